package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

/** What labels are printed on: rolls with one label a page, or sheets of several, named by their grid and size. */
public enum LabelStock {
    ROLL_100X150(100, 150, 1, 1, 0, 0, 100, 150, 0, 0),
    ROLL_4X6_INCH(101.6f, 152.4f, 1, 1, 0, 0, 101.6f, 152.4f, 0, 0),
    /** Avery Zweckform L7169. */
    A4_2X2(210, 297, 2, 2, 4.65f, 9.5f, 99.1f, 139, 101.6f, 139),
    /** 99.1 × 67.7 mm, Avery Zweckform L7165. */
    A4_2X4(210, 297, 2, 4, 4.65f, 13.1f, 99.1f, 67.7f, 101.6f, 67.7f),
    /** 99.1 × 38.1 mm, Avery Zweckform L7163. */
    A4_2X7(210, 297, 2, 7, 4.65f, 15.15f, 99.1f, 38.1f, 101.6f, 38.1f),
    /** 4 × 3⅓ inches, Avery 5164. */
    LETTER_2X3(215.9f, 279.4f, 2, 3, 3.97f, 12.7f, 101.6f, 84.67f, 106.36f, 84.67f);

    private final float pageWidth;
    private final float pageHeight;
    private final int columns;
    private final int rows;
    private final float left;
    private final float top;
    private final float width;
    private final float height;
    private final float stepX;
    private final float stepY;

    LabelStock(
            float pageWidth, float pageHeight, int columns, int rows, float left, float top, float width, float height,
            float stepX, float stepY) {
        this.pageWidth = mm(pageWidth);
        this.pageHeight = mm(pageHeight);
        this.columns = columns;
        this.rows = rows;
        this.left = mm(left);
        this.top = mm(top);
        this.width = mm(width);
        this.height = mm(height);
        this.stepX = mm(stepX);
        this.stepY = mm(stepY);
    }

    /** How many labels a page holds. */
    public int perPage() {
        return columns * rows;
    }

    float pageWidth() {
        return pageWidth;
    }

    float pageHeight() {
        return pageHeight;
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    /** The left edge of a place; places count from 0, along the rows. */
    float x(int place) {
        return left + place % columns * stepX;
    }

    float y(int place) {
        return top + place / columns * stepY;
    }
}
