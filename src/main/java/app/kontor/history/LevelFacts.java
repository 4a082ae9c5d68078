package app.kontor.history;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.StockLevelRecord;
import app.kontor.schema.tables.records.StockMovementRecord;
import app.kontor.value.BinId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.UpdatableRecord;

/** Says which of a command's movements can't be reversed any more, because what came in has left or is promised by now. */
final class LevelFacts {
    private static final TablePolicy<?> LEDGER = TablePolicy.of("stock_movement");
    private static final TablePolicy<?> PROMISES = TablePolicy.of("allocation");

    private final Tx tx;
    private final Touched touched;
    private final Rows rows;
    private final Links links;
    private final Map<Spot, Moved> moved = new HashMap<>();

    private record Spot(VariantId variant, BinId bin) {}

    /** @param rows the movements. @param quantity that would go again */
    private record Moved(List<Integer> rows, Quantity quantity) {
        Moved plus(Moved other) {
            rows.addAll(other.rows);
            return new Moved(rows, quantity.plus(other.quantity));
        }
    }

    LevelFacts(Tx tx, Touched touched, Links links) {
        this.tx = tx;
        this.touched = touched;
        this.rows = touched.rows();
        this.links = links;
    }

    /** A command that has promised too, or taken promises back, is judged by what its undo makes of the levels. */
    void read() {
        if (rows.of(PROMISES).findAny().isPresent()) {
            return;
        }
        long[] movements = rows.ids(LEDGER, row -> !links.isReversed(row));
        Portions.each(movements, touched.portion(), part -> UndoStore.rows(tx, LEDGER.table(), part).forEach(this::note));
        moved.values().removeIf(there -> !there.quantity.isPositive());
        long[] variants = moved.keySet().stream().mapToLong(spot -> spot.variant.value()).distinct().sorted().toArray();
        Portions.each(variants, touched.portion(), part -> UndoStore.levels(tx, part).forEach(this::judge));
        moved.values().forEach(gone -> gone.rows.forEach(links::setGone));
    }

    private void note(UpdatableRecord<?> movement) {
        int row = rows.indexOf(LEDGER, HistoryStore.id(movement));
        if (row >= 0 && !links.isReversed(row) && movement instanceof StockMovementRecord m) {
            moved.merge(new Spot(m.getVariantId(), m.getBinId()), new Moved(new ArrayList<>(List.of(row)), m.getQuantity()), Moved::plus);
        }
    }

    private void judge(StockLevelRecord level) {
        Moved there = moved.remove(new Spot(level.getVariantId(), level.getBinId()));
        if (there != null) {
            Quantity left = level.getOnHand().minus(there.quantity);
            if (left.isNegative()) {
                there.rows.forEach(links::setGone);
            } else if (left.compareTo(level.getAllocated()) < 0) {
                there.rows.forEach(links::setPromised);
            }
        }
    }
}
