package app.kontor.paperwork;

import org.openpdf.text.pdf.BaseFont;

/** One font file, with the widths of the common letters at hand: every text on paper is measured before it is drawn. */
final class Face {
    private static final int COMMON = 0x2200;
    private final BaseFont font;
    private final short[] widths = new short[COMMON];

    Face(BaseFont font) {
        this.font = font;
        for (int letter = 0; letter < COMMON; letter++) {
            widths[letter] = (short) (font.charExists(letter) ? font.getWidth(letter) : -1);
        }
    }

    /** In thousandths of the font's size; -1 if the font lacks the letter. */
    int width(int letter) {
        if (letter < COMMON) {
            return widths[letter];
        }
        return font.charExists(letter) ? font.getWidth(letter) : -1;
    }

    boolean has(int letter) {
        return width(letter) >= 0;
    }

    BaseFont font() {
        return font;
    }
}
