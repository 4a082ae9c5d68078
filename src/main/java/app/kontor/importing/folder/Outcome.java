package app.kontor.importing.folder;

import app.kontor.importing.plan.FilePlan;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file in the folder.
 *
 * @param batch  number of its import; null if it waits, or brought nothing new
 * @param counts its records by what became, or would become, of them; null if it can't be read
 * @param why    a sentence for each thing that somebody has to look at; empty if it was imported
 * @param now    where the file is now
 */
public record Outcome(Drop drop, @Nullable Integer batch, FilePlan.@Nullable Counts counts, String why, Path now) {
    public boolean waits() {
        return !why.isEmpty();
    }
}
