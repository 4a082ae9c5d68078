package app.kontor.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * In which charset a text file is written.
 *
 * @param label as shown to people
 * @param skip bytes of the byte order mark
 */
record TextEncoding(String label, Charset charset, int skip) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    /** Recognises the charset from the bytes alone. */
    static TextEncoding recognise(byte[] bytes) {
        TextEncoding wide = wide(bytes);
        if (wide != null) {
            return wide;
        }
        refuseBinary(bytes);
        int skip = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        Utf8Check utf8 = Utf8Check.of(bytes, skip);
        if (utf8.invalid() == 0) {
            return new TextEncoding(skip > 0 ? "UTF-8 with BOM" : "UTF-8", StandardCharsets.UTF_8, skip);
        }
        if (skip > 0 || utf8.valid() > utf8.invalid()) {
            throw new UnreadableFile("ambiguous.charset", utf8.firstInvalidLine(), null, "UTF-8");
        }
        return singleByte(bytes, utf8);
    }

    /** The charset that a person chose; the bytes must fit it. */
    static TextEncoding chosen(byte[] bytes, String name) {
        try {
            String plain = name.replace(" with BOM", "");
            Charset charset = "shift_jis".equalsIgnoreCase(plain) ? SHIFT_JIS : Charset.forName(plain);
            if (!charset.name().startsWith("UTF-16")) {
                refuseBinary(bytes);
            }
            boolean bom = charset.equals(StandardCharsets.UTF_8) && startsWith(bytes, 0xef, 0xbb, 0xbf);
            TextEncoding encoding = new TextEncoding(bom ? "UTF-8 with BOM" : charset.name(), charset, bom ? 3 : 0);
            if (!encoding.fits(bytes)) {
                throw new UnreadableFile("ambiguous.charset", 0, null, name);
            }
            return encoding;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableFile("ambiguous.charsetName", 0, e, name);
        }
    }

    Reader reader(byte[] bytes) {
        return new InputStreamReader(new ByteArrayInputStream(bytes, skip, bytes.length - skip), charset);
    }

    private static void refuseBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                throw new UnreadableFile("unknownFormat.binary");
            }
        }
    }

    private static TextEncoding singleByte(byte[] bytes, Utf8Check utf8) {
        TextEncoding japanese = new TextEncoding("Shift_JIS", SHIFT_JIS, 0);
        if (japanese.fits(bytes) && japanese.share(bytes) > 0.1) {
            return japanese;
        }
        TextEncoding western = new TextEncoding("windows-1252", WINDOWS_1252, 0);
        if (western.fits(bytes)) {
            return western;
        }
        throw new UnreadableFile("ambiguous.charset", utf8.firstInvalidLine(), null, "windows-1252");
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
        int looked = Math.min(bytes.length, 4_096) & ~3;
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

    private boolean fits(byte[] bytes) {
        return decode(bytes, text -> 0) >= 0;
    }

    /**
     * Share of kana among the characters beyond ASCII: Japanese always has some, a Western text read as Shift-JIS
     * hardly any.
     */
    private double share(byte[] bytes) {
        int[] counts = new int[2];
        decode(bytes, text -> {
            text.chars().filter(c -> c > 0x7f).forEach(c -> {
                counts[0]++;
                counts[1] += c >= 0x3041 && c <= 0x30fa ? 1 : 0;
            });
            return counts[0];
        });
        return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
    }

    /** Decodes strictly, piece by piece; -1 if a byte does not belong to the charset. */
    private int decode(byte[] bytes, ToIntFunction<CharBuffer> look) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteArrayInputStream stream = new ByteArrayInputStream(bytes, skip, bytes.length - skip);
        try (Reader reader = new InputStreamReader(stream, decoder)) {
            CharBuffer piece = CharBuffer.allocate(16_384);
            int result = 0;
            while (reader.read(piece) >= 0) {
                result = look.applyAsInt(piece.flip());
                piece.clear();
            }
            return result;
        } catch (CharacterCodingException e) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
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
