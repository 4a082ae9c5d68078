package app.kontor.cli;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what the user asked for; a folder that is missing is made, what can't be written is said in a sentence. */
final class OutFile {
    private OutFile() {}

    static void write(Path file, byte[] bytes) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new BusinessRuleException("file.unwritable", file);
        }
    }
}
