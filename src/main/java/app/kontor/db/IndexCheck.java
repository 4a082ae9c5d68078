package app.kontor.db;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
        indexes().stream().collect(Collectors.groupingBy(Index::table, LinkedHashMap::new, Collectors.toList())).forEach((table, indexes) -> {
            String columns = indexes.stream().flatMap(index -> index.columns.stream()).distinct().collect(Collectors.joining(", "));
            List<String> across = sums("select " + columns + " from " + table + " use index ()", indexes);
            for (int i = 0; i < indexes.size(); i++) {
                Index index = indexes.get(i);
                String key = String.join(", ", index.columns);
                String along = "select " + key + " from " + table + " use index (\"" + index.name + "\") order by " + key;
                if (!sums(along, List.of(index)).getFirst().equals(across.get(i))) {
                    faults.add(new Fault("indexes", table + "." + index.name));
                }
            }
        });
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

    /** For each index, whatever the order: the number of rows and the sum of the checksums of its columns. */
    private List<String> sums(String query, List<Index> indexes) {
        CRC32C crc = new CRC32C();
        long[] sums = new long[indexes.size()];
        long[] rows = new long[1];
        RowStream.of(sql, query, found -> {
            for (Record row : found) {
                rows[0]++;
                for (int i = 0; i < sums.length; i++) {
                    crc.reset();
                    indexes.get(i).columns.forEach(column -> crc.update((row.get(column) + "\n").getBytes(StandardCharsets.UTF_8)));
                    sums[i] += crc.getValue() * 0x9E3779B97F4A7C15L;
                }
            }
        });
        return LongStream.of(sums).mapToObj(sum -> rows[0] + " " + sum).toList();
    }
}
