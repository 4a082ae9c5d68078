package app.kontor.importing.mapped;

import app.kontor.importing.CellMeaning;
import java.util.List;

/** Tells names of columns from a record without knowing the kind of file. */
public final class Titles {
    private static final int LEAST = 2;

    private Titles() {}

    /** Whether none of the cells is a number, a day or an address, and half of them, two at least, are called as columns are in one of ten languages. */
    public static boolean are(List<String> cells) {
        long known = cells.stream().filter(Synonyms::isExactly).count();
        return known >= LEAST && 2 * known >= cells.size()
                && cells.stream().noneMatch(cell -> CellMeaning.isAmount(cell) || CellMeaning.isDate(cell) || cell.contains("@"));
    }
}
