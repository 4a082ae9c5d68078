package app.kontor.db;

import java.util.Arrays;

/** A text that grows as UTF-8: of a large import's rows, building characters first and encoding them took half of the logging. */
final class Utf8Text {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private byte[] bytes = new byte[1024];
    private int length;

    void clear() {
        length = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    int length() {
        return length;
    }

    Utf8Text add(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    Utf8Text add(byte[] utf8) {
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** Letters, digits and signs that are neither quoted nor beyond ASCII. */
    Utf8Text addPlain(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** As it stands between the quotes of JSON. Half a character becomes a question mark, as Java's own encoding does it. */
    Utf8Text addQuoted(String text) {
        room(6 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += addWide(text, i) - 1;
            } else if (c < 0x20) {
                bytes[length++] = '\\';
                addPlain("u00").add(HEX[c >> 4]).add(HEX[c & 15]);
            } else {
                if (c == '"' || c == '\\') {
                    bytes[length++] = '\\';
                }
                bytes[length++] = (byte) c;
            }
        }
        return this;
    }

    /** @return how many chars of the text it took */
    private int addWide(String text, int at) {
        int code = text.codePointAt(at);
        if (code < 0x800) {
            bytes[length++] = (byte) (0xc0 | code >> 6);
        } else if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            bytes[length++] = '?';
            return 1;
        } else {
            if (code < 0x10000) {
                bytes[length++] = (byte) (0xe0 | code >> 12);
            } else {
                bytes[length++] = (byte) (0xf0 | code >> 18);
                bytes[length++] = (byte) (0x80 | code >> 12 & 0x3f);
            }
            bytes[length++] = (byte) (0x80 | code >> 6 & 0x3f);
        }
        bytes[length++] = (byte) (0x80 | code & 0x3f);
        return code < 0x10000 ? 1 : 2;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
