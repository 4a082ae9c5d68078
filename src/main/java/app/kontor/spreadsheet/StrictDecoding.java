package app.kontor.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Looks through bytes as text of one charset, up to the first byte that does not belong to it. */
final class StrictDecoding {
    private final CharBuffer piece = CharBuffer.allocate(16_384);
    private int line = 1;
    private int foreign;
    private int kana;
    private boolean hasNul;
    private boolean fits;

    private StrictDecoding() {}

    /** Reads to the end, or as far as it fits. */
    static StrictDecoding of(InputStream in, Charset charset) throws IOException {
        StrictDecoding seen = new StrictDecoding();
        CharsetDecoder decoder = decoder(charset);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        boolean last = false;
        seen.fits = true;
        while (!last && seen.fits) {
            int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
            last = read < bytes.remaining();
            seen.look(decoder, bytes.position(bytes.position() + read).flip(), last);
            bytes.compact();
        }
        return seen;
    }

    /** Takes no byte that does not belong to the charset. */
    static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private void look(CharsetDecoder decoder, ByteBuffer bytes, boolean last) {
        CoderResult result;
        do {
            result = decoder.decode(bytes, piece, last);
            look(piece.flip());
            piece.clear();
        } while (result.isOverflow());
        fits = !result.isError();
    }

    private void look(CharBuffer piece) {
        while (piece.hasRemaining()) {
            char c = piece.get();
            line += c == '\n' ? 1 : 0;
            hasNul |= c == 0;
            foreign += c > 0x7f ? 1 : 0;
            kana += c >= 0x3041 && c <= 0x30fa ? 1 : 0;
        }
    }

    boolean fits() {
        return fits;
    }

    /** Physical line where it ended. */
    int line() {
        return line;
    }

    boolean hasNul() {
        return hasNul;
    }

    /**
     * Share of kana among the characters beyond ASCII: Japanese always has some, a Western text read as Shift-JIS
     * hardly any.
     */
    double shareOfKana() {
        return foreign == 0 ? 0 : (double) kana / foreign;
    }
}
