package app.kontor.db;

import static app.kontor.schema.Tables.CHANGE;
import static app.kontor.schema.Tables.META;

import java.util.Set;
import java.util.TreeSet;

/** Which rows commands have touched: for whoever keeps something beside the tables, such as an index of one of them. */
public final class Changes {
    private Changes() {}

    /** The number of the last command, 0 in a shop without one. */
    public static long last(Tx tx) {
        return tx.sql().select(META.LAST_SEQ).from(META).fetchSingle(META.LAST_SEQ);
    }

    /**
     * Rows of the table that commands after this one have inserted, changed or deleted; some of them may be gone.
     *
     * @param seq the number of the last command that is known already, 0 for none
     */
    public static Set<Long> since(Tx tx, String table, long seq) {
        Set<Long> rows = new TreeSet<>();
        try (var found = tx.sql().select(CHANGE.ROW_ID).from(CHANGE).where(CHANGE.SEQ.gt(seq), CHANGE.TABLE_NAME.eq(table)).fetchLazy()) {
            found.forEach(r -> rows.add(r.value1()));
        }
        return rows;
    }
}
