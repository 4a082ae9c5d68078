package app.kontor.history;

import app.kontor.db.Tx;
import app.kontor.history.HistoryStore.Changed;
import app.kontor.value.RowId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** Which whole each row of a command belongs to: an undo takes back the whole or keeps it. */
final class Roots {
    private final Map<Long, Long> owners = new HashMap<>();

    /** The whole: the row itself if it stands alone. */
    long of(long row) {
        Long owner = owners.get(row);
        return owner == null ? row : of(owner);
    }

    /** A line belongs to its order, a parcel to its shipment and so to its order, a movement to the order that it was for. */
    void find(Tx tx, List<Changed> changes, Map<Long, UpdatableRecord<?>> now) {
        for (Changed c : changes) {
            Long owner = owner(c, now);
            if (owner != null) {
                owners.put(c.row(), owner);
            }
        }
        Set<Long> unknown = Set.copyOf(owners.values());
        for (TablePolicy<?> policy : List.of(TablePolicy.of("shipment"), TablePolicy.of("order_line"), TablePolicy.of("variant"))) {
            HistoryStore.rows(tx, policy.table(), unknown).forEach((id, row) -> owners.putIfAbsent(id, ownerOf(row, policy)));
        }
    }

    private static @Nullable Long owner(Changed c, Map<Long, UpdatableRecord<?>> now) {
        if (c.policy().owner() == null) {
            return null;
        }
        UpdatableRecord<?> row = c.before() == null ? now.get(c.row()) : HistoryStore.read(c.policy(), c.before());
        return row == null ? null : ownerOf(row, c.policy());
    }

    private static @Nullable Long ownerOf(UpdatableRecord<?> row, TablePolicy<?> policy) {
        Object id = row.get(policy.owner());
        return id == null ? null : id instanceof RowId typed ? typed.value() : ((Number) id).longValue();
    }
}
