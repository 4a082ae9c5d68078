package app.kontor.history;

import java.util.BitSet;
import java.util.stream.LongStream;

/**
 * Which of a command's rows hold or need which others, as pairs of their places, and where rows that the command has not touched stand in
 * the way: all that the database knows of it, so that deciding asks it nothing more.
 */
final class Links {
    private final LongStream.Builder holds = LongStream.builder();
    private final LongStream.Builder needs = LongStream.builder();
    private final BitSet used = new BitSet();
    private final BitSet lacking = new BitSet();
    private final BitSet taken = new BitSet();
    private final BitSet reversed = new BitSet();
    private final BitSet gone = new BitSet();
    private final BitSet promised = new BitSet();

    /** A row and another that it has to do with. */
    private interface Pair {
        void of(int row, int other);
    }

    /** As long as the row stays as it is (a movement: as long as it is not reversed), the other can't go. */
    void holds(int row, int other) {
        holds.add((long) row << 32 | other);
    }

    /** The row can't come back (a movement: can't be reversed) without the other. */
    void needs(int row, int other) {
        needs.add((long) row << 32 | other);
    }

    /** Something that the command has not touched holds the row. */
    void setUsed(int row) {
        used.set(row);
    }

    /** What the row refers to is gone. */
    void setLacking(int row) {
        lacking.set(row);
    }

    /** Something else has the row's number or name. */
    void setTaken(int row) {
        taken.set(row);
    }

    /** Movements that somebody has taken back by hand are not taken back twice. */
    void setReversed(int row) {
        reversed.set(row);
    }

    /** A movement of which some has left since. */
    void setGone(int row) {
        gone.set(row);
    }

    /** A movement of which some is promised to an order. */
    void setPromised(int row) {
        promised.set(row);
    }

    boolean isReversed(int row) {
        return reversed.get(row);
    }

    /** Keeps what can't go or can't come back; what stays may need something else to stay. Call once. */
    void decide(Wholes wholes, Touched touched, Fate fate) {
        taken.stream().forEach(row -> fate.keep(row, "taken"));
        reversed.stream().forEach(row -> fate.keep(row, "changed"));
        gone.stream().forEach(row -> fate.keep(row, "left"));
        promised.stream().forEach(row -> fate.keep(row, "promised"));
        used.stream().filter(fate::isDeleted).forEach(row -> fate.keep(row, "used"));
        lacking.stream().filter(fate::isTakenBack).forEach(row -> fate.keep(row, "gone"));
        long[] holding = between(holds, wholes);
        long[] needing = between(needs, wholes);
        for (int before = -1; before != fate.count(); ) {
            before = fate.count();
            each(holding, (row, other) -> {
                if (fate.isDeleted(other) && !fate.isTakenBack(row)) {
                    fate.keep(other, "used");
                }
            });
            each(needing, (row, other) -> {
                boolean comes = fate.isRestored(other) || touched.isThere(other) && !fate.isDeleted(other);
                if (fate.isTakenBack(row) && !comes) {
                    fate.keep(row, "gone");
                }
            });
        }
    }

    private static void each(long[] pairs, Pair work) {
        for (long pair : pairs) {
            work.of((int) (pair >> 32), (int) pair);
        }
    }

    /** Pairs of different wholes: within one, both stay or both go. */
    private static long[] between(LongStream.Builder pairs, Wholes wholes) {
        return pairs.build().filter(pair -> wholes.of((int) (pair >> 32)) != wholes.of((int) pair)).toArray();
    }
}
