package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

import app.kontor.value.Coded;

/** Small labels for goods, bins and commands: rolls with one a page, or sheets. Named by their size in millimetres or their grid. */
public enum GoodsStock implements Coded {
    ROLL_57X32(57, 32, 1, 1, 0, 0, 57, 32, 57, 32),
    ROLL_62X29(62, 29, 1, 1, 0, 0, 62, 29, 62, 29),
    /** 63.5 × 33.9 mm, 24 on a sheet: Avery Zweckform L7159. */
    A4_3X8(210, 297, 3, 8, 7.25f, 12.9f, 63.5f, 33.9f, 66, 33.9f);

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

    GoodsStock(
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

    float[] page() {
        return new float[] {pageWidth, pageHeight};
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
