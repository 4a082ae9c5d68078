package app.kontor.db;

import java.util.HashMap;
import java.util.Map;

/** Ids of rows, one bit each where they lie close together: those of a command of any size. */
public final class RowSet {
    private static final int BITS = 6;

    private final Map<Long, Long> words = new HashMap<>();

    /** @return whether it was not there yet */
    public boolean add(long row) {
        long bit = 1L << row;
        long before = words.getOrDefault(row >> BITS, 0L);
        words.put(row >> BITS, before | bit);
        return (before & bit) == 0;
    }

    public boolean contains(long row) {
        return (words.getOrDefault(row >> BITS, 0L) & 1L << row) != 0;
    }
}
