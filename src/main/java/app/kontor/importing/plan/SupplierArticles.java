package app.kontor.importing.plan;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.SupplierItem;
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
import java.util.function.Function;

/** Which of our variants a supplier's file means: by our SKU, a barcode, or what the supplier calls it. */
final class SupplierArticles {
    private final Tx tx;
    private final Function<SupplierId, List<SupplierItem>> lists;
    private final Map<String, Variant> bySku = new HashMap<>();
    private final Map<String, Variant> byCode = new HashMap<>();
    private final Map<VariantId, Variant> byId = new HashMap<>();

    /** @param lists what each supplier's price list holds */
    SupplierArticles(Tx tx, Function<SupplierId, List<SupplierItem>> lists) {
        this.tx = tx;
        this.lists = lists;
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
        return sku.isEmpty() ? Optional.empty() : lists.apply(supplier).stream()
                .filter(item -> item.sku() != null && Sku.key(item.sku()).equals(Sku.key(sku))).findFirst()
                .map(item -> byId.computeIfAbsent(item.variant(), id -> Catalog.byId(tx, List.of(id)).get(id)));
    }
}
