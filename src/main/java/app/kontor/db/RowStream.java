package app.kontor.db;

import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;

/**
 * Reads a table row by row. H2 puts a result together before it hands out the first row, a long one in a file of its own, unless it is told
 * not to. Meanwhile the connection can be asked nothing else.
 */
final class RowStream {
    private RowStream() {}

    static void of(DSLContext sql, String query, Consumer<Cursor<Record>> work) {
        boolean h2 = sql.family() == SQLDialect.H2;
        if (h2) {
            sql.execute("set lazy_query_execution true");
        }
        try (Cursor<Record> rows = sql.fetchLazy(query)) {
            work.accept(rows);
        } finally {
            if (h2) {
                sql.execute("set lazy_query_execution false");
            }
        }
    }
}
