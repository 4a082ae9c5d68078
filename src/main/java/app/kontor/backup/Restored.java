package app.kontor.backup;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a restore brought back. The storefronts know nothing of it: the stock that they sell has to be sent to them again.
 *
 * @param file     the backup
 * @param from     what it held
 * @param now      where the shop stands now
 * @param replayed commands that were done after the backup and came back from the journal
 * @param journal  what became of the journal of the folder that was there
 * @param missing  documents that were nowhere found whole: their names and kinds
 * @param damaged  where the folder that was there lies now; null if there was none
 */
public record Restored(
        String id, Path file, Content from, Content.Inspection now, long replayed, JournalUse journal, List<String> missing, @Nullable Path damaged) {

    /** REPLAYED: up to its end. PARTLY: up to a damaged line. FOREIGN: of another shop or another course of things. NONE: there was none. */
    public enum JournalUse { REPLAYED, PARTLY, FOREIGN, NONE }

    public Restored {
        missing = List.copyOf(missing);
    }
}
