package app.kontor.catalog;

import app.kontor.db.Database;
import app.kontor.db.Tx;
import app.kontor.value.SupplierId;
import app.kontor.value.VariantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What suppliers ask for our goods. Price lists come in as files. */
public final class SupplierItems {
    private final Database db;

    public SupplierItems(Database db) {
        this.db = db;
    }

    /** A supplier's price list, by our SKUs. */
    public List<SupplierOffer> of(SupplierId supplier) {
        return db.read(tx -> SupplierItemStore.of(tx, supplier));
    }

    /** Who sells these variants, the suppliers by name; without those in the archive. */
    public List<SupplierOffer> of(Collection<VariantId> variants) {
        return db.read(tx -> SupplierItemStore.of(tx, variants));
    }

    /** How many lines each supplier's list has. */
    public Map<SupplierId, Integer> counts() {
        return db.read(SupplierItemStore::counts);
    }

    // ---- for upper features, inside their transaction

    public static List<SupplierItem> ofSupplier(Tx tx, SupplierId supplier) {
        return SupplierItemStore.of(tx, supplier).stream().map(SupplierOffer::item).toList();
    }

    /** Adds those without id, replaces the others. @return their ids, in the same order */
    public static List<Long> save(Tx tx, List<SupplierItem> items) {
        return SupplierItemStore.save(tx, items);
    }
}
