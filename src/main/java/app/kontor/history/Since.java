package app.kontor.history;

import app.kontor.db.Touches;
import app.kontor.db.Touches.Touch;
import app.kontor.db.Tx;
import app.kontor.value.CommandId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What has happened since a command. Mostly that is little and known whole, so that nobody has to ask about each of a hundred thousand
 * orders; else it is asked for row by row.
 */
final class Since {
    /** A row that was touched since takes less than a row that is read whole. */
    private static final long PORTIONS = 50;

    private final Tx tx;
    private final long seq;
    private final Map<CommandId, CommandId> origins;
    private final Map<Long, CommandId> commands = new HashMap<>();
    private final Map<Long, Set<Long>> touched = new HashMap<>();
    private final Set<String> tables = new HashSet<>();
    private final boolean known;

    /** @param portion so many rows may be in memory whole */
    Since(Tx tx, long seq, int portion) {
        this.tx = tx;
        this.seq = seq;
        this.origins = UndoStore.origins(tx);
        this.known = Touches.after(tx, seq, (int) Math.min(PORTIONS * portion, Integer.MAX_VALUE - 1), touch -> {
            note(touched, touch);
            tables.add(touch.table());
        });
        if (!known) {
            touched.clear();
        }
    }

    /** Whether rows of the table may have come, gone or changed since. */
    boolean mayHave(TablePolicy<?> policy) {
        return !known || tables.contains(policy.table().getName());
    }

    /**
     * Of these rows, the ones that a later command has changed and that still are as it left them. A command and its undo cancel each
     * other row by row: what was changed and taken back again is not changed.
     */
    Set<Long> changed(Collection<Long> rows) {
        Map<Long, Set<Long>> later = new HashMap<>();
        if (known) {
            rows.stream().filter(touched::containsKey).forEach(row -> later.put(row, touched.get(row)));
        } else {
            Touches.after(tx, seq, rows, touch -> note(later, touch));
        }
        Set<Long> unknown = new HashSet<>();
        later.values().forEach(unknown::addAll);
        unknown.removeAll(commands.keySet());
        commands.putAll(UndoStore.ids(tx, unknown));
        Set<Long> changed = new HashSet<>();
        later.forEach((row, seqs) -> {
            if (stands(seqs)) {
                changed.add(row);
            }
        });
        return changed;
    }

    private boolean stands(Set<Long> seqs) {
        Set<CommandId> odd = new HashSet<>();
        for (Long later : seqs) {
            CommandId command = commands.get(later);
            CommandId origin = origins.getOrDefault(command, command);
            if (!odd.add(origin)) {
                odd.remove(origin);
            }
        }
        return !odd.isEmpty();
    }

    private static void note(Map<Long, Set<Long>> rows, Touch touch) {
        rows.computeIfAbsent(touch.row(), r -> new HashSet<>(2)).add(touch.seq());
    }
}
