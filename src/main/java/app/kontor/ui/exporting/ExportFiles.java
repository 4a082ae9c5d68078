package app.kontor.ui.exporting;

import app.kontor.exporting.Exporting;
import app.kontor.exporting.edited.Editing;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes exports to disk, on a worker thread. What can't be written is said in a sentence. */
final class ExportFiles {
    private ExportFiles() {}

    /** @return how many rows */
    static int one(Exporting exporting, ExportChoice choice, Path file) {
        var table = exporting.export(choice.kind(), choice.written(), file.getFileName().toString());
        write(file, table.bytes());
        return table.rows();
    }

    /** The same, with what is needed to know it when it comes back. @return how many rows */
    static int marked(Editing editing, ExportChoice choice, Path file) {
        var table = editing.export(choice.kind(), choice.written(), file.getFileName().toString());
        write(file, table.bytes());
        return table.rows();
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new BusinessRuleException("file.unwritable", file);
        }
    }
}
