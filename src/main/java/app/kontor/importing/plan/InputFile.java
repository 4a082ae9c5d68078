package app.kontor.importing.plan;

import app.kontor.importing.FileRefused;
import app.kontor.spreadsheet.SpreadsheetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as it was dropped in: its name for messages, its bytes for everything else. */
public record InputFile(String name, byte[] bytes) {

    /**
     * @throws IOException if it can't be read
     * @throws FileRefused if it is larger than any that is imported; then it is not read at all
     */
    public static InputFile of(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (Files.size(path) > SpreadsheetReader.largest()) {
            throw FileRefused.tooBig(name);
        }
        return new InputFile(name, Files.readAllBytes(path));
    }
}
