package app.kontor.trials;

import app.kontor.db.Database;
import app.kontor.db.RowImage;
import app.kontor.schema.DefaultSchema;
import app.kontor.schema.Tables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Table;

/**
 * All rows of all tables as text: two shops are the same if their texts are. It is read anew each time, past everything that
 * Kontor itself keeps to notice damage.
 */
record ShopText(long lastSeq, Map<String, List<String>> tables) {

    static ShopText of(Database db) {
        return db.read(tx -> {
            Map<String, List<String>> tables = new TreeMap<>();
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                Field<?>[] order = table.getPrimaryKey().getFieldsArray();
                tables.put(table.getName(), tx.sql().selectFrom(table).orderBy(order).fetch(RowImage::of));
            }
            return new ShopText(tx.sql().select(Tables.META.LAST_SEQ).from(Tables.META).fetchSingle().value1(), tables);
        });
    }

    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            tables.forEach((name, rows) -> {
                digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
                rows.forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The first difference, for people; empty if there is none. */
    String differenceTo(ShopText other) {
        for (String table : tables.keySet()) {
            List<String> here = tables.get(table);
            List<String> there = other.tables.getOrDefault(table, List.of());
            for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
                String mine = i < here.size() ? here.get(i) : "nothing";
                String theirs = i < there.size() ? there.get(i) : "nothing";
                if (!mine.equals(theirs)) {
                    return table + ": " + mine + " became " + theirs;
                }
            }
        }
        return "";
    }
}
