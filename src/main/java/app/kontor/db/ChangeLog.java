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
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The row images of one write: what undo, the audit log, the tables' digests and the journal are made from. */
final class ChangeLog implements AutoCloseable {
    /** A changed row, its values as the database has them: before is null for a new one, after for a deleted one. */
    record Row(Object @Nullable [] before, Object @Nullable [] after) {}

    private final Images images = new Images();
    private final Additions added = new Additions();
    private final RowSet deleted = new RowSet();
    private final Payload payload = new Payload();
    private final Digests digests = new Digests();
    private final Aside aside = new Aside();
    private final Utf8Text text = new Utf8Text();
    private final @Nullable Journal journal;
    private final boolean erasing;
    private final long seq;
    private final Set<String> names = new LinkedHashSet<>();
    private boolean recorded;

    /** For reading, and where nothing is logged. */
    ChangeLog() {
        this(null, false, 0);
    }

    /** @param journal takes each change as it comes; none on PostgreSQL, which has its own log
     * @param seq the command's number
     * @param erasing whether the images from before are kept without what they say of a person
     */
    ChangeLog(@Nullable Journal journal, boolean erasing, long seq) {
        this.seq = seq;
        this.journal = journal;
        this.erasing = erasing;
    }

    /** The hash of a command's row images, which is what the chain runs over. */
    static final class Payload {
        private static final byte[] NOTHING = {'-'};

        private final MessageDigest digest = sha256();

        void add(String table, long row, @Nullable String before, @Nullable String after) {
            add(table, row, bytes(before), bytes(after));
        }

        void add(String table, long row, byte @Nullable [] before, byte @Nullable [] after) {
            for (byte[] part : new byte[][] {bytes(table), bytes(Long.toString(row)), before, after}) {
                digest.update(part == null ? NOTHING : part);
                digest.update((byte) 0);
            }
        }

        /** Call once, at the end. */
        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** Takes rows that are about to be written; their values are not to be changed any more. What many have left is saved as it comes. */
    void add(DSLContext sql, Columns table, List<Row> rows) {
        recorded |= !rows.isEmpty();
        images.savePortions(sql);
        aside.run(rows.size(), () -> rows.forEach(row -> add(table, row)));
    }

    private void add(Columns columns, Row row) {
        String before = row.before == null ? null : columns.image(row.before);
        byte[] after = row.after == null ? null : utf8(columns, row.after);
        String table = columns.table();
        long id = columns.key(row.after == null ? Objects.requireNonNull(row.before) : row.after);
        String told = erasing ? Personal.without(table, before) : before;
        if (row.before == null && !deleted.contains(id)) { // what is made again was there before
            added.add(table, id);
        } else {
            images.add(table, id, told);
        }
        if (row.after == null) {
            deleted.add(id);
        }
        payload.add(table, id, bytes(told), after);
        digests.change(table, bytes(before), after);
        if (erasing) {
            names.addAll(Personal.names(table, before));
        }
        if (journal != null) {
            journal.row(new JournalLine.Row(table, id, told, null, erasing), after);
        }
    }

    private byte[] utf8(Columns columns, Object[] values) {
        text.clear();
        columns.image(values, text);
        return text.toBytes();
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Waits until everything added is told: before anything else here is asked for. */
    void finish() {
        aside.finish();
    }

    /** Ends what goes on, done or not. */
    @Override
    public void close() {
        aside.close();
    }

    boolean erasing() {
        return erasing;
    }

    /** What the erased person was called. */
    Set<String> names() {
        return names;
    }

    /** The rows that were there before and have changed, by table; kept only where somebody is erased. */
    Map<String, Set<Long>> rows() {
        return images.changed;
    }

    void recordAnyway() {
        recorded = true;
    }

    /** Whether there is nothing to record. */
    boolean isEmpty() {
        return !recorded;
    }

    /** Hash of all row images; call once, at the end. */
    String payloadHash() {
        return payload.hash();
    }

    Digests digests() {
        return digests;
    }

    void save(DSLContext sql) {
        added.save(sql, seq, digests);
        images.saveRest(sql);
    }

    /** The images from before, as rows of the log: held until there are enough of them for a portion. */
    private final class Images {
        private @Nullable Columns columns;
        private final Queue<List<Object[]>> portions = new ConcurrentLinkedQueue<>();
        private final Map<String, Set<Long>> changed = new LinkedHashMap<>();
        private List<Object[]> portion = new ArrayList<>();
        private int count;

        private void add(String table, long id, @Nullable String before) {
            Object[] row = {seq, count++, table, id, before};
            Columns log = columns == null ? new Columns(CHANGE) : columns;
            columns = log;
            digests.change(CHANGE.getName(), null, log.image(row));
            if (erasing) {
                changed.computeIfAbsent(table, t -> new LinkedHashSet<>()).add(id);
            }
            portion.add(row);
            if (portion.size() == BatchRows.SIZE) {
                portions.add(portion);
                portion = new ArrayList<>();
            }
        }

        private void savePortions(DSLContext sql) {
            for (List<Object[]> full = portions.poll(); full != null; full = portions.poll()) {
                save(sql, full);
            }
        }

        private void saveRest(DSLContext sql) {
            savePortions(sql);
            save(sql, portion);
        }

        private void save(DSLContext sql, List<Object[]> rows) {
            if (columns != null) {
                BatchRows.run(sql, columns.insert(), rows);
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
