package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

/**
 * Where labels lie on their page. Made of millimetres, asked in points.
 *
 * @param left  edge of the first label
 * @param stepX from one label's left edge to the next one's
 */
record LabelGrid(
        float pageWidth, float pageHeight, int columns, int rows, float left, float top, float width, float height, float stepX, float stepY) {

    LabelGrid {
        pageWidth = mm(pageWidth);
        pageHeight = mm(pageHeight);
        left = mm(left);
        top = mm(top);
        width = mm(width);
        height = mm(height);
        stepX = mm(stepX);
        stepY = mm(stepY);
    }

    /** How many labels a page holds. */
    int perPage() {
        return columns * rows;
    }

    /** Width and height of it. */
    float[] page() {
        return new float[] {pageWidth, pageHeight};
    }

    /** The left edge of a place; places count from 0, along the rows. */
    float x(int place) {
        return left + place % columns * stepX;
    }

    float y(int place) {
        return top + place / columns * stepY;
    }
}
