package app.kontor.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Reads the bytes of a file, whatever its name says: text with separators, JSON, XLSX, XLS or ODS. Refuses everything else by what
 * it is.
 */
public final class SpreadsheetReader {
    private static final List<String> MARKUP = List.of("<!doctype", "<html", "<table", "<?xml");
    private static final int START = 400;
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** Bytes of the largest file that is read. */
    public static long largest() {
        return Limits.TEXT_FILE;
    }

    /** As {@link #read(FileContent, SpreadsheetHints)}, of bytes in memory. */
    public Spreadsheet read(byte[] bytes, SpreadsheetHints hints) {
        try {
            return read(new FileContent.InMemory(bytes), hints);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableFile if the file as a whole can't be read
     * @throws IOException if the disk does not give it, or it has changed while it was read
     */
    public Spreadsheet read(FileContent file, SpreadsheetHints hints) throws IOException {
        byte[] bytes = TextEncoding.start(file, START);
        if (bytes.length == 0) {
            throw new UnreadableFile("empty");
        }
        if (isZip(bytes)) {
            checkSize(file, Limits.WORKBOOK_FILE);
            byte[] zip = file.bytes();
            return workbook(zip, OdsReader.isOpenDocument(zip) ? new OdsReader(hints)::read : new XlsxReader(hints)::read);
        }
        if (startsWith(bytes, OLE)) {
            checkSize(file, Limits.OLD_WORKBOOK_FILE);
            return workbook(file.bytes(), new XlsReader(hints)::read);
        }
        checkSize(file, largest());
        if (JsonLines.isMeant(TextEncoding.ascii(bytes, START))) {
            return new JsonLines(file).read();
        }
        refuseForeign(bytes);
        TextEncoding encoding =
                hints.charset() != null ? TextEncoding.chosen(file, hints.charset()) : TextEncoding.recognise(file);
        return new DelimitedText(file, encoding).read(hints);
    }

    private static Spreadsheet workbook(byte[] bytes, Function<byte[], List<Sheet>> reader) throws IOException {
        try (FileContent.Hashed hashed = new FileContent.Hashed(new FileContent.InMemory(bytes))) {
            hashed.transferTo(OutputStream.nullOutputStream());
            return new Spreadsheet(reader.apply(bytes), null, null, hashed.hash());
        }
    }

    private static void checkSize(FileContent file, long limit) {
        if (file.size() > limit) {
            throw new UnreadableFile("damaged.tooBig", 0, null, String.valueOf(limit / 1_000_000));
        }
    }

    private static void refuseForeign(byte[] bytes) {
        String start = TextEncoding.ascii(bytes, START);
        if (start.startsWith("%PDF")) {
            throw new UnreadableFile("unknownFormat.pdf");
        }
        if (start.startsWith("PK\u0005\u0006") || start.startsWith("\u001f\u008b") || start.startsWith("7z\u00bc\u00af") || start.startsWith("Rar!")) {
            throw new UnreadableFile("unknownFormat.archive");
        }
        String text = start.replaceAll("^[^<\\w\"]*", "").toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(text::startsWith)) {
            throw new UnreadableFile("unknownFormat.html");
        }
    }

    static boolean isZip(byte[] bytes) {
        return startsWith(bytes, "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
    }

    static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
