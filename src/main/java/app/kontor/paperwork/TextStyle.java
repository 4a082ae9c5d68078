package app.kontor.paperwork;

/**
 * How a text is set: size and distance of lines in points, weight, colour.
 *
 * @param leading from one baseline to the next
 */
record TextStyle(float size, float leading, boolean bold, Ink ink) {
    static final TextStyle BODY = new TextStyle(9, 12.5f, false, Ink.TEXT);
    static final TextStyle STRONG = BODY.heavy();
    static final TextStyle MUTED = BODY.in(Ink.MUTED);
    static final TextStyle SMALL = new TextStyle(7.5f, 10.5f, false, Ink.MUTED);
    static final TextStyle HEAD = new TextStyle(8, 11, true, Ink.TEXT);
    static final TextStyle TINY = new TextStyle(6.8f, 9.4f, false, Ink.MUTED);
    static final TextStyle ADDRESS = new TextStyle(10, 13, false, Ink.TEXT);
    static final TextStyle NAME = new TextStyle(15, 18, true, Ink.TEXT);
    static final TextStyle TITLE = new TextStyle(18, 24, true, Ink.TEXT);
    static final TextStyle TOTAL = new TextStyle(11.5f, 16, true, Ink.TEXT);

    TextStyle heavy() {
        return new TextStyle(size, leading, true, ink);
    }

    TextStyle in(Ink other) {
        return new TextStyle(size, leading, bold, other);
    }

    TextStyle sized(float points) {
        return new TextStyle(points, points * leading / size, bold, ink);
    }

    /** From a line's top to its baseline, so that capitals stand in the middle of the leading. */
    float ascent() {
        return (leading + size * 0.727f) / 2;
    }
}
