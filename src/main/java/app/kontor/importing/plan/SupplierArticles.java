package app.kontor.importing.plan;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.SupplierItem;
import app.kontor.catalog.SupplierItems;
import app.kontor.catalog.Variant;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedRecord;
import app.kontor.value.Sku;
import app.kontor.value.SupplierId;
import app.kontor.value.VariantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of our variants a supplier's file means: by our SKU, a barcode, or what the supplier calls it. */
final class SupplierArticles {
    private final Tx tx;
    private final Map<SupplierId, List<SupplierItem>> lists = new HashMap<>();
    private final Map<String, Variant> bySku = new HashMap<>();
    private final Map<String, Variant> byCode = new HashMap<>();
    private final Map<VariantId, Variant> byId = new HashMap<>();

    SupplierArticles(Tx tx) {
        this.tx = tx;
    }

    /** What the supplier's price list holds here. */
    List<SupplierItem> list(SupplierId supplier) {
        return lists.computeIfAbsent(supplier, id -> SupplierItems.ofSupplier(tx, id));
    }

    /** Asks once for all of these. */
    void learn(Collection<ImportedRecord> records) {
        bySku.putAll(Catalog.bySku(tx, values(records, "sku").stream().map(Sku::key).toList()));
        byCode.putAll(Catalog.byBarcode(tx, values(records, "barcode")));
        byCode.putAll(Catalog.byBarcode(tx, values(records, "sku")));
    }

    private static List<String> values(Collection<ImportedRecord> records, String field) {
        return records.stream().map(record -> record.value(field)).filter(value -> !value.isEmpty()).distinct().toList();
    }

    Optional<Variant> of(ImportedRecord record, SupplierId supplier) {
        Variant ours = bySku.get(Sku.key(record.value("sku")));
        Variant coded = byCode.getOrDefault(record.value("barcode"), byCode.get(record.value("sku")));
        return ours != null ? Optional.of(ours) : coded != null ? Optional.of(coded) : theirs(record, supplier);
    }

    /** A list that has a single column of SKUs may have theirs there. */
    private Optional<Variant> theirs(ImportedRecord record, SupplierId supplier) {
        String sku = record.value("supplierSku").isEmpty() ? record.value("sku") : record.value("supplierSku");
        return sku.isEmpty() ? Optional.empty() : list(supplier).stream()
                .filter(item -> item.sku() != null && Sku.key(item.sku()).equals(Sku.key(sku))).findFirst()
                .map(item -> byId.computeIfAbsent(item.variant(), id -> Catalog.byId(tx, List.of(id)).get(id)));
    }
}
