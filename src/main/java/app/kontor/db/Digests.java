package app.kontor.db;

import static app.kontor.schema.Tables.TABLE_DIGEST;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Of each table the number of its rows and the sum of their hashes, whatever their order: a change costs two hashes, and the sum
 * over what is really there tells whether the disk still holds what was written. Tables are named by text, so that a shop of an older
 * schema can be summed up too.
 */
final class Digests {
    /** What can be rebuilt from the rest, or changes with every command and is checked in another way. */
    private static final Set<String> LEFT_OUT = Set.of("stock_level", "stock_balance", "table_digest", "meta", "flyway_schema_history");

    private final Map<String, Sum> sums = new TreeMap<>();
    private final MessageDigest hash = ChangeLog.sha256();

    /** Rows and the sum of their hashes' first 16 bytes, modulo 2^64 each half. */
    record Sum(long rows, long high, long low) {
        static final Sum NOTHING = new Sum(0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(rows + other.rows, high + other.high, low + other.low);
        }

        Sum negative() {
            return new Sum(-rows, -high, -low);
        }

        String hex() {
            return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
        }

        static Sum of(long rows, String hex) {
            return new Sum(rows, HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
        }
    }

    /** Counts a change of one row in: null before is a new row, null after a deleted one. */
    void change(String table, @Nullable String before, @Nullable String after) {
        change(table, before == null ? null : before.getBytes(StandardCharsets.UTF_8), after == null ? null : after.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #change(String, String, String)}, of images in UTF-8. */
    void change(String table, byte @Nullable [] before, byte @Nullable [] after) {
        if (LEFT_OUT.contains(table)) {
            return;
        }
        Sum sum = sums.getOrDefault(table, Sum.NOTHING);
        sum = before == null ? sum : sum.plus(one(table, before).negative());
        sums.put(table, after == null ? sum : sum.plus(one(table, after)));
    }

    /** Adds what was counted to what is stored, in the transaction of the change. */
    void save(DSLContext sql) {
        Map<String, Sum> stored = stored(sql, sums.keySet());
        sums.forEach((table, change) -> {
            Sum now = stored.getOrDefault(table, Sum.NOTHING).plus(change);
            if (stored.containsKey(table)) {
                sql.update(TABLE_DIGEST).set(TABLE_DIGEST.ROW_COUNT, now.rows).set(TABLE_DIGEST.DIGEST, now.hex())
                        .where(TABLE_DIGEST.TABLE_NAME.eq(table)).execute();
            } else {
                sql.insertInto(TABLE_DIGEST).values(table, now.rows, now.hex()).execute();
            }
        });
    }

    static Map<String, Sum> stored(DSLContext sql, Set<String> tables) {
        Map<String, Sum> stored = new LinkedHashMap<>();
        sql.selectFrom(TABLE_DIGEST).where(TABLE_DIGEST.TABLE_NAME.in(tables))
                .forEach(r -> stored.put(r.getTableName(), Sum.of(r.getRowCount(), r.getDigest())));
        return stored;
    }

    /** Sums up every table as it is. */
    static Map<String, Sum> measured(DSLContext sql) {
        Map<String, Sum> measured = new LinkedHashMap<>();
        tables(sql).forEach(table -> measured.put(table, measured(sql, table)));
        return measured;
    }

    static Sum measured(DSLContext sql, String table) {
        Digests digests = new Digests();
        long[] sum = new long[3];
        RowStream.of(sql, "select * from " + table, rows -> {
            RowImage.Shape shape = new RowImage.Shape(rows.fields());
            for (Record row : rows) {
                Sum one = digests.one(table, shape.image(row).getBytes(StandardCharsets.UTF_8));
                sum[0]++;
                sum[1] += one.high;
                sum[2] += one.low;
            }
        });
        return new Sum(sum[0], sum[1], sum[2]);
    }

    /** Takes what is there as right: for a schema that was just migrated, after its old one was checked. @return what is there */
    static Map<String, Sum> rebuild(DSLContext sql) {
        sql.deleteFrom(TABLE_DIGEST).execute();
        Map<String, Sum> measured = measured(sql);
        measured.forEach((table, sum) -> sql.insertInto(TABLE_DIGEST).values(table, sum.rows, sum.hex()).execute());
        return measured;
    }

    /** All tables of the shop but those that can be rebuilt. */
    static List<String> tables(DSLContext sql) {
        return sql.fetch("select table_name from information_schema.tables where table_schema = 'public' order by table_name")
                .getValues(0, String.class).stream().filter(table -> !LEFT_OUT.contains(table)).toList();
    }

    private Sum one(String table, byte[] image) {
        hash.update(table.getBytes(StandardCharsets.UTF_8));
        hash.update((byte) 0);
        ByteBuffer bytes = ByteBuffer.wrap(hash.digest(image));
        return new Sum(1, bytes.getLong(), bytes.getLong());
    }
}
