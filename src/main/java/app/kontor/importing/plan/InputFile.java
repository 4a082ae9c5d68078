package app.kontor.importing.plan;

import app.kontor.importing.FileRefused;
import app.kontor.spreadsheet.FileContent;
import app.kontor.spreadsheet.SpreadsheetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file as it was dropped in: its name for messages, its content for everything else. */
public record InputFile(String name, FileContent content) {

    /** What is in memory already. */
    public InputFile(String name, byte[] bytes) {
        this(name, new FileContent.InMemory(bytes));
    }

    /**
     * A file on the disk. It is read when it is planned, and again when it is imported: what has changed meanwhile is refused then.
     *
     * @param before those of the same call
     * @throws IOException if it can't be read, or is no file: a folder, a device that never ends
     * @throws FileRefused if it makes the call larger than any that is imported; then it is not read at all
     */
    public static InputFile of(Path path, List<InputFile> before) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            throw new FileSystemException(name, null, "no file");
        }
        long size = Files.size(path);
        if (size > SpreadsheetReader.largest() - before.stream().mapToLong(file -> file.content.size()).sum()) {
            throw FileRefused.tooBig(name);
        }
        Files.newInputStream(path).close(); // what may not be read is said at once
        return new InputFile(name, new FileContent.OnDisk(path, size));
    }

    /** All of it, for small files. */
    public byte[] bytes() {
        try {
            return content.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
