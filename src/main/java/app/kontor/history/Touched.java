package app.kontor.history;

import app.kontor.db.Changes.Change;
import app.kontor.db.RowSet;
import app.kontor.db.Touches;
import app.kontor.db.Touches.Touch;
import app.kontor.db.Tx;
import app.kontor.history.TablePolicy.Kind;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.jooq.UpdatableRecord;

/** What a command touched, in some nine bytes a row: which rows, whether each was there before, and whether it is there now. */
final class Touched {
    private final Tx tx;
    private final long seq;
    private final int portion;
    private final Rows rows;
    private final BitSet there = new BitSet();
    private final BitSet named = new BitSet();

    /** Where in the log the changes of each table lie. */
    private final Map<String, int[]> places = new LinkedHashMap<>();

    Touched(Tx tx, long seq, int portion) {
        this.tx = tx;
        this.seq = seq;
        this.portion = portion;
        LongStream.Builder found = LongStream.builder();
        RowSet seen = new RowSet();
        Touches.of(tx, seq, touch -> {
            place(touch);
            if (seen.add(touch.row())) { // as it was before the first change
                found.add(Rows.pack(TablePolicy.of(touch.table()).number(), touch.row(), !touch.made()));
            }
        });
        rows = Rows.of(found.build());
    }

    Rows rows() {
        return rows;
    }

    int portion() {
        return portion;
    }

    boolean wasThere(int row) {
        return rows.isMarked(row);
    }

    boolean isThere(int row) {
        return there.get(row);
    }

    void setThere(int row) {
        there.set(row);
    }

    /** What stays for good names the row: a bin its location. */
    void setNamed(int row) {
        named.set(row);
    }

    /** Whether it is taken back with its columns; a row that something names for ever is not, and nobody has to look at it. */
    boolean isState(int row) {
        return TablePolicy.ALL.get(rows.table(row)).isState() && !named.get(row);
    }

    boolean isLedger(int row) {
        return TablePolicy.ALL.get(rows.table(row)).kind() == Kind.LEDGER;
    }

    /** Rows of the table as they were before, by their place; a portion at a time, in the order of the log. */
    void before(TablePolicy<?> policy, IntPredicate which, Consumer<Map<Integer, UpdatableRecord<?>>> work) {
        int[] span = places.get(policy.table().getName());
        if (span == null || rows.of(policy).noneMatch(row -> wasThere(row) && which.test(row))) {
            return;
        }
        BitSet done = new BitSet();
        for (int from = span[0]; from <= span[1]; from += portion) {
            Map<Integer, UpdatableRecord<?>> found = new LinkedHashMap<>();
            for (Change change : Touches.images(tx, seq, policy.table().getName(), from, Math.min(from + portion, span[1] + 1))) {
                int row = rows.indexOf(policy, change.row());
                if (wasThere(row) && !done.get(row) && which.test(row)) {
                    found.put(row, HistoryStore.read(policy, change.before()));
                }
                done.set(row);
            }
            if (!found.isEmpty()) {
                work.accept(found);
            }
        }
    }

    /** Rows of the table as they were before, by id. */
    Map<Long, UpdatableRecord<?>> before(TablePolicy<?> policy, Collection<Long> ids) {
        Map<Long, UpdatableRecord<?>> found = new HashMap<>();
        for (Change change : Touches.images(tx, seq, ids)) {
            if (change.before() != null && change.table().equals(policy.table().getName())) {
                found.putIfAbsent(change.row(), HistoryStore.read(policy, change.before()));
            }
        }
        return found;
    }

    private void place(Touch touch) {
        if (touch.place() >= 0) {
            int[] span = places.computeIfAbsent(touch.table(), t -> new int[] {touch.place(), touch.place()});
            span[1] = Math.max(span[1], touch.place());
        }
    }
}
