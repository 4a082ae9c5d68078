package app.kontor.importing.plan;

import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.ImportProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that are imported together: one plan, one transaction, one batch.
 *
 * @param profile by which all files are read, whatever they look like; null recognises them
 * @param channel name of the channel that the orders are of; null finds it by the platform
 * @param decided what somebody has decided of single cells and records
 */
public record ImportRequest(
        List<InputFile> files, ReadOptions options, @Nullable String channel, @Nullable ImportProfile profile, Decisions decided) {

    public ImportRequest(List<InputFile> files, ReadOptions options, @Nullable String channel, @Nullable ImportProfile profile) {
        this(files, options, channel, profile, Decisions.NONE);
    }

    public ImportRequest(List<InputFile> files, ReadOptions options, @Nullable String channel) {
        this(files, options, channel, null);
    }

    /** The same files, all read by one profile, whatever format they were taken for. */
    public ImportRequest by(ImportProfile other) {
        return new ImportRequest(files, options.ofAnyFormat(), channel, other, decided);
    }

    /** The same files with other decisions. */
    public ImportRequest with(Decisions other) {
        return new ImportRequest(files, options, channel, profile, other);
    }

    public static ImportRequest of(InputFile... files) {
        return new ImportRequest(List.of(files), ReadOptions.RECOGNISE, null);
    }
}
