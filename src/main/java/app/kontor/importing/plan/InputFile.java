package app.kontor.importing.plan;

import app.kontor.importing.FileRefused;
import app.kontor.spreadsheet.SpreadsheetReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file as it was dropped in: its name for messages, its bytes for everything else. */
public record InputFile(String name, byte[] bytes) {

    /**
     * Reads a file.
     *
     * @param before those of the same call, which are in memory already
     * @throws IOException if it can't be read, or is no file: a folder, a device that never ends
     * @throws FileRefused if it makes the call larger than any that is imported; then it is not read at all
     */
    public static InputFile of(Path path, List<InputFile> before) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            throw new FileSystemException(name, null, "no file");
        }
        long room = SpreadsheetReader.largest() - before.stream().mapToLong(file -> file.bytes.length).sum();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = Files.size(path) > room ? new byte[0] : in.readNBytes(Math.toIntExact(room) + 1);
            if (Files.size(path) > room || bytes.length > room) { // the second of a file that grows while it is read
                throw FileRefused.tooBig(name);
            }
            return new InputFile(name, bytes);
        }
    }
}
