package app.kontor.history;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.AllocationRecord;
import app.kontor.schema.tables.records.FormerVariantRecord;
import app.kontor.schema.tables.records.StockMovementRecord;
import app.kontor.schema.tables.records.VariantRecord;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jooq.Field;
import org.jooq.UpdatableRecord;

/**
 * Restores rows from their images, a portion at a time. What comes back first, parents before children, for columns may refer to it
 * again; then columns, for nothing may refer to what goes; then what goes, children before parents.
 */
final class UndoWriter {
    private final Tx tx;
    private final Touched touched;
    private final Fate fate;
    private final Set<VariantId> variants = new HashSet<>();

    UndoWriter(Tx tx, Touched touched, Fate fate) {
        this.tx = tx;
        this.touched = touched;
        this.fate = fate;
    }

    /** Variants whose stock levels have to be summed up again. */
    Set<VariantId> variants() {
        return variants;
    }

    void write() {
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            touched.before(policy, row -> fate.isRestored(row) && !touched.isThere(row), back -> insert(back.values()));
        }
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            touched.before(policy, row -> fate.isRestored(row) && touched.isThere(row), before -> restore(policy, before));
        }
        for (TablePolicy<?> policy : TablePolicy.ALL.reversed()) {
            now(policy, fate::isDeleted, this::delete);
        }
        now(TablePolicy.of("stock_movement"), fate::isTakenBack, this::reverse);
    }

    private void insert(Collection<UpdatableRecord<?>> back) {
        noteVariants(back);
        tx.insert(back);
    }

    private void restore(TablePolicy<?> policy, Map<Integer, UpdatableRecord<?>> before) {
        List<UpdatableRecord<?>> changed = new ArrayList<>();
        UndoStore.rows(tx, policy.table(), before.keySet().stream().mapToLong(touched.rows()::id).sorted().toArray()).forEach(now -> {
            UpdatableRecord<?> old = before.get(touched.rows().indexOf(policy, HistoryStore.id(now)));
            if (old != null) {
                changed.add(restored(now, old));
            }
        });
        noteVariants(changed);
        tx.update(changed);
    }

    private void delete(List<UpdatableRecord<?>> going) {
        noteVariants(going);
        tx.delete(going);
        List<VariantRecord> variants = going.stream().filter(VariantRecord.class::isInstance).map(VariantRecord.class::cast).toList();
        if (!variants.isEmpty()) {
            remember(variants);
        }
    }

    /** The ledger goes on naming what it has named. */
    private void remember(List<VariantRecord> gone) {
        Set<Long> named = UndoStore.named(tx, gone.stream().mapToLong(v -> v.getId().value()).toArray());
        tx.insert(gone.stream().filter(v -> named.contains(v.getId().value()))
                .map(v -> new FormerVariantRecord(tx.newId(), v.getId(), v.getSku(), v.getName(), v.getSearchText(), tx.command().id()))
                .toList());
    }

    private void reverse(List<UpdatableRecord<?>> movements) {
        List<StockMovementRecord> reversals = new ArrayList<>();
        for (UpdatableRecord<?> row : movements) {
            StockMovementRecord m = (StockMovementRecord) row;
            reversals.add(new StockMovementRecord(tx.newId(), m.getKind(), m.getVariantId(), m.getBinId(), m.getQuantity().negate(),
                    m.getReason(), m.getOrderLineId(), m.getId(), tx.now(), tx.now(), tx.command().id()));
            variants.add(m.getVariantId());
        }
        tx.insert(reversals);
    }

    /** The table's rows as they are now, a portion at a time. */
    private void now(TablePolicy<?> policy, IntPredicate which, Consumer<List<UpdatableRecord<?>>> work) {
        Rows rows = touched.rows();
        Portions.each(rows.ids(policy, which), touched.portion(), part -> {
            List<UpdatableRecord<?>> found = new ArrayList<>();
            UndoStore.rows(tx, policy.table(), part).forEach(row -> {
                int place = rows.indexOf(policy, HistoryStore.id(row));
                if (place >= 0 && which.test(place)) {
                    found.add(row);
                }
            });
            work.accept(found);
        });
    }

    private static UpdatableRecord<?> restored(UpdatableRecord<?> row, UpdatableRecord<?> before) {
        for (Field<?> field : row.fields()) {
            if (!field.getName().equals("last_command")) {
                copy(field, before, row);
            }
        }
        return row;
    }

    private static <T> void copy(Field<T> field, UpdatableRecord<?> from, UpdatableRecord<?> to) {
        to.set(field, from.get(field));
    }

    private void noteVariants(Collection<UpdatableRecord<?>> rows) {
        rows.forEach(r -> {
            if (r instanceof AllocationRecord a) {
                variants.add(a.getVariantId());
            }
        });
    }
}
