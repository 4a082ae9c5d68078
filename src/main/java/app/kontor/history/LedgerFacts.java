package app.kontor.history;

import app.kontor.db.Tx;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads what the ledger has to say: which of a command's movements were reversed by hand, and which of its variants it names. A variant that
 * the command made can go if all that the ledger says of it cancels out; what was moved of a variant that is gone can't be moved again.
 */
final class LedgerFacts {
    private static final TablePolicy<?> LEDGER = TablePolicy.of("stock_movement");
    private static final TablePolicy<?> VARIANTS = TablePolicy.of("variant");

    private final Tx tx;
    private final Touched touched;
    private final Rows rows;
    private final Since since;
    private final Links links;

    LedgerFacts(Tx tx, Touched touched, Since since, Links links) {
        this.tx = tx;
        this.touched = touched;
        this.rows = touched.rows();
        this.since = since;
        this.links = links;
    }

    void read() {
        long[] movements = rows.ids(LEDGER, row -> true);
        if (since.mayHave(LEDGER)) {
            UndoStore.reversed(tx, movements).forEach(id -> links.setReversed(rows.indexOf(LEDGER, id)));
        }
        Portions.each(movements, touched.portion(), part -> noteVariants(UndoStore.moved(tx, part)));
        if (movements.length > 0 || since.mayHave(LEDGER)) {
            Portions.each(rows.ids(VARIANTS, this::isMade), touched.portion(), this::noteStanding);
        }
    }

    private boolean isMade(int row) {
        return !touched.wasThere(row) && touched.isThere(row);
    }

    /** @param variants of movements, of which some may lie between ours */
    private void noteVariants(Map<Long, Long> variants) {
        Set<Long> outside = new HashSet<>();
        variants.forEach((movement, variant) -> {
            int row = rows.indexOf(LEDGER, movement);
            int other = rows.indexOf(VARIANTS, variant);
            if (row >= 0 && other >= 0 && isMade(other)) {
                links.holds(row, other);
            } else if (row >= 0 && other >= 0) {
                links.needs(row, other);
            } else if (row >= 0) {
                outside.add(variant);
            }
        });
        Set<Long> there = UndoStore.existing(tx, VARIANTS, outside);
        variants.forEach((movement, variant) -> {
            int row = rows.indexOf(LEDGER, movement);
            if (row >= 0 && outside.contains(variant) && !there.contains(variant)) {
                links.setLacking(row);
            }
        });
    }

    private void noteStanding(long[] variants) {
        UndoStore.standing(tx, variants, this::goes).stream().mapToInt(id -> rows.indexOf(VARIANTS, id)).filter(row -> row >= 0)
                .forEach(links::setUsed);
    }

    private boolean goes(long movement) {
        int row = rows.indexOf(LEDGER, movement);
        return row >= 0 && !links.isReversed(row);
    }
}
