package app.kontor.db;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Whether each index of an H2 file still says what its table says. A damaged page of an index hides a row from a search, though the row
 * itself is whole: the digests can't see it. Read through the index alone, its columns must give the same sum as the table's.
 */
final class IndexCheck {
    private final DSLContext sql;

    IndexCheck(DSLContext sql) {
        this.sql = sql;
    }

    private record Index(String name, String table, List<String> columns) {}

    List<Fault> check() {
        List<Fault> faults = new ArrayList<>();
        for (Index index : indexes()) {
            String columns = String.join(", ", index.columns);
            String along = "select " + columns + " from " + index.table + " use index (\"" + index.name + "\") order by " + columns;
            String across = "select " + columns + " from " + index.table + " use index ()";
            if (!sum(along).equals(sum(across))) {
                faults.add(new Fault("indexes", index.table + "." + index.name));
            }
        }
        return faults;
    }

    private List<Index> indexes() {
        Map<String, Index> indexes = new LinkedHashMap<>();
        sql.fetch("select index_name, table_name, column_name from information_schema.index_columns"
                        + " where table_schema = 'public' and table_name <> 'flyway_schema_history'"
                        + " order by table_name, index_name, ordinal_position")
                .forEach(row -> indexes.computeIfAbsent(row.get(0, String.class),
                        name -> new Index(name, row.get(1, String.class), new ArrayList<>())).columns.add(row.get(2, String.class)));
        return List.copyOf(indexes.values());
    }

    /** Whatever the order: the number of rows and the sum of their checksums. */
    private String sum(String query) {
        CRC32C crc = new CRC32C();
        long rows = 0;
        long sum = 0;
        try (var found = sql.fetchLazy(query)) {
            for (Record row : found) {
                crc.reset();
                crc.update(RowImage.of(row).getBytes(StandardCharsets.UTF_8));
                sum += crc.getValue() * 0x9E3779B97F4A7C15L;
                rows++;
            }
        }
        return rows + " " + sum;
    }
}
