package app.kontor.db;

import static app.kontor.schema.Tables.CHANGE;
import static app.kontor.schema.Tables.COMMAND;

import app.kontor.schema.tables.records.ChangeRecord;
import app.kontor.schema.tables.records.CommandRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * Takes a person out of the log in the database: images of their rows from before, and their name in what commands are called. The
 * chain stays whole, for it runs over the payloads' hashes; the tables' digests are kept.
 */
final class LogErasure {
    private final DSLContext sql;
    private final Digests digests;

    LogErasure(DSLContext sql, Digests digests) {
        this.sql = sql;
        this.digests = digests;
    }

    /** Rows that were erased, by table. */
    static Map<String, Set<Long>> rows(DSLContext sql) {
        Map<String, Set<Long>> rows = new HashMap<>();
        Changes.ofKind(sql, Personal.KIND, change -> rows.computeIfAbsent(change.table(), t -> new HashSet<>()).add(change.row()));
        return rows;
    }

    /**
     * @param rows what the command erased, by table
     * @param names what the person was called
     * @param seq the command; what came after it is new
     */
    void run(Map<String, Set<Long>> rows, Set<String> names, long seq) {
        Set<Long> commands = new HashSet<>();
        rows.forEach((table, ids) -> {
            Changes.commands(sql, ids).stream().filter(earlier -> earlier < seq).forEach(commands::add);
            Chunks.of(ids).forEach(part -> sql.selectFrom(CHANGE)
                    .where(CHANGE.TABLE_NAME.eq(table), Chunks.in(CHANGE.ROW_ID, part), CHANGE.SEQ.lt(seq)).forEach(this::scrub));
        });
        Chunks.of(commands).forEach(part -> sql.selectFrom(COMMAND).where(Chunks.in(COMMAND.SEQ, part)).forEach(c -> rename(c, names)));
    }

    private void scrub(ChangeRecord change) {
        String without = Personal.without(change.getTableName(), change.getBeforeImage());
        if (without != null && !without.equals(change.getBeforeImage())) {
            String before = RowImage.of(change);
            change.setBeforeImage(without);
            sql.update(CHANGE).set(CHANGE.BEFORE_IMAGE, without)
                    .where(CHANGE.SEQ.eq(change.getSeq()), CHANGE.POS.eq(change.getPos())).execute();
            digests.change(CHANGE.getName(), before, RowImage.of(change));
        }
    }

    private void rename(CommandRecord command, Set<String> names) {
        String summary = command.getSummary();
        for (String name : names) {
            summary = summary.replace(name, Personal.ERASED);
        }
        if (!summary.equals(command.getSummary())) {
            String before = RowImage.of(command);
            command.setSummary(summary);
            sql.update(COMMAND).set(COMMAND.SUMMARY, summary).where(COMMAND.SEQ.eq(command.getSeq())).execute();
            digests.change(COMMAND.getName(), before, RowImage.of(command));
        }
    }
}
