package app.kontor.exporting.edited;

import app.kontor.importing.plan.FilePlan;
import app.kontor.value.Coded;
import java.util.List;

/**
 * What a list that came back would change.
 *
 * @param rows    those with something to say; the others are as they were
 * @param same    rows that nobody touched
 * @param marked  whether it says itself how it was exported; else it is compared with what is here alone
 * @param rewritten cells that the spreadsheet has changed by itself and that stay as they are here
 */
public record EditPlan(EditedKind kind, String file, List<Row> rows, int same, int rewritten, boolean marked) {

    /**
     * A row of the file.
     *
     * @param key by which it is known here
     * @param line of the file, from 1
     */
    public record Row(int line, String key, String found, List<Cell> cells) {
        /** Whether something of it is taken over. */
        public boolean isTaken() {
            return cells.stream().anyMatch(cell -> cell.verdict == Verdict.CHANGE);
        }
    }

    /** @param here the value in Kontor now. @param file the value in the file, as it would be taken */
    public record Cell(String column, String here, String file, Verdict verdict) {}

    /** Stable codes: the words are in the bundle. */
    public enum Verdict implements Coded {
        CHANGE,
        /** It was changed here as well since the export. */
        CONFLICT,
        /** Emptied in a list without marks: whether that was meant, or was filled here since, nothing says. */
        BLANK,
        /** Kontor works it out, or it can't be changed by a list. */
        FIXED,
        /** The order was invoiced: what was posted is not edited. */
        POSTED,
        /** The order has left, or was cancelled. */
        FINISHED,
        /** No number, no such tax class, nothing where something must be. */
        WRONG,
        /** The key belongs to another row: columns were sorted without the others. */
        SORTED_APART,
        /** Not here any more. */
        GONE,
        /** The row stands in the file more than once, with different values. */
        TWICE,
        /** A row that was written in by hand: new things come in by an import. */
        NEW
    }

    /** By rows: changed is what is taken over of, rejected what is not. */
    public FilePlan.Counts counts() {
        int changed = (int) rows.stream().filter(Row::isTaken).count();
        return new FilePlan.Counts(0, changed, same, 0, rows.size() - changed);
    }

    public long changes() {
        return rows.stream().flatMap(row -> row.cells.stream()).filter(cell -> cell.verdict == Verdict.CHANGE).count();
    }
}
