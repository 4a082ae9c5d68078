package app.kontor.cli;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that the user named; what can't be read is said in a sentence. */
final class InFile {
    private InFile() {}

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new BusinessRuleException("file.unreadable", file);
        }
    }
}
