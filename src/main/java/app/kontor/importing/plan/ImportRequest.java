package app.kontor.importing.plan;

import app.kontor.importing.ReadOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that are imported together: one plan, one transaction, one batch.
 *
 * @param channel name of the channel that the orders are of; null finds it by the platform
 */
public record ImportRequest(List<InputFile> files, ReadOptions options, @Nullable String channel) {

    public static ImportRequest of(InputFile... files) {
        return new ImportRequest(List.of(files), ReadOptions.RECOGNISE, null);
    }
}
