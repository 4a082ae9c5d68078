package app.kontor.paperwork;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a document that stays whole: a table's row, a line of a note, the totals.
 *
 * @param height in points
 * @param withNext must stand on the same page as the block after it
 * @param head a table's head, drawn above the first block that names it and again on each further page
 */
record Block(float height, boolean withNext, @Nullable Block head, Drawing drawing) {

    /** Puts a block on a page; top is the block's upper edge. */
    interface Drawing {
        void draw(Canvas canvas, float top);
    }

    static Block of(float height, Drawing drawing) {
        return new Block(height, false, null, drawing);
    }

    static Block space(float height) {
        return of(height, (canvas, top) -> { });
    }

    Block keptWithNext() {
        return new Block(height, true, head, drawing);
    }

    Block under(Block tableHead) {
        return new Block(height, withNext, tableHead, drawing);
    }
}
