package app.kontor.paperwork;

/** What labels are printed on: rolls with one label a page, or sheets of several, named by their grid and size. */
public enum LabelStock {
    ROLL_100X150(new LabelGrid(100, 150, 1, 1, 0, 0, 100, 150, 0, 0)),
    ROLL_4X6_INCH(new LabelGrid(101.6f, 152.4f, 1, 1, 0, 0, 101.6f, 152.4f, 0, 0)),
    /** Avery Zweckform L7169. */
    A4_2X2(new LabelGrid(210, 297, 2, 2, 4.65f, 9.5f, 99.1f, 139, 101.6f, 139)),
    /** 99.1 × 67.7 mm, Avery Zweckform L7165. */
    A4_2X4(new LabelGrid(210, 297, 2, 4, 4.65f, 13.1f, 99.1f, 67.7f, 101.6f, 67.7f)),
    /** 99.1 × 38.1 mm, Avery Zweckform L7163. */
    A4_2X7(new LabelGrid(210, 297, 2, 7, 4.65f, 15.15f, 99.1f, 38.1f, 101.6f, 38.1f)),
    /** 4 × 3⅓ inches, Avery 5164. */
    LETTER_2X3(new LabelGrid(215.9f, 279.4f, 2, 3, 3.97f, 12.7f, 101.6f, 84.67f, 106.36f, 84.67f));

    private final LabelGrid grid;

    LabelStock(LabelGrid grid) {
        this.grid = grid;
    }

    LabelGrid grid() {
        return grid;
    }
}
