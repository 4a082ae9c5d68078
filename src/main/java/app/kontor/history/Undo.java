package app.kontor.history;

import app.kontor.db.Tx;
import app.kontor.history.HistoryStore.Changed;
import app.kontor.history.TablePolicy.Kind;
import app.kontor.history.UndoResult.Left;
import app.kontor.schema.tables.records.AllocationRecord;
import app.kontor.schema.tables.records.StockMovementRecord;
import app.kontor.value.OrderId;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes one command back inside the transaction of another: decides per whole (an order with its lines, a product) whether it
 * is still as the command left it, then restores rows from their images, parents first.
 */
final class Undo {
    /** Reasons that no later undo takes away. */
    private static final Set<String> FINAL = Set.of("invoiced", "shipped");

    private final Tx tx;
    private final long seq;
    private final List<Changed> changes;
    private final Map<Long, UpdatableRecord<?>> now = new HashMap<>();
    private final Roots roots = new Roots();
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
        UndoResult result = decide();
        if (result.undone() > 0) {
            apply();
        }
        return result;
    }

    /** What of it would be taken back; writes nothing. */
    UndoResult decide() {
        changes.stream().map(Changed::policy).distinct().forEach(this::load);
        List<Left> posted = changes.stream()
                .filter(c -> c.policy().kind() == Kind.POSTED && c.policy().owner() == null)
                .map(c -> new Left(label(c), "posted"))
                .toList();
        if (!posted.isEmpty()) {
            return new UndoResult(List.of(), List.of(), posted);
        }
        roots.find(tx, changes, now);
        keepWhatHasLeft();
        keepWhatChangedSince();
        keepWhatIsTaken();
        keepWhatIsReversed();
        for (int before = -1; before != keptRoots.size(); ) { // what stays may need something else to stay
            before = keptRoots.size();
            keepWhatIsReferredTo();
            keepWhatLacksSomething();
        }
        return result();
    }

    private UndoResult result() {
        Map<Long, Changed> first = new HashMap<>();
        changes.forEach(c -> first.putIfAbsent(c.row(), c));
        Set<Long> undone = new LinkedHashSet<>();
        changes.stream().filter(this::isTakenBack).forEach(c -> undone.add(roots.of(c.row())));
        Map<Boolean, List<Left>> left = keptRoots.stream().map(root -> new Left(label(first, root), reasons.get(root)))
                .collect(Collectors.partitioningBy(one -> FINAL.contains(one.why())));
        return new UndoResult(undone.stream().map(root -> label(first, root)).toList(), left.get(false), left.get(true));
    }

    /** An order that this command brought and that has left the house since, or has its invoice, is not to be unmade. */
    private void keepWhatHasLeft() {
        List<OrderId> brought = of(TablePolicy.of("sales_order")).filter(c -> c.before() == null).map(c -> new OrderId(c.row())).toList();
        Set<Long> ours = changes.stream().map(Changed::row).collect(Collectors.toSet());
        UndoStore.left(tx, brought, ours).forEach((order, why) -> keep(order.value(), why));
    }

    private void load(TablePolicy<?> policy) {
        List<Long> ids = changes.stream().filter(c -> c.policy() == policy).map(Changed::row).toList();
        now.putAll(HistoryStore.rows(tx, policy.table(), ids));
    }

    /** One later change of any part keeps the whole: half an undone order would be worse than none. */
    private void keepWhatChangedSince() {
        Map<Long, Long> parts = new HashMap<>();
        for (Changed c : changes) {
            if (c.policy().kind() == Kind.STATE) {
                parts.put(c.row(), roots.of(c.row()));
                parts.put(roots.of(c.row()), roots.of(c.row()));
            }
        }
        Set<Long> wholes = new HashSet<>(parts.values());
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            if (policy.kind() == Kind.STATE && policy.owner() != null) {
                HistoryStore.ownedBy(tx, policy, Set.copyOf(parts.keySet()))
                        .forEach((row, owner) -> parts.putIfAbsent(row, parts.getOrDefault(owner, owner)));
            }
        }
        for (Long row : UndoStore.changedSince(tx, seq, parts.keySet())) {
            if (wholes.contains(parts.get(row))) {
                keep(parts.get(row), "changed");
            }
        }
    }

    /** What would come back stays away if something else has its number, name or SKU by now. */
    private void keepWhatIsTaken() {
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            List<UpdatableRecord<?>> back = new ArrayList<>();
            of(policy).filter(this::isRestored).forEach(c -> back.add(HistoryStore.read(c.policy(), c.before())));
            Set<Long> ours = new HashSet<>();
            of(policy).forEach(c -> ours.add(c.row()));
            UndoStore.taken(tx, policy.table(), back, ours).forEach(row -> keep(roots.of(row), "taken"));
        }
    }

    /** A movement that somebody has taken back by hand is not taken back twice. */
    private void keepWhatIsReversed() {
        List<Long> movements = changes.stream().filter(c -> c.policy().kind() == Kind.LEDGER).map(Changed::row).toList();
        UndoStore.reversed(tx, movements).forEach(row -> keep(roots.of(row), "changed"));
    }

    /** A product that an order has been matched to since stays; children are decided before their parents. */
    private void keepWhatIsReferredTo() {
        for (TablePolicy<?> policy : TablePolicy.ALL.reversed()) {
            List<Long> going = changes.stream().filter(c -> c.policy() == policy && isDeleted(c)).map(Changed::row).toList();
            if (!going.isEmpty()) {
                // a row that gets its columns back will not refer to what the command made either
                Set<Long> released = new HashSet<>();
                changes.stream().filter(c -> c.policy().kind() == Kind.STATE && isTakenBack(c)).forEach(c -> released.add(c.row()));
                UndoStore.referredTo(tx, policy.table(), going, released).forEach(row -> keep(roots.of(row), "used"));
            }
        }
    }

    /** A row does not get back what it referred to if that does not come back, or has gone since. */
    private void keepWhatLacksSomething() {
        Set<Long> gone = new HashSet<>();
        changes.stream().filter(c -> now.containsKey(c.row()) ? isDeleted(c) : !isRestored(c)).forEach(c -> gone.add(c.row()));
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            List<UpdatableRecord<?>> back = new ArrayList<>();
            of(policy).filter(this::isRestored).forEach(c -> back.add(HistoryStore.read(c.policy(), c.before())));
            Set<Long> coming = new HashSet<>();
            changes.stream().filter(this::isRestored).forEach(c -> coming.add(c.row()));
            UndoStore.lacking(tx, policy.table(), back, coming, gone).forEach(row -> keep(roots.of(row), "gone"));
        }
    }

    private void keep(long root, String reason) {
        keptRoots.add(root);
        reasons.putIfAbsent(root, reason);
    }

    private boolean isTakenBack(Changed c) {
        return (c.policy().kind() == Kind.LEDGER || c.policy().kind() == Kind.STATE) && !keptRoots.contains(roots.of(c.row()));
    }

    private boolean isDeleted(Changed c) {
        return c.policy().kind() == Kind.STATE && c.before() == null && now.containsKey(c.row()) && isTakenBack(c);
    }

    /**
     * What comes back first, parents before children, for columns may refer to it again; then columns, for nothing may refer to
     * what goes; then what goes, children before parents.
     */
    private void apply() {
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            List<UpdatableRecord<?>> back = new ArrayList<>();
            of(policy).filter(c -> isRestored(c) && !now.containsKey(c.row()))
                    .forEach(c -> back.add(HistoryStore.read(c.policy(), c.before())));
            noteVariants(back);
            tx.insert(back);
        }
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
            if (isTakenBack(c) && now.get(c.row()) instanceof StockMovementRecord m) {
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

    private String label(Map<Long, Changed> first, long row) {
        Changed change = first.get(row);
        return change == null ? orderNumber(row) : label(change);
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
