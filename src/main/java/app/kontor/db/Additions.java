package app.kontor.db;

import static app.kontor.schema.Tables.ADDITION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** The rows that one command adds, packed for the log. */
final class Additions {
    private final Map<String, RowIds> tables = new LinkedHashMap<>();

    void add(String table, long row) {
        tables.computeIfAbsent(table, t -> new RowIds()).add(row);
    }

    /** Call once. */
    void save(DSLContext sql, long seq, Digests digests) {
        Columns columns = new Columns(ADDITION);
        List<Object[]> rows = new ArrayList<>();
        tables.forEach((table, ids) -> ids.runs().forEach(run -> {
            Object[] row = {seq, rows.size(), table, run.first(), run.count(), run.distances()};
            rows.add(row);
            digests.change(ADDITION.getName(), null, columns.image(row));
        }));
        BatchRows.run(sql, columns.insert(), rows);
    }
}
