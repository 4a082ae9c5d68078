package app.kontor.history;

import app.kontor.db.Tx;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What has happened to a command's wholes since, so that they stay: they have left the house, were changed or reversed by hand. */
final class Obstacles {
    private final Tx tx;
    private final Touched touched;
    private final Rows rows;
    private final Wholes wholes;
    private final Since since;
    private final Fate fate;

    Obstacles(Tx tx, Touched touched, Wholes wholes, Since since, Fate fate) {
        this.tx = tx;
        this.touched = touched;
        this.rows = touched.rows();
        this.wholes = wholes;
        this.since = since;
        this.fate = fate;
    }

    void find() {
        keepWhatHasLeft();
        keepWhatChangedSince();
    }

    /** An order that this command brought and that has left the house since, or has its invoice, is not to be unmade. */
    private void keepWhatHasLeft() {
        TablePolicy<?> orders = TablePolicy.of("sales_order");
        TablePolicy<?> shipments = TablePolicy.of("shipment");
        if (since.mayHave(TablePolicy.of("invoice")) || since.mayHave(shipments)) {
            Portions.each(rows.ids(orders, row -> !touched.wasThere(row)), touched.portion(), part -> {
                UndoStore.invoiced(tx, part).forEach(order -> keepMade(orders, order, "invoiced"));
                UndoStore.shipments(tx, part).forEach(r -> {
                    if (rows.indexOf(shipments, r.value1()) < 0) {
                        keepMade(orders, r.value2(), "shipped");
                    }
                });
            });
        }
    }

    private void keepMade(TablePolicy<?> policy, long id, String why) {
        int row = rows.indexOf(policy, id);
        if (row >= 0 && !touched.wasThere(row)) {
            fate.keep(row, why);
        }
    }

    /** One later change of any part keeps the whole: half an undone order would be worse than none. */
    private void keepWhatChangedSince() {
        BitSet states = new BitSet();
        IntStream.range(0, rows.size()).filter(touched::isState).forEach(row -> states.set(wholes.of(row)));
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            keepChanged(policy, policy.isState() ? rows.of(policy) : IntStream.empty(), states);
            keepChanged(policy, wholes.others(policy), states);
        }
        keepChanged(null, wholes.others(), states);
    }

    private void keepChanged(@Nullable TablePolicy<?> policy, IntStream some, BitSet states) {
        Portions.each(some.filter(row -> states.get(wholes.of(row))).mapToLong(wholes::id).toArray(), touched.portion(), part -> {
            Map<Long, Integer> parts = new HashMap<>();
            for (long id : part) {
                parts.put(id, wholes.of(wholes.indexOf(policy, id)));
            }
            addOwned(policy, Map.copyOf(parts), parts);
            since.changed(parts.keySet()).forEach(id -> fate.keep(Objects.requireNonNull(parts.get(id)), "changed"));
        });
    }

    /** What belongs to these rows though the command has not touched it: the shipments of an order, their parcels. */
    private void addOwned(@Nullable TablePolicy<?> policy, Map<Long, Integer> owners, Map<Long, Integer> parts) {
        long[] ids = owners.keySet().stream().mapToLong(id -> id).sorted().toArray();
        for (TablePolicy<?> child : TablePolicy.ALL) {
            TablePolicy<?> owning = child.ownerPolicy();
            if (child.isState() && child.owner() != null && (owning == null || owning == policy) && since.mayHave(child)) {
                Map<Long, Integer> found = new HashMap<>();
                Portions.each(ids, touched.portion(), part -> UndoStore.owned(tx, child, part).forEach((row, owner) -> {
                    if (owners.containsKey(owner) && wholes.indexOf(child, row) < 0) {
                        found.put(row, owners.get(owner));
                    }
                }));
                parts.putAll(found);
                if (!found.isEmpty()) {
                    addOwned(child, found, parts);
                }
            }
        }
    }
}
