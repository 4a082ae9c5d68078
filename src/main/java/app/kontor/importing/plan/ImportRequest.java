package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.ImportProfile;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Files that are imported together: one plan, one transaction, one batch.
 *
 * @param profile by which all files are read, whatever they look like; null recognises them
 * @param channel name of the channel that the orders are of; null finds it by the platform
 * @param decided what somebody has decided of single cells and records
 * @param origin  where the files come from, if nobody dropped them
 */
public record ImportRequest(
        List<InputFile> files, ReadOptions options, @Nullable String channel, @Nullable ImportProfile profile, Decisions decided,
        @Nullable Origin origin) {

    /**
     * Whoever fetched the files.
     *
     * @param kept is done in the transaction that applies them, or in one of its own if they bring nothing new
     * @param done once that is committed
     */
    public record Origin(Consumer<Tx> kept, Runnable done) {}

    public ImportRequest(List<InputFile> files, ReadOptions options, @Nullable String channel, @Nullable ImportProfile profile) {
        this(files, options, channel, profile, Decisions.NONE, null);
    }

    public ImportRequest(List<InputFile> files, ReadOptions options, @Nullable String channel) {
        this(files, options, channel, null);
    }

    /** The same files, all read by one profile, whatever format they were taken for. */
    public ImportRequest by(ImportProfile other) {
        return new ImportRequest(files, options.ofAnyFormat(), channel, other, decided, origin);
    }

    /** The same files with other decisions. */
    public ImportRequest with(Decisions other) {
        return new ImportRequest(files, options, channel, profile, other, origin);
    }

    /** Some of the files, with all that was said of them. */
    public ImportRequest only(Predicate<InputFile> wanted) {
        return new ImportRequest(files.stream().filter(wanted).toList(), options, channel, profile, decided, origin);
    }

    /** The same files, fetched by somebody. */
    public ImportRequest from(@Nullable Origin fetched) {
        return new ImportRequest(files, options, channel, profile, decided, fetched);
    }

    public static ImportRequest of(InputFile... files) {
        return new ImportRequest(List.of(files), ReadOptions.RECOGNISE, null);
    }
}
