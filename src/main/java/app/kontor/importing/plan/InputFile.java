package app.kontor.importing.plan;

import app.kontor.importing.FileRefused;
import app.kontor.spreadsheet.FileArchive;
import app.kontor.spreadsheet.FileContent;
import app.kontor.spreadsheet.SpreadsheetReader;
import app.kontor.spreadsheet.UnreadableFile;
import app.kontor.value.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file as it was dropped in: its name for messages, its content for everything else. */
public record InputFile(String name, FileContent content) {
    private static final int LONGEST_PATH = 200;

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

    /**
     * As {@link #of}, of an archive the files that it holds instead, called {@code archive.zip/folder/file.csv}.
     *
     * @throws FileRefused also if the archive can't be unpacked, or holds nothing to read
     */
    public static List<InputFile> all(Path path, List<InputFile> before) throws IOException {
        return of(path, before).apart(before);
    }

    /** The file itself, or those that it holds if it is an archive. @throws FileRefused as {@link #all} */
    public List<InputFile> apart(List<InputFile> before) throws IOException {
        try {
            List<InputFile> parts = FileArchive.parts(content).orElse(List.of()).stream()
                    .map(part -> new InputFile(name + "/" + PlainText.line(part.path(), LONGEST_PATH), part.content())).toList();
            long size = Stream.concat(before.stream(), parts.stream()).mapToLong(file -> file.content.size()).sum();
            if (size > SpreadsheetReader.largest()) {
                throw FileRefused.tooBig(name);
            }
            return parts.isEmpty() ? List.of(this) : parts;
        } catch (UnreadableFile unreadable) {
            throw FileRefused.because(unreadable, name);
        }
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
