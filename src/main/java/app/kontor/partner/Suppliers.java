package app.kontor.partner;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.document.NumberSeries;
import app.kontor.schema.tables.records.SupplierRecord;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.SupplierId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom the shop buys from. */
public final class Suppliers {
    private final Database db;

    public Suppliers(Database db) {
        this.db = db;
    }

    /** All of them, those in the archive too, in the order of their names. */
    public List<Supplier> all() {
        return db.read(SupplierStore::all);
    }

    /** Those who match every word, without the archive. */
    public List<Supplier> find(String search) {
        List<String> words = Stream.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+")).toList();
        return all().stream().filter(supplier -> !supplier.archived() && words.stream().allMatch(words(supplier)::contains)).toList();
    }

    /** What a supplier is found by. */
    public static String words(Supplier s) {
        return Stream.of(s.number(), s.name(), s.draft().contact(), s.draft().email(), s.draft().address().city(), s.draft().address().zip())
                .filter(Objects::nonNull).reduce("", (a, b) -> a + " " + b).toLowerCase(Locale.ROOT);
    }

    /** @throws BusinessRuleException supplier.gone */
    public Supplier get(SupplierId id) {
        return db.read(tx -> get(tx, id));
    }

    /** By number or name. @throws BusinessRuleException supplier.unknown */
    public Supplier named(String text) {
        return db.read(tx -> named(SupplierStore.all(tx), text)).orElseThrow(() -> new BusinessRuleException("supplier.unknown", text));
    }

    /** Saves all of a supplier at once; a new one gets the next number. @throws BusinessRuleException supplier.…, customer.… */
    public SupplierId save(SupplierDraft draft) {
        return db.write(Intent.of(draft.id() == null ? "supplier.add" : "supplier.save", draft.name()),
                tx -> save(tx, List.of(new Listed("", draft))).getFirst());
    }

    /** Takes suppliers out of the list or brings them back; what was ordered from them stays. */
    public void archive(Collection<SupplierId> ids, boolean archived) {
        String subject = ids.size() == 1 ? get(ids.iterator().next()).name() : Integer.toString(ids.size());
        db.write(Intent.of(archived ? "supplier.archive" : "supplier.unarchive", subject), tx -> {
            List<SupplierRecord> rows = SupplierStore.rows(tx, ids);
            rows.forEach(row -> row.setArchived(archived));
            tx.update(rows);
            return null;
        });
    }

    // ---- for upper features, inside their transaction

    /** A supplier of a list. @param number the list's own; empty draws the next one. Only counts for a draft without id */
    public record Listed(String number, SupplierDraft draft) {}

    public static List<Supplier> all(Tx tx) {
        return SupplierStore.all(tx);
    }

    /** @throws BusinessRuleException supplier.gone */
    public static Supplier get(Tx tx, SupplierId id) {
        return SupplierStore.get(tx, id).orElseThrow(() -> new BusinessRuleException("supplier.gone"));
    }

    /** The one of this number, else the only one of this name, whatever the case. */
    public static Optional<Supplier> named(List<Supplier> suppliers, String text) {
        String wanted = text.strip();
        Optional<Supplier> numbered = suppliers.stream().filter(s -> s.number().equalsIgnoreCase(wanted)).findFirst();
        List<Supplier> called = suppliers.stream().filter(s -> s.name().equalsIgnoreCase(wanted)).toList();
        return numbered.isPresent() ? numbered : called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    /** Adds those without id, and puts what is said of the others in place of what was. @return their ids, in the same order */
    public static List<SupplierId> save(Tx tx, List<Listed> listed) {
        List<SupplierId> ids = new ArrayList<>();
        List<Supplier> added = new ArrayList<>();
        NumberSeries.Drawing numbers = NumberSeries.drawing(NumberSeries.SUPPLIERS);
        NumberSeries.passOver(tx, NumberSeries.SUPPLIERS, listed.stream().filter(one -> one.draft.id() == null).map(Listed::number).toList());
        for (Listed one : listed) {
            one.draft.check();
            if (one.draft.id() == null) {
                added.add(new Supplier(one.number.isEmpty() ? numbers.next(tx) : one.number, one.draft.as(new SupplierId(tx.newId())), false));
                ids.add(added.getLast().id());
            } else {
                SupplierRecord row = SupplierStore.row(tx, one.draft.id());
                SupplierStore.fill(row, one.draft);
                tx.update(row);
                ids.add(one.draft.id());
            }
        }
        numbers.save(tx);
        SupplierStore.insert(tx, added);
        return ids;
    }
}
