package app.kontor.paperwork;

import app.kontor.value.Coded;

/** Small labels for goods, bins and commands: rolls with one a page, or sheets. Named by their size in millimetres or their grid. */
public enum GoodsStock implements Coded {
    ROLL_57X32(new LabelGrid(57, 32, 1, 1, 0, 0, 57, 32, 57, 32)),
    ROLL_62X29(new LabelGrid(62, 29, 1, 1, 0, 0, 62, 29, 62, 29)),
    /** 63.5 × 33.9 mm, 24 on a sheet: Avery Zweckform L7159. */
    A4_3X8(new LabelGrid(210, 297, 3, 8, 7.25f, 12.9f, 63.5f, 33.9f, 66, 33.9f));

    private final LabelGrid grid;

    GoodsStock(LabelGrid grid) {
        this.grid = grid;
    }

    LabelGrid grid() {
        return grid;
    }
}
