package app.kontor.history;

import app.kontor.db.Tx;
import app.kontor.history.HistoryStore.Changed;
import app.kontor.history.TablePolicy.Kind;
import app.kontor.history.UndoResult.Left;
import app.kontor.schema.tables.records.AllocationRecord;
import app.kontor.schema.tables.records.StockMovementRecord;
import app.kontor.value.RowId;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes one command back inside the transaction of another: decides per whole (an order with its lines, a product) whether it
 * is still as the command left it, then restores rows from their images, parents first.
 */
final class Undo {
    private final Tx tx;
    private final long seq;
    private final List<Changed> changes;
    private final Map<Long, UpdatableRecord<?>> now = new HashMap<>();
    private final Map<Long, Long> roots = new HashMap<>();
    private final Set<Long> keptRoots = new LinkedHashSet<>();
    private final Map<Long, String> reasons = new HashMap<>();
    private final Set<VariantId> variants = new HashSet<>();

    Undo(Tx tx, long seq) {
        this.tx = tx;
        this.seq = seq;
        this.changes = HistoryStore.changes(tx, seq);
    }

    /** Variants whose stock levels have to be summed up again. */
    Set<VariantId> variants() {
        return variants;
    }

    UndoResult run() {
        changes.stream().map(Changed::policy).distinct().forEach(this::load);
        List<Left> posted = changes.stream()
                .filter(c -> c.policy().kind() == Kind.POSTED && c.policy().owner() == null)
                .map(c -> new Left(label(c), "posted"))
                .toList();
        if (!posted.isEmpty()) {
            return new UndoResult(0, List.of(), posted);
        }
        findRoots();
        keepWhatChangedSince();
        keepWhatIsReferredTo();
        apply();
        Set<Long> undone = new HashSet<>();
        changes.stream().filter(this::isTakenBack).forEach(c -> undone.add(root(c.row())));
        List<Left> kept = keptRoots.stream().map(r -> new Left(label(r), reasons.getOrDefault(r, "changed"))).toList();
        return new UndoResult(undone.size(), kept, List.of());
    }

    private void load(TablePolicy<?> policy) {
        List<Long> ids = changes.stream().filter(c -> c.policy() == policy).map(Changed::row).toList();
        now.putAll(HistoryStore.rows(tx, policy.table(), ids));
    }

    /** A line belongs to its order, a parcel to its shipment and so to its order. */
    private void findRoots() {
        for (Changed c : changes) {
            Long owner = owner(c);
            if (owner != null) {
                roots.put(c.row(), owner);
            }
        }
        Set<Long> shipments = new HashSet<>(roots.values());
        TablePolicy<?> shipment = TablePolicy.of("shipment");
        HistoryStore.rows(tx, shipment.table(), shipments).forEach((id, row) -> roots.putIfAbsent(id, ownerOf(row, shipment)));
    }

    private @Nullable Long owner(Changed c) {
        if (c.policy().owner() == null) {
            return null;
        }
        UpdatableRecord<?> row = c.before() == null ? now.get(c.row()) : HistoryStore.read(c.policy(), c.before());
        return row == null ? null : ownerOf(row, c.policy());
    }

    private static Long ownerOf(UpdatableRecord<?> row, TablePolicy<?> policy) {
        Object id = row.get(policy.owner());
        return id instanceof RowId typed ? typed.value() : ((Number) id).longValue();
    }

    private long root(long row) {
        Long owner = roots.get(row);
        return owner == null ? row : root(owner);
    }

