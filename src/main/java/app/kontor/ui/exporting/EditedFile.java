package app.kontor.ui.exporting;

import app.kontor.exporting.edited.EditPlan;
import app.kontor.exporting.edited.Editing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A list of ours that came back, and what it would change. */
public record EditedFile(String name, byte[] bytes, EditPlan plan) {

    /** Empty for a file that is something else, or none. @throws IOException if it can't be read */
    public static Optional<EditedFile> of(Editing editing, Path path) throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) > Editing.LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(path);
        String name = String.valueOf(path.getFileName());
        return editing.plan(name, bytes).map(plan -> new EditedFile(name, bytes, plan));
    }
}
