package app.kontor.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * In which charset a text file is written.
 *
 * @param label as shown to people
 * @param skip bytes of the byte order mark
 */
record TextEncoding(String label, Charset charset, int skip) {
    private static final int START = 4_096;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    /** Recognises the charset from the bytes alone. */
    static TextEncoding recognise(FileContent file) throws IOException {
        byte[] start = start(file, START);
        TextEncoding wide = wide(start);
        if (wide != null) {
            return wide.fitting(file);
        }
        int skip = startsWith(start, 0xef, 0xbb, 0xbf) ? 3 : 0;
        Utf8Check utf8 = utf8(file, skip);
        if (utf8.invalid() == 0) {
            return new TextEncoding(skip > 0 ? "UTF-8 with BOM" : "UTF-8", StandardCharsets.UTF_8, skip);
        }
        if (skip > 0 || utf8.valid() > utf8.invalid()) {
            throw doubtful(utf8.firstInvalidLine(), "UTF-8");
        }
        return singleByte(file);
    }

    /** The charset that a person chose; the bytes must fit it. */
    static TextEncoding chosen(FileContent file, String name) throws IOException {
        try {
            String plain = name.replace(" with BOM", "");
            Charset charset = "shift_jis".equalsIgnoreCase(plain) ? SHIFT_JIS : Charset.forName(plain);
            if (!charset.name().startsWith("UTF-16")) {
                utf8(file, 0);
            }
            boolean bom = charset.equals(StandardCharsets.UTF_8) && startsWith(start(file, START), 0xef, 0xbb, 0xbf);
            TextEncoding encoding = new TextEncoding(bom ? "UTF-8 with BOM" : charset.name(), charset, bom ? 3 : 0);
            return encoding.fitting(file);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableFile("ambiguous.charsetName", 0, e, name);
        }
    }

    /** The text; a byte that does not belong to it, because the file has changed since it was looked at, ends the reading. */
    Reader reader(InputStream in) throws IOException {
        in.readNBytes(skip); // what is skipped would not be hashed
        return new InputStreamReader(in, StrictDecoding.decoder(charset));
    }

    private static Utf8Check utf8(FileContent file, int skip) throws IOException {
        try (InputStream in = file.open()) {
            in.skipNBytes(skip);
            Utf8Check utf8 = Utf8Check.of(in);
            if (utf8.hasNul()) {
                throw new UnreadableFile("unknownFormat.binary");
            }
            return utf8;
        }
    }

    private static TextEncoding singleByte(FileContent file) throws IOException {
        StrictDecoding japanese = decoded(file, 0, SHIFT_JIS);
        if (japanese.fits() && japanese.shareOfKana() > 0.1) {
            return new TextEncoding("Shift_JIS", SHIFT_JIS, 0);
        }
        return new TextEncoding("windows-1252", WINDOWS_1252, 0).fitting(file);
    }

    private static @Nullable TextEncoding wide(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            throw new UnreadableFile("damaged.utf32");
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new TextEncoding("UTF-16LE", StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new TextEncoding("UTF-16BE", StandardCharsets.UTF_16BE, 2);
        }
        return byZeros(bytes);
    }

    /** Latin text in UTF-16 has a zero in nearly every other byte; in UTF-32 in three of four. */
    private static @Nullable TextEncoding byZeros(byte[] bytes) {
        int[] zeros = new int[4];
        int looked = Math.min(bytes.length, START) & ~3;
        for (int i = 0; i < looked; i++) {
            zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (looked < 8 || even + odd == 0) {
            return null;
        }
        if (even + odd > looked * 5 / 8) {
            throw new UnreadableFile("damaged.utf32");
        }
        if (odd > looked / 4 && even < looked / 32) {
            return new TextEncoding("UTF-16LE", StandardCharsets.UTF_16LE, 0);
        }
        boolean isBigEndian = even > looked / 4 && odd < looked / 32;
        return isBigEndian ? new TextEncoding("UTF-16BE", StandardCharsets.UTF_16BE, 0) : null;
    }

    /** This encoding, if every byte belongs to it. */
    private TextEncoding fitting(FileContent file) throws IOException {
        StrictDecoding seen = decoded(file, skip, charset);
        if (!seen.fits()) {
            throw doubtful(seen.line(), label);
        }
        if (seen.hasNul()) {
            throw new UnreadableFile("unknownFormat.binary");
        }
        return this;
    }

    private static StrictDecoding decoded(FileContent file, int skip, Charset charset) throws IOException {
        try (InputStream in = file.open()) {
            in.skipNBytes(skip);
            return StrictDecoding.of(in, charset);
        }
    }

    /** The first bytes of a file. */
    static byte[] start(FileContent file, int length) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(length);
        }
    }

    private static UnreadableFile doubtful(int line, String charset) {
        return new UnreadableFile("ambiguous.charset", line, null, charset, String.valueOf(line));
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    static String ascii(byte[] bytes, int length) {
        return StandardCharsets.ISO_8859_1
                .decode(ByteBuffer.wrap(bytes, 0, Math.min(length, bytes.length)))
                .toString();
    }
}
