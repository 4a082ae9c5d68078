package app.kontor.spreadsheet;

import java.io.IOException;
import java.io.InputStream;

/**
 * How well bytes fit UTF-8: a Windows file has hardly a valid sequence by chance, a damaged UTF-8 file has mostly valid
 * ones.
 */
final class Utf8Check {
    private static final int PIECE = 1 << 16;
    private static final int LOOK_AHEAD = 3;

    private final byte[] bytes = new byte[PIECE];
    private int length;
    private int valid;
    private int invalid;
    private int line = 1;
    private int firstLine;
    private boolean hasNul;

    private Utf8Check() {}

    /** Reads to the end. */
    static Utf8Check of(InputStream in) throws IOException {
        Utf8Check check = new Utf8Check();
        boolean last = false;
        while (!last) {
            int room = PIECE - check.length;
            int read = in.readNBytes(check.bytes, check.length, room);
            check.length += read;
            last = read < room;
            int done = check.look(last ? check.length : check.length - LOOK_AHEAD);
            System.arraycopy(check.bytes, done, check.bytes, 0, check.length - done);
            check.length -= done;
        }
        return check;
    }

    /** Sequences of two and more bytes. */
    int valid() {
        return valid;
    }

    /** Bytes that no sequence explains. */
    int invalid() {
        return invalid;
    }

    /** Physical line of the first of them, 0 if there is none. */
    int firstInvalidLine() {
        return firstLine;
    }

    boolean hasNul() {
        return hasNul;
    }

    /** @return where the next piece begins, which may be some bytes later */
    private int look(int until) {
        int i = 0;
        while (i < until) {
            int b = bytes[i++];
            if (b > 0) {
                line += b == '\n' ? 1 : 0;
            } else if (b == 0) {
                hasNul = true;
            } else {
                i += sequence(i - 1);
            }
        }
        return i;
    }

    /** @return how many bytes follow the one at this place */
    private int sequence(int at) {
        int more = more(bytes[at] & 0xff);
        if (more > 0 && isSequence(at, more)) {
            valid++;
            return more;
        }
        invalid++;
        firstLine = firstLine == 0 ? line : firstLine;
        return 0;
    }

    private static int more(int lead) {
        if (lead >= 0xc2 && lead <= 0xdf) {
            return 1;
        }
        if (lead >= 0xe0 && lead <= 0xef) {
            return 2;
        }
        return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    }

    private boolean isSequence(int at, int more) {
        if (at + more >= length) {
            return false;
        }
        for (int i = 1; i <= more; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return false;
            }
        }
        int second = bytes[at + 1] & 0xff;
        return switch (bytes[at] & 0xff) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second <= 0x9f;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second <= 0x8f;
            default -> true;
        };
    }
}
