package app.kontor.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Looks through bytes as text of one charset, up to the first byte that does not belong to it. */
final class StrictDecoding {
    private int line = 1;
    private int foreign;
    private int kana;
    private boolean hasNul;
    private boolean fits;

    private StrictDecoding() {}

    static StrictDecoding of(byte[] bytes, int skip, Charset charset) {
        StrictDecoding seen = new StrictDecoding();
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CharBuffer piece = CharBuffer.allocate(16_384);
        CoderResult result;
        do {
            result = decoder.decode(in, piece, true);
            seen.look(piece.flip());
            piece.clear();
        } while (result.isOverflow());
        seen.fits = !result.isError();
        return seen;
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