    /** One later change of any part keeps the whole: half an undone order would be worse than none. */
    private void keepWhatChangedSince() {
        Map<Long, Long> parts = new HashMap<>();
        for (Changed c : changes) {
            if (c.policy().kind() == Kind.STATE) {
                parts.put(c.row(), root(c.row()));
                parts.put(root(c.row()), root(c.row()));
            }
        }
        Set<Long> wholes = new HashSet<>(parts.values());
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            if (policy.kind() == Kind.STATE && policy.owner() != null) {
                HistoryStore.ownedBy(tx, policy, Set.copyOf(parts.keySet()))
                        .forEach((row, owner) -> parts.putIfAbsent(row, parts.getOrDefault(owner, owner)));
            }
        }
        for (Long row : HistoryStore.changedSince(tx, seq, parts.keySet())) {
            if (wholes.contains(parts.get(row))) {
                keep(parts.get(row), "changed");
            }
        }
    }

    /** A product that an order has been matched to since stays; children are decided before their parents. */
    private void keepWhatIsReferredTo() {
        for (TablePolicy<?> policy : TablePolicy.ALL.reversed()) {
            List<Long> going = changes.stream().filter(c -> c.policy() == policy && isDeleted(c)).map(Changed::row).toList();
            if (!going.isEmpty()) {
                // a row that gets its columns back will not refer to what the command made either
                Set<Long> released = new HashSet<>();
                changes.stream().filter(this::isTakenBack).forEach(c -> released.add(c.row()));
                HistoryStore.referredTo(tx, policy.table(), going, released).forEach(row -> keep(root(row), "used"));
            }
        }
    }

    private void keep(long root, String reason) {
        keptRoots.add(root);
        reasons.putIfAbsent(root, reason);
    }

    private boolean isTakenBack(Changed c) {
        return c.policy().kind() == Kind.LEDGER || c.policy().kind() == Kind.STATE && !keptRoots.contains(root(c.row()));
    }

    private boolean isDeleted(Changed c) {
        return c.policy().kind() == Kind.STATE && c.before() == null && now.containsKey(c.row()) && isTakenBack(c);
    }

    /** Columns first, so that nothing refers to what goes; children go before their parents, and come back after them. */
    private void apply() {
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            List<UpdatableRecord<?>> changed = new ArrayList<>();
            of(policy).filter(c -> isRestored(c) && now.containsKey(c.row()))
                    .forEach(c -> changed.add(restored(now.get(c.row()), HistoryStore.read(c.policy(), c.before()))));
            noteVariants(changed);
            tx.update(changed);
        }
        for (TablePolicy<?> policy : TablePolicy.ALL.reversed()) {
            List<UpdatableRecord<?>> going = new ArrayList<>();
            of(policy).filter(this::isDeleted).forEach(c -> going.add(now.get(c.row())));
            noteVariants(going);
            tx.delete(going);
        }
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            List<UpdatableRecord<?>> back = new ArrayList<>();
            of(policy).filter(c -> isRestored(c) && !now.containsKey(c.row()))
                    .forEach(c -> back.add(HistoryStore.read(c.policy(), c.before())));
            noteVariants(back);
            tx.insert(back);
        }
        reverseMovements();
    }

    private boolean isRestored(Changed c) {
        return c.before() != null && isTakenBack(c);
    }

    private Stream<Changed> of(TablePolicy<?> policy) {
        return changes.stream().filter(c -> c.policy() == policy && c.policy().kind() == Kind.STATE);
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

    private void reverseMovements() {
        List<StockMovementRecord> reversals = new ArrayList<>();
        for (Changed c : changes) {
            if (c.policy().kind() == Kind.LEDGER && now.get(c.row()) instanceof StockMovementRecord m) {
                reversals.add(new StockMovementRecord(tx.newId(), m.getKind(), m.getVariantId(), m.getBinId(),
                        m.getQuantity().negate(), m.getReason(), m.getOrderLineId(), m.getId(), tx.now(), tx.now(),
                        tx.command().id()));
                variants.add(m.getVariantId());
            }
        }
        tx.insert(reversals);
    }

    private void noteVariants(Collection<UpdatableRecord<?>> rows) {
        rows.forEach(r -> {
            if (r instanceof AllocationRecord a) {
                variants.add(a.getVariantId());
            }
        });
    }

    private String label(long row) {
        return changes.stream().filter(c -> c.row() == row).findFirst().map(this::label)
                .orElseGet(() -> orderNumber(row));
    }

    private String orderNumber(long row) {
        TablePolicy<?> orders = TablePolicy.of("sales_order");
        return HistoryStore.rows(tx, orders.table(), List.of(row)).values().stream()
                .map(r -> String.valueOf(r.get(orders.label())))
                .findFirst()
                .orElse("#" + row);
    }

    private String label(Changed c) {
        UpdatableRecord<?> row = now.get(c.row());
        if (row == null && c.before() != null) {
            row = HistoryStore.read(c.policy(), c.before());
        }
        return row == null ? "#" + c.row() : String.valueOf(row.get(c.policy().label()));
    }
}
