package app.kontor.history;

import app.kontor.db.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Record;
import org.jooq.UpdatableRecord;

/**
 * Reads of a command's rows what deciding needs: whether each is there, whose it is, which others it holds or needs. Rows and images pass
 * by a portion at a time. A row that the command made can be held only by its own rows or by what was touched since.
 */
final class UndoFacts {
    private final Tx tx;
    private final Touched touched;
    private final Rows rows;
    private final Since since;
    private final long[] owners;
    private final Links links = new Links();

    UndoFacts(Tx tx, Touched touched, Since since) {
        this.tx = tx;
        this.touched = touched;
        this.rows = touched.rows();
        this.since = since;
        this.owners = new long[rows.size()];
    }

    Wholes read() {
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            List<Reference> references = Reference.of(policy);
            Portions.each(rows.ids(policy, row -> true), touched.portion(), part ->
                    UndoStore.read(tx, policy, references, part).forEach(now -> noteNow(policy, references, now)));
            touched.before(policy, row -> true, before -> noteBefore(policy, references, before));
        }
        TablePolicy.ALL.stream().filter(TablePolicy::isState).forEach(this::noteOutside);
        new LedgerFacts(tx, touched, since, links).read();
        new LevelFacts(tx, touched, links).read();
        return new Wholes(tx, rows, owners, touched.portion());
    }

    Links links() {
        return links;
    }

    private void noteNow(TablePolicy<?> policy, List<Reference> references, Record now) {
        int row = rows.indexOf(policy, (Long) now.get(0));
        if (row < 0) {
            return; // lies between ours
        }
        touched.setThere(row);
        boolean isMade = !touched.wasThere(row);
        for (int i = 0; i < references.size(); i++) {
            Reference reference = references.get(i);
            Long id = (Long) now.get(i + 1);
            if (id != null && reference.owns() && isMade) {
                owners[row] = owner(reference, id);
            }
            if (id != null && reference.holds() && !(reference.owns() && isMade && policy.isState())) {
                noteHeld(policy, row, rows.indexOf(Objects.requireNonNull(reference.target()), id));
            }
        }
    }

    private void noteHeld(TablePolicy<?> policy, int row, int other) {
        if (other < 0 || touched.wasThere(other) || !touched.isState(other)) {
            return;
        }
        if (policy.kind() == TablePolicy.Kind.KEPT) {
            touched.setNamed(other);
        } else {
            links.holds(row, other);
        }
    }

    private void noteBefore(TablePolicy<?> policy, List<Reference> references, Map<Integer, UpdatableRecord<?>> before) {
        for (Reference reference : references) {
            Map<Long, List<Integer>> outside = new HashMap<>();
            before.forEach((row, record) -> {
                Long id = HistoryStore.reference(record, reference.column());
                if (id != null && reference.owns()) {
                    owners[row] = owner(reference, id);
                }
                if (id != null && reference.holds() && policy.isState()) {
                    noteNeeded(row, reference, id, outside);
                }
            });
            if (reference.target() != null && since.mayHave(reference.target())) {
                Set<Long> there = UndoStore.existing(tx, reference.target(), outside.keySet());
                outside.keySet().removeAll(there);
                outside.values().forEach(all -> all.forEach(links::setLacking));
            }
        }
        if (policy.isState() && since.mayHave(policy)) {
            UndoStore.taken(tx, policy.table(), before.values(), id -> rows.indexOf(policy, id) >= 0)
                    .forEach(id -> links.setTaken(rows.indexOf(policy, id)));
        }
    }

    private void noteNeeded(int row, Reference reference, long id, Map<Long, List<Integer>> outside) {
        int other = rows.indexOf(Objects.requireNonNull(reference.target()), id);
        if (other < 0) {
            outside.computeIfAbsent(id, i -> new ArrayList<>()).add(row);
        } else if (!reference.owns() || !touched.wasThere(other)) {
            links.needs(row, other);
        }
    }

    /** What was touched since and names a row that the command made. */
    private void noteOutside(TablePolicy<?> policy) {
        for (Reference reference : Reference.to(policy)) {
            TablePolicy<?> from = reference.from();
            if (since.mayHave(from)) {
                Portions.each(rows.ids(policy, row -> !touched.wasThere(row) && touched.isThere(row)), touched.portion(), part ->
                        UndoStore.referring(tx, reference, part).forEach(r -> {
                            int held = rows.indexOf(policy, r.value2());
                            if (held >= 0 && !touched.wasThere(held) && rows.indexOf(from, r.value1()) < 0) {
                                links.setUsed(held);
                            }
                        }));
            }
        }
    }

    private long owner(Reference reference, long id) {
        int row = reference.target() == null ? rows.find(id) : -1;
        return reference.target() != null ? Rows.pack(reference.target().number(), id, false)
                : row >= 0 ? rows.packed(row) & ~1L : Rows.pack(Rows.UNKNOWN, id, false);
    }
}
