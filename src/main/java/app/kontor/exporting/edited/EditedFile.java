package app.kontor.exporting.edited;

import app.kontor.importing.plan.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of ours that came back, and what it would change.
 *
 * @param path where it lies, or the archive that it lies in; null if it is in memory only
 */
public record EditedFile(String name, byte[] bytes, EditPlan plan, @Nullable Path path) {

    /** Empty for a file that is something else, or none. @throws IOException if it can't be read */
    public static Optional<EditedFile> of(Editing editing, Path path) throws IOException {
        boolean isOne = Files.isRegularFile(path) && Files.size(path) <= Editing.LARGEST;
        return isOne ? of(editing, InputFile.of(path, List.of())) : Optional.empty();
    }

    /** Empty for a file that is something else: no list of ours is longer than what is looked at here, and an import reads it in portions. */
    public static Optional<EditedFile> of(Editing editing, InputFile file) {
        if (file.content().size() > Editing.LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = file.bytes();
        return editing.plan(file.name(), bytes).map(plan -> new EditedFile(file.name(), bytes, plan, file.content().file().orElse(null)));
    }
}
