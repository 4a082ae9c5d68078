package app.kontor.db;

import static app.kontor.schema.Tables.CHANGE;
import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.META;
import static org.jooq.impl.DSL.selectOne;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Which rows commands have touched: for whoever keeps something beside the tables, such as an index of one of them. */
public final class Changes {
    private Changes() {}

    /** How far a shop's history had come: which database, the number of its last command, and the chain's hash there. */
    public record Point(UUID database, long seq, String hash) {}

    /** Where the shop is now. */
    public static Point now(Tx tx) {
        return tx.sql().selectFrom(META).fetchSingle(m -> new Point(m.getDbId(), m.getLastSeq(), m.getLastHash()));
    }

    /** Whether this shop has come by there: not so after a backup was restored, or in another shop. */
    public static boolean passed(Tx tx, Point then) {
        Point now = now(tx);
        return now.equals(then) || (now.database().equals(then.database()) && tx.sql().fetchExists(
                selectOne().from(COMMAND).where(COMMAND.SEQ.eq(then.seq() + 1)).and(COMMAND.PREV_HASH.eq(then.hash()))));
    }

    /** Whether a person was erased after this command: what was kept of rows from before has to go too. */
    public static boolean erasedSince(Tx tx, long seq) {
        return tx.sql().fetchExists(selectOne().from(COMMAND).where(COMMAND.SEQ.gt(seq)).and(COMMAND.KIND.eq(Personal.KIND)));
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
