package app.kontor.cli;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.LoggerFactory;

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

    /** A file that counts only with what is done after it was written: a key has to have a place before it is one. */
    static void during(Path file, byte[] bytes, Runnable work) {
        Path whole = file.toAbsolutePath();
        during(Map.of(whole.getFileName().toString(), bytes), whole.getParent(), work);
    }

    /** The same for several in one folder. @param files their bytes by their names */
    static void during(Map<String, byte[]> files, Path folder, Runnable work) {
        files.forEach((name, bytes) -> write(folder.resolve(name), bytes));
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (!done) {
                files.keySet().forEach(name -> remove(folder.resolve(name)));
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            LoggerFactory.getLogger(OutFile.class).warn("A page that counts for nothing stays: {}", file, kept);
        }
    }
}
