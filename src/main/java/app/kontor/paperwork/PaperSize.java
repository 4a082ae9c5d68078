package app.kontor.paperwork;

import java.util.Locale;

/** The sheets that an office printer holds. Lengths are PDF points; {@link #mm} makes them from millimetres. */
public enum PaperSize {
    A4(210, 297, 62.7f, 90),
    /** The address stands a little higher than on A4, in the window of a No. 10 envelope. */
    LETTER(215.9f, 279.4f, 56, 84);

    private final float width;
    private final float height;
    private final float windowTop;
    private final float windowBottom;

    PaperSize(float width, float height, float windowTop, float windowBottom) {
        this.width = mm(width);
        this.height = mm(height);
        this.windowTop = mm(windowTop);
        this.windowBottom = mm(windowBottom);
    }

    /** "A4" or "Letter" in any case; what is neither is A4. */
    public static PaperSize of(String name) {
        return name.strip().toUpperCase(Locale.ROOT).equals(LETTER.name()) ? LETTER : A4;
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    /** Where the address begins so that it shows in the envelope's window, from the top. */
    float windowTop() {
        return windowTop;
    }

    float windowBottom() {
        return windowBottom;
    }

    static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }
}
