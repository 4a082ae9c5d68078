package app.kontor.history;

import static app.kontor.schema.Tables.COMMAND;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.CommandRecord;
import app.kontor.value.Coded;
import app.kontor.value.CommandId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;

/** The SQL of the activity log: windows of commands by their number, newest first. */
final class ActivityStore {
    private ActivityStore() {}

    static Window<CommandEntry> window(Tx tx, WindowRequest request) {
        Map<CommandId, CommandId> undos = HistoryStore.undos(tx);
        Condition matching = search(request.search()).and(view(request.view(), undos));
        boolean up = request.descending(); // the log's own order is the newest first
        Condition further = request.afterKey() == null
                ? noCondition()
                : up ? COMMAND.SEQ.gt(Long.valueOf(request.afterKey())) : COMMAND.SEQ.lt(Long.valueOf(request.afterKey()));
        List<CommandRecord> found = tx.sql().selectFrom(COMMAND).where(matching).and(further)
                .orderBy(up ? COMMAND.SEQ.asc() : COMMAND.SEQ.desc()).limit(request.limit() + 1).fetch();
        List<CommandRecord> rows = found.stream().limit(request.limit()).toList();
        Map<Long, Integer> counts = HistoryStore.changeCounts(tx, rows.stream().map(CommandRecord::getSeq).toList());
        long count = request.afterKey() != null
                ? Window.UNCOUNTED
                : tx.sql().fetchCount(tx.sql().selectOne().from(COMMAND).where(matching).limit((int) Window.CAP));
        return new Window<>(rows.stream().map(c -> History.entry(c, undos, counts.getOrDefault(c.getSeq(), 0))).toList(),
                found.size() > rows.size() ? Long.toString(rows.getLast().getSeq()) : null, count);
    }

    private static Condition search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? noCondition()
                : lower(COMMAND.SUMMARY).contains(wanted).or(lower(COMMAND.USER_NAME).contains(wanted)).or(COMMAND.KIND.contains(wanted));
    }

    private static Condition view(String code, Map<CommandId, CommandId> undos) {
        if (code.isEmpty()) {
            return noCondition();
        }
        List<CommandId> undone = undos.keySet().stream().filter(id -> HistoryStore.isUndone(id, undos)).toList();
        return switch (Coded.of(ActivityView.class, code)) {
            case ALL -> noCondition();
            case STANDS -> COMMAND.UNDO_OF.isNull().and(COMMAND.ID.notIn(undone));
            case UNDONE -> COMMAND.ID.in(undone);
            case IMPORT -> COMMAND.BATCH.isNotNull();
            case ORDERS -> COMMAND.KIND.like("order%").or(COMMAND.KIND.like("pick%")).or(COMMAND.KIND.like("paper%"))
                    .or(COMMAND.KIND.like("invoice%"));
            case STOCK -> COMMAND.KIND.like("stock%");
        };
    }
}
