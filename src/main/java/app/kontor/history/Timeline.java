package app.kontor.history;

import app.kontor.db.Changes;
import app.kontor.db.Changes.Change;
import app.kontor.db.RowImage;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.CommandRecord;
import app.kontor.value.CommandId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** Everything that has happened to some rows, put together from their images: what a row was, and what it is after each command. */
final class Timeline {
    private static final String STAMP = "last_command";

    /** Of a row that changed: says nothing that other columns do not say. */
    private static final String DERIVED = "search_text";

    private final Map<Long, Map<Long, RowChange>> bySeq = new TreeMap<>(Comparator.reverseOrder());

    private Timeline() {}

    static List<Event> of(Tx tx, Collection<Long> rows) {
        Timeline timeline = new Timeline();
        Map<Long, List<Change>> images = new LinkedHashMap<>();
        Changes.of(tx, rows).forEach(i -> images.computeIfAbsent(i.row(), r -> new ArrayList<>()).add(i));
        Map<Long, UpdatableRecord<?>> now = now(tx, images);
        images.forEach((row, all) -> timeline.add(all, now.get(row)));
        Map<Long, CommandRecord> commands = HistoryStore.commands(tx, timeline.bySeq.keySet());
        Map<CommandId, CommandId> undos = HistoryStore.undos(tx);
        return timeline.bySeq.entrySet().stream()
                .map(e -> new Event(History.entry(Objects.requireNonNull(commands.get(e.getKey())), undos, e.getValue().size()),
                        List.copyOf(e.getValue().values())))
                .toList();
    }

    private static Map<Long, UpdatableRecord<?>> now(Tx tx, Map<Long, List<Change>> images) {
        Map<String, List<Long>> byTable = new LinkedHashMap<>();
        images.forEach((row, all) -> byTable.computeIfAbsent(all.getFirst().table(), t -> new ArrayList<>()).add(row));
        Map<Long, UpdatableRecord<?>> now = new HashMap<>();
        byTable.forEach((table, ids) -> now.putAll(HistoryStore.rows(tx, TablePolicy.of(table).table(), ids)));
        return now;
    }

    /** The images of one row, oldest first: each is what the one before had made of it. */
    private void add(List<Change> images, @Nullable UpdatableRecord<?> now) {
        for (int i = 0; i < images.size(); ) {
            Change first = images.get(i);
            int next = i + 1;
            while (next < images.size() && images.get(next).seq() == first.seq()) {
                next++;
            }
            String after = next < images.size() ? images.get(next).before() : now == null ? null : RowImage.of(now);
            bySeq.computeIfAbsent(first.seq(), s -> new LinkedHashMap<>()).put(first.row(), change(first, after));
            i = next;
        }
    }

    private static RowChange change(Change image, @Nullable String after) {
        Map<String, String> old = columns(image.table(), image.before());
        Map<String, String> made = columns(image.table(), after);
        Map<String, String> left = new LinkedHashMap<>(old);
        Map<String, String> come = new LinkedHashMap<>(made);
        left.entrySet().removeIf(e -> e.getKey().equals(STAMP) || e.getValue().equals(made.get(e.getKey())));
        come.entrySet().removeIf(e -> e.getKey().equals(STAMP) || e.getValue().equals(old.get(e.getKey())));
        if (image.before() != null && after != null) {
            left.remove(DERIVED);
            come.remove(DERIVED);
        }
        return new RowChange(image.table(), image.row(), image.before() == null, after == null, left, come);
    }

    /** Written anew: a shop of schema 11 and before has 53.0000 in its images where it is 53 today, which is no change. */
    private static Map<String, String> columns(String table, @Nullable String image) {
        return image == null ? Map.of() : RowImage.columns(RowImage.of(HistoryStore.read(TablePolicy.of(table), image)));
    }
}
