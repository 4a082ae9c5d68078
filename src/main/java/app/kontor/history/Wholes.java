package app.kontor.history;

import app.kontor.db.Tx;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which whole each row of a command belongs to: an undo takes back the whole or keeps it. A line belongs to its order, a parcel to its
 * shipment and so to its order, a movement to the order that it was for. Owners that the command has not touched have their places
 * behind its own rows.
 */
final class Wholes {
    private final Rows ours;
    private final Rows others;
    private final int[] roots;

    /** @param owners of our rows, packed; 0 where a row stands alone */
    Wholes(Tx tx, Rows ours, long[] owners, int portion) {
        this.ours = ours;
        Rows found = Rows.of(LongStream.empty());
        long[] theirs = {};
        for (int before = -1; before != found.size(); ) { // the owners' owners, until all are known
            before = found.size();
            found = Rows.of(LongStream.concat(LongStream.of(owners), LongStream.of(theirs))
                    .filter(owner -> owner != 0 && ours.indexOf(owner) < 0));
            theirs = owners(tx, found, portion);
        }
        others = found;
        roots = new int[ours.size() + others.size()];
        for (int row = 0; row < roots.length; row++) {
            roots[row] = root(row, owners, theirs);
        }
    }

    /** The whole's place: the row's own if it stands alone. */
    int of(int row) {
        return roots[row];
    }

    int size() {
        return roots.length;
    }

    long id(int row) {
        return isOurs(row) ? ours.id(row) : others.id(row - ours.size());
    }

    /** Null for an owner of which only the id is known. */
    @Nullable TablePolicy<?> policy(int row) {
        return isOurs(row) ? ours.policy(row) : others.policy(row - ours.size());
    }

    boolean isOurs(int row) {
        return row < ours.size();
    }

    /** Rows of the table that the command has not touched, though they own some that it has. */
    IntStream others(TablePolicy<?> policy) {
        return others.of(policy).map(row -> row + ours.size());
    }

    /** Owners of unknown tables. */
    IntStream others() {
        return IntStream.range(ours.size(), size()).filter(row -> policy(row) == null);
    }

    /** Negative for a row that neither the command has touched nor owns one that it has. */
    int indexOf(@Nullable TablePolicy<?> policy, long id) {
        long row = Rows.pack(policy == null ? Rows.UNKNOWN : policy.number(), id, false);
        int mine = ours.indexOf(row);
        int other = mine >= 0 ? -1 : others.indexOf(row);
        return other < 0 ? mine : ours.size() + other;
    }

    private int root(int row, long[] owners, long[] theirs) {
        for (int at = row; ; ) {
            long owner = isOurs(at) ? owners[at] : theirs[at - ours.size()];
            if (owner == 0) {
                return at;
            }
            int mine = ours.indexOf(owner);
            at = mine >= 0 ? mine : ours.size() + others.indexOf(owner);
        }
    }

    private static long[] owners(Tx tx, Rows rows, int portion) {
        long[] owners = new long[rows.size()];
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            TablePolicy<?> owning = policy.ownerPolicy();
            if (owning != null) {
                Portions.each(rows.ids(policy, row -> true), portion, part ->
                        UndoStore.owners(tx, policy, part).forEach((id, owner) -> {
                            int row = rows.indexOf(policy, id);
                            if (row >= 0) {
                                owners[row] = Rows.pack(owning.number(), owner, false);
                            }
                        }));
            }
        }
        return owners;
    }
}
