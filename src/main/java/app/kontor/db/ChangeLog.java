package app.kontor.db;

import static app.kontor.schema.Tables.CHANGE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The row images of one write: what undo, the audit log, the tables' digests and the journal are made from. */
final class ChangeLog {
    private record Entry(String table, long row, @Nullable String before) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Payload payload = new Payload();
    private final Digests digests = new Digests();
    private final @Nullable Journal journal;
    private final boolean erasing;
    private final Set<String> names = new LinkedHashSet<>();
    private boolean recorded;

    /** For reading, and where nothing is logged. */
    ChangeLog() {
        this(null, false);
    }

    /** @param journal takes each change as it comes; none on PostgreSQL, which has its own log
     * @param erasing whether the images from before are kept without what they say of a person
     */
    ChangeLog(@Nullable Journal journal, boolean erasing) {
        this.journal = journal;
        this.erasing = erasing;
    }

    /** The hash of a command's row images, which is what the chain runs over. */
    static final class Payload {
        private final MessageDigest digest = sha256();

        void add(String table, long row, @Nullable String before, @Nullable String after) {
            for (String part : new String[] {table, Long.toString(row), before, after}) {
                digest.update((part == null ? "-" : part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        }

        /** Call once, at the end. */
        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    void add(String table, long row, @Nullable String before, @Nullable String after) {
        String told = erasing ? Personal.without(table, before) : before;
        entries.add(new Entry(table, row, told));
        payload.add(table, row, told, after);
        digests.change(table, before, after);
        if (erasing) {
            names.addAll(Personal.names(table, before));
        }
        if (journal != null) {
            journal.row(table, row, told, after, erasing);
        }
    }

    boolean erasing() {
        return erasing;
    }

    /** What the erased person was called. */
    Set<String> names() {
        return names;
    }

    /** The changed rows by table. */
    Map<String, Set<Long>> rows() {
        Map<String, Set<Long>> rows = new LinkedHashMap<>();
        entries.forEach(e -> rows.computeIfAbsent(e.table, t -> new LinkedHashSet<>()).add(e.row));
        return rows;
    }

    void recordAnyway() {
        recorded = true;
    }

    /** Whether there is nothing to record. */
    boolean isEmpty() {
        return entries.isEmpty() && !recorded;
    }

    /** Hash of all row images; call once, at the end. */
    String payloadHash() {
        return payload.hash();
    }

    Digests digests() {
        return digests;
    }

    void save(DSLContext sql, long seq) {
        List<Object[]> rows = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry e = entries.get(i);
            Object[] row = {seq, i, e.table, e.row, e.before};
            rows.add(row);
            digests.change(CHANGE.getName(), null, RowImage.of(CHANGE.fields(), row));
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
