package app.kontor.stock;

import app.kontor.db.Tx;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was on hand at any moment: the last kept balances before it, and the ledger from there. Balances are kept after each so many
 * entries, inside the command that goes beyond; whoever enters something late makes those after it wrong, and they are forgotten.
 */
final class PastStock {
    /** So many entries are read in a small part of a second, and a shop of a few thousand keeps nothing. */
    private static final int ENTRIES = 20_000;

    private PastStock() {}

    /** Of everything that had moved by then. @param variant null for all */
    static Balances at(Tx tx, Instant at, @Nullable VariantId variant) {
        Instant known = BalanceStore.before(tx, at).map(BalanceStore.Kept::asOf).orElse(null);
        Balances balances = known == null ? new Balances() : BalanceStore.load(tx, known);
        BalanceStore.read(tx, known, at, variant, (moved, quantity, isQuarantine, time) -> balances.add(moved, quantity, isQuarantine));
        return balances;
    }

    /** After entries were written: forgets the balances that they make wrong, keeps new ones where enough has happened. */
    static void entered(Tx tx, Collection<StockMovement> movements) {
        Instant first = movements.stream().map(StockMovement::occurredAt).min(Instant::compareTo).orElse(null);
        if (first == null) {
            return;
        }
        BalanceStore.Kept last = BalanceStore.last(tx).orElse(null);
        if (last != null && !first.isAfter(last.asOf())) {
            BalanceStore.forgetFrom(tx, first);
        } else if (BalanceStore.movements(tx) - (last == null ? 0 : last.movements()) >= ENTRIES) {
            keep(tx, last);
        }
    }

    /** After entries of these variants came in another way: by an undo, out of the journal. */
    static void cameIn(Tx tx, Collection<VariantId> variants) {
        BalanceStore.last(tx).map(last -> BalanceStore.firstRecordedSince(tx, variants, last.asOf()))
                .ifPresent(first -> BalanceStore.forgetFrom(tx, first));
    }

    /** Keeps all balances anew. */
    static void rebuild(Tx tx) {
        BalanceStore.forgetFrom(tx, Instant.EPOCH);
        keep(tx, null);
    }

    /** From the last kept ones on, after each so many entries; entries of one moment stay together. */
    private static void keep(Tx tx, BalanceStore.@Nullable Kept last) {
        Balances balances = last == null ? new Balances() : BalanceStore.load(tx, last.asOf());
        Keeper keeper = new Keeper(tx, balances, last == null ? 0 : last.movements());
        BalanceStore.read(tx, last == null ? null : last.asOf(), null, null, keeper);
    }

    private static final class Keeper implements BalanceStore.Visitor {
        private final Tx tx;
        private final Balances balances;
        private long movements;
        private long kept;
        private @Nullable Instant time;

        Keeper(Tx tx, Balances balances, long movements) {
            this.tx = tx;
            this.balances = balances;
            this.movements = movements;
            this.kept = movements;
        }

        @Override
        public void moved(VariantId variant, Quantity quantity, boolean isQuarantine, Instant at) {
            if (time != null && !at.equals(time) && movements - kept >= ENTRIES) {
                BalanceStore.save(tx, new BalanceStore.Kept(time, movements), balances);
                kept = movements;
            }
            balances.add(variant, quantity, isQuarantine);
            movements++;
            time = at;
        }
    }

    /** The moments whose kept balances are not what the ledger adds up to. */
    static List<Instant> wrong(Tx tx) {
        List<Instant> moments = BalanceStore.moments(tx);
        NavigableMap<Instant, long[]> sums = new TreeMap<>();
        moments.forEach(moment -> sums.put(moment, new long[1]));
        if (!moments.isEmpty()) {
            BalanceStore.readAll(tx, (variant, quantity, isQuarantine, at) -> {
                var next = sums.ceilingEntry(at);
                if (next != null) {
                    next.getValue()[0] += fingerprint(variant, quantity, isQuarantine);
                }
            });
        }
        long[] expected = new long[1];
        return moments.stream().filter(moment -> {
            expected[0] += sums.get(moment)[0];
            return BalanceStore.load(tx, moment).fingerprint() != expected[0];
        }).toList();
    }

    private static long fingerprint(VariantId variant, Quantity quantity, boolean isQuarantine) {
        long thousandths = quantity.value().unscaledValue().longValueExact();
        long onHand = Balances.fingerprint(variant.value(), thousandths, false);
        return isQuarantine ? onHand + Balances.fingerprint(variant.value(), thousandths, true) : onHand;
    }
}
