package app.kontor.importing.plan;

import app.kontor.value.BatchId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import that was carried out: who brought what, and what became of it then.
 *
 * @param number by which people know it
 * @param undone whether all that could be taken back has been
 */
public record PastImport(BatchId id, int number, Instant at, String user, boolean undone, List<File> files) {

    /**
     * One of its files.
     *
     * @param hash   under which the file itself is kept
     * @param format stable name of the profile that read it
     * @param kind   orders, products or stock
     * @param counts its records, by what became of them
     * @param fixes  under which the corrections are kept that were made to its cells; null without any
     */
    public record File(
            String name, String hash, String format, String kind, @Nullable String channel, FilePlan.Counts counts, @Nullable String fixes) {}
}
