package app.kontor.catalog;

import app.kontor.db.Database;
import app.kontor.db.Tx;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The products of the shop. */
public final class Catalog {
    private final Database db;

    public Catalog(Database db) {
        this.db = db;
    }

    /** Variants whose SKU, name or barcode has every word, in the order of their SKU. */
    public FoundVariants find(String search, int limit) {
        return db.read(tx -> CatalogStore.find(tx, search, limit));
    }

    // ---- for upper features, inside their transaction

    /** By {@link Sku#key}; keys that no variant has are left out. */
    public static Map<String, Variant> bySku(Tx tx, Collection<String> keys) {
        return CatalogStore.bySku(tx, keys);
    }

    /** By barcode; codes that no variant has are left out. */
    public static Map<String, Variant> byBarcode(Tx tx, Collection<String> codes) {
        return CatalogStore.byBarcode(tx, codes);
    }

    public static Map<VariantId, Variant> byId(Tx tx, Collection<VariantId> ids) {
        return CatalogStore.byId(tx, ids);
    }

    /** @throws BusinessRuleException product.unknown */
    public static Variant get(Tx tx, String sku) {
        Variant found = bySku(tx, List.of(Sku.key(sku))).values().stream().findFirst().orElse(null);
        if (found == null) {
            throw new BusinessRuleException("product.unknown", sku);
        }
        return found;
    }

    /** Adds products with their variants; a barcode that another variant has is left out. */
    public static List<Variant> add(Tx tx, Collection<NewProduct> products) {
        return CatalogStore.insert(tx, products);
    }

    public static void update(Tx tx, Map<VariantId, NewProduct.NewVariant> changes, Map<ProductId, String> titles) {
        CatalogStore.update(tx, changes, titles);
    }
}
