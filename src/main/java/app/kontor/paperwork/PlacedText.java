package app.kontor.paperwork;

/**
 * A text at its place: measured already, so that it only has to be drawn.
 *
 * @param y of the baseline
 */
record PlacedText(String text, float x, float y, TextStyle style) {

    /** Ends at the given place. */
    static PlacedText right(Typesetter type, String text, float right, float y, TextStyle style) {
        return new PlacedText(text, right - type.width(text, style), y, style);
    }

    void draw(Canvas canvas) {
        canvas.text(text, x, y, style);
    }
}
