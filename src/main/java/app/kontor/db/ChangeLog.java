package app.kontor.db;

import static app.kontor.schema.Tables.CHANGE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The row images of one write: what undo, the audit log and, later, the journal are made from. */
final class ChangeLog {
    private record Entry(String table, long row, @Nullable String before) {}

    private final List<Entry> entries = new ArrayList<>();
    private final MessageDigest digest = sha256();

    void add(String table, long row, @Nullable String before, @Nullable String after) {
        entries.add(new Entry(table, row, before));
        for (String part : new String[] {table, Long.toString(row), before, after}) {
            digest.update((part == null ? "-" : part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Hash of all row images; call once, at the end. */
    String payloadHash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    void save(DSLContext sql, long seq) {
        List<Object[]> rows = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry e = entries.get(i);
            rows.add(new Object[] {seq, i, e.table, e.row, e.before});
        }
        BatchRows.insert(sql, CHANGE, rows);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
