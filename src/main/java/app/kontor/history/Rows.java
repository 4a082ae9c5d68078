package app.kontor.history;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Rows of any tables in eight bytes each, sorted by table (parents first) and id, each with a mark; known by their place from 0 on. */
final class Rows {
    private static final int TABLE = 56;

    /** The table of a row of which only the id is known. */
    static final int UNKNOWN = 126;

    private final long[] packed;

    private Rows(long[] packed) {
        this.packed = packed;
    }

    /** @param packed by {@link #pack}; the same row twice counts once */
    static Rows of(LongStream packed) {
        long[] sorted = packed.sorted().toArray();
        int count = 0;
        for (long row : sorted) {
            if (count == 0 || sorted[count - 1] != row) {
                sorted[count++] = row;
            }
        }
        return new Rows(Arrays.copyOf(sorted, count));
    }

    static long pack(int table, long id, boolean marked) {
        return (long) table << TABLE | id << 1 | (marked ? 1 : 0);
    }

    int size() {
        return packed.length;
    }

    long packed(int row) {
        return packed[row];
    }

    long id(int row) {
        return id(packed[row]);
    }

    static long id(long packed) {
        return (packed & (1L << TABLE) - 1) >> 1;
    }

    boolean isMarked(int row) {
        return (packed[row] & 1) == 1;
    }

    int table(int row) {
        return (int) (packed[row] >> TABLE);
    }

    /** Null for a row of which only the id is known. */
    @Nullable TablePolicy<?> policy(int row) {
        return table(row) == UNKNOWN ? null : TablePolicy.ALL.get(table(row));
    }

    int indexOf(TablePolicy<?> policy, long id) {
        return indexOf(pack(policy.number(), id, false));
    }

    /** Where the row is, marked or not; negative if it is not among them. */
    int indexOf(long row) {
        int at = lower(row & ~1L);
        return at < packed.length && (packed[at] & ~1L) == (row & ~1L) ? at : -1;
    }

    /** Where the row of this id is, whatever its table; negative if it is not among them. */
    int find(long id) {
        return TablePolicy.ALL.stream().mapToInt(policy -> indexOf(policy, id)).filter(row -> row >= 0).findFirst().orElse(-1);
    }

    IntStream of(TablePolicy<?> policy) {
        return IntStream.range(lower(pack(policy.number(), 0, false)), lower(pack(policy.number() + 1, 0, false)));
    }

    /** Ids of the table's rows, ascending. */
    long[] ids(TablePolicy<?> policy, IntPredicate which) {
        return of(policy).filter(which).mapToLong(this::id).toArray();
    }

    private int lower(long row) {
        int at = Arrays.binarySearch(packed, row);
        return at < 0 ? -at - 1 : at;
    }
}
