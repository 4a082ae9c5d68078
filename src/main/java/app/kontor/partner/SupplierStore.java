package app.kontor.partner;

import static app.kontor.schema.Tables.SUPPLIER;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.SupplierRecord;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.SearchText;
import app.kontor.value.SupplierId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The SQL of suppliers: few, so that all of them are read at once. */
final class SupplierStore {
    private static final int SEARCH_LENGTH = 1500;

    private SupplierStore() {}

    /** In the order of their names. */
    static List<Supplier> all(Tx tx) {
        return tx.sql().selectFrom(SUPPLIER).orderBy(SUPPLIER.ID).fetch(SupplierStore::supplier).stream()
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name())).toList();
    }

    static Optional<Supplier> get(Tx tx, SupplierId id) {
        return tx.sql().selectFrom(SUPPLIER).where(SUPPLIER.ID.eq(id)).fetchOptional(SupplierStore::supplier);
    }

    static void insert(Tx tx, List<Supplier> suppliers) {
        tx.insert(suppliers.stream().map(supplier -> {
            SupplierRecord row = new SupplierRecord();
            row.setId(supplier.id());
            row.setNumber(supplier.number());
            row.setArchived(false);
            row.setCreatedAt(tx.now());
            fill(row, supplier.draft());
            return row;
        }).toList());
    }

    /** @throws BusinessRuleException supplier.gone */
    static SupplierRecord row(Tx tx, SupplierId id) {
        return tx.sql().selectFrom(SUPPLIER).where(SUPPLIER.ID.eq(id)).fetchOptional()
                .orElseThrow(() -> new BusinessRuleException("supplier.gone"));
    }

    static List<SupplierRecord> rows(Tx tx, Collection<SupplierId> ids) {
        return tx.sql().selectFrom(SUPPLIER).where(Chunks.in(SUPPLIER.ID, ids)).orderBy(SUPPLIER.ID).fetch();
    }

    static void fill(SupplierRecord row, SupplierDraft d) {
        row.setName(d.name());
        row.setContact(d.contact());
        row.setEmail(d.email());
        row.setPhone(d.phone());
        row.setVatId(d.vatId());
        row.setStreet(d.address().street());
        row.setStreet2(d.address().street2());
        row.setZip(d.address().zip());
        row.setCity(d.address().city());
        row.setRegion(d.address().region());
        row.setCountry(d.address().country());
        row.setCurrency(d.currency());
        row.setLeadDays(d.leadDays());
        row.setNote(d.note());
        row.setSearchText(SearchText.of(SEARCH_LENGTH, row.getNumber(), d.name(), d.contact(), d.email(), d.phone(), d.address().city(),
                d.address().zip(), d.vatId()));
    }

    private static Supplier supplier(SupplierRecord r) {
        Address address = new Address(
                null, null, r.getStreet(), r.getStreet2(), null, r.getZip(), r.getCity(), r.getRegion(), r.getCountry(), null);
        return new Supplier(r.getNumber(), new SupplierDraft(Objects.requireNonNull(r.getId()), r.getName(), r.getContact(), r.getEmail(), r.getPhone(),
                r.getVatId(), address, r.getCurrency(), r.getLeadDays(), r.getNote()), r.getArchived());
    }
}
