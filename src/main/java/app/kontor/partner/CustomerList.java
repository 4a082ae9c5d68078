package app.kontor.partner;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.document.NumberSeries;
import app.kontor.schema.tables.records.CustomerRecord;
import app.kontor.value.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Many customers at once, as a list of them brings: for upper features, inside their transaction. */
public final class CustomerList {
    private CustomerList() {}

    /** A customer of a list. @param number the list's own; empty draws the next one. Only counts for a draft without id */
    public record Listed(String number, CustomerDraft draft) {}

    /** Who has one of these numbers, as they are written; those in the archive too. */
    public static Map<String, CustomerId> byNumber(Tx tx, Collection<String> numbers) {
        return CustomerStore.byNumber(tx, numbers);
    }

    public static Map<CustomerId, CustomerCard> cards(Tx tx, Collection<CustomerId> ids) {
        Map<CustomerId, CustomerCard> cards = new HashMap<>();
        for (List<CustomerId> part : Chunks.of(ids)) {
            CustomerStore.rows(tx, part).forEach(row -> cards.put(row.getId(), CustomerStore.card(row)));
        }
        return cards;
    }

    /**
     * Adds those without id, and puts what is said of the others in place of what was.
     *
     * @return their ids, in the same order
     */
    public static List<CustomerId> save(Tx tx, List<Listed> listed) {
        listed.forEach(one -> one.draft.check());
        Map<String, CustomerDraft> added = new LinkedHashMap<>();
        Map<CustomerId, CustomerDraft> changed = new LinkedHashMap<>();
        List<CustomerId> ids = new ArrayList<>();
        NumberSeries.Drawing numbers = NumberSeries.drawing(NumberSeries.CUSTOMERS);
        NumberSeries.passOver(tx, NumberSeries.CUSTOMERS, listed.stream().filter(one -> one.draft.id() == null).map(Listed::number).toList());
        for (Listed one : listed) {
            CustomerDraft draft = one.draft.id() == null ? one.draft.as(new CustomerId(tx.newId())) : one.draft;
            ids.add(Objects.requireNonNull(draft.id()));
            if (draft == one.draft) {
                changed.put(draft.id(), draft);
            } else {
                added.put(one.number.isEmpty() ? numbers.next(tx) : one.number, draft);
            }
        }
        numbers.save(tx);
        CustomerStore.insert(tx, added);
        for (List<CustomerId> part : Chunks.of(changed.keySet())) {
            List<CustomerRecord> rows = CustomerStore.rows(tx, part);
            rows.forEach(row -> CustomerStore.fill(row, changed.get(row.getId())));
            tx.update(rows);
        }
        return ids;
    }
}
