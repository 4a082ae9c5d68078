package app.kontor.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads the bytes of a file, whatever its name says: text with separators, XLSX or XLS. Refuses everything else by what
 * it is.
 */
public final class SpreadsheetReader {
    private static final List<String> MARKUP = List.of("<!doctype", "<html", "<table", "<?xml");
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** Bytes of the largest file that is read: less where memory is short, because a file is held as a whole. */
    public static long largest() {
        return Math.min(Limits.TEXT_FILE, Runtime.getRuntime().maxMemory() / Limits.SHARE_OF_MEMORY);
    }

    /** @throws UnreadableFile if the file as a whole can't be read */
    public Spreadsheet read(byte[] bytes, SpreadsheetHints hints) {
        if (bytes.length == 0) {
            throw new UnreadableFile("empty");
        }
        if (startsWith(bytes, "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))) {
            checkSize(bytes, Limits.WORKBOOK_FILE);
            return workbook(new XlsxReader(hints).read(bytes));
        }
        if (startsWith(bytes, OLE)) {
            checkSize(bytes, Limits.OLD_WORKBOOK_FILE);
            return workbook(new XlsReader(hints).read(bytes));
        }
        checkSize(bytes, largest());
        refuseForeign(bytes);
        TextEncoding encoding =
                hints.charset() != null ? TextEncoding.chosen(bytes, hints.charset()) : TextEncoding.recognise(bytes);
        return DelimitedText.read(bytes, encoding, hints);
    }

    private static Spreadsheet workbook(List<Sheet> sheets) {
        return new Spreadsheet(sheets, null, null);
    }

    private static void checkSize(byte[] bytes, long limit) {
        if (bytes.length > limit) {
            throw new UnreadableFile("damaged.tooBig", 0, null, String.valueOf(limit / 1_000_000));
        }
    }

    private static void refuseForeign(byte[] bytes) {
        String start = TextEncoding.ascii(bytes, 400);
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

    static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
