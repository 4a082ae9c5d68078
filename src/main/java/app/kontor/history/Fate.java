package app.kontor.history;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What becomes of a command's rows when it is taken back: each whole is kept for one reason, the first that was found, or goes. */
final class Fate {
    /** Reasons that no later undo takes away. */
    static final List<String> FINAL = List.of("invoiced", "shipped");

    private static final List<String> REASONS = List.of("", "invoiced", "shipped", "changed", "taken", "used", "gone", "left", "promised");

    /** The reasons of the levels. */
    private static final List<String> STOCK = List.of("left", "promised");

    private final Touched touched;
    private final Wholes wholes;
    private final byte[] kept;
    private int count;

    Fate(Touched touched, Wholes wholes) {
        this.touched = touched;
        this.wholes = wholes;
        this.kept = new byte[wholes.size()];
    }

    /** The row's whole stays. */
    void keep(int row, String reason) {
        int root = wholes.of(row);
        if (kept[root] == 0) {
            kept[root] = (byte) REASONS.indexOf(reason);
            count++;
        }
    }

    /** Forgets what stays for the sake of the levels. */
    void ignoreLevels() {
        for (int root = 0; root < kept.length; root++) {
            if (STOCK.contains(REASONS.get(kept[root]))) {
                kept[root] = 0;
                count--;
            }
        }
    }

    /** How many wholes stay. */
    int count() {
        return count;
    }

    IntStream keptWholes() {
        return IntStream.range(0, kept.length).filter(root -> kept[root] != 0);
    }

    /** Wholes of which something is taken back. */
    IntStream takenWholes() {
        BitSet taken = new BitSet();
        IntStream.range(0, touched.rows().size()).filter(this::isTakenBack).forEach(row -> taken.set(wholes.of(row)));
        return taken.stream();
    }

    /** Why the whole stays. */
    String reason(int root) {
        return REASONS.get(kept[root]);
    }

    boolean isTakenBack(int row) {
        return (touched.isState(row) || touched.isLedger(row)) && kept[wholes.of(row)] == 0;
    }

    /** The command made it, so it goes. */
    boolean isDeleted(int row) {
        return touched.isState(row) && !touched.wasThere(row) && touched.isThere(row) && isTakenBack(row);
    }

    /** It was there before, and comes back as it was. */
    boolean isRestored(int row) {
        return touched.isState(row) && touched.wasThere(row) && isTakenBack(row);
    }
}
