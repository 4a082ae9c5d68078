package app.kontor.catalog;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

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

    /** @throws BusinessRuleException product.gone */
    public Product product(ProductId id) {
        return db.read(tx -> ProductStore.get(tx, id));
    }

    /** Whose variant it is. */
    public ProductId productOf(VariantId variant) {
        return db.read(tx -> ProductStore.rows(tx, List.of(variant)).getFirst().getProductId());
    }

    /**
     * Saves all of a product at once, a new one too. Variants that the draft does not name stay as they are.
     *
     * @throws BusinessRuleException product.… or barcode.…, the rule that the draft breaks
     */
    public ProductId save(ProductDraft draft) {
        String subject = draft.variants().isEmpty() ? draft.title() : draft.variants().getFirst().sku();
        return db.write(Intent.of(draft.id() == null ? "product.add" : "product.save", subject),
                tx -> new ProductSaving(tx, draft).save());
    }

    /**
     * As {@link #save(ProductDraft)}, but what others changed meanwhile stays.
     *
     * @param was as it was when the editing began
     * @throws BusinessRuleException product.changedMeanwhile where both changed the same field
     */
    public ProductId save(ProductDraft draft, ProductDraft was) {
        ProductId id = Objects.requireNonNull(draft.id());
        return db.write(Intent.of("product.save", draft.variants().getFirst().sku()),
                tx -> new ProductSaving(tx, new ProductMerge(was, ProductStore.get(tx, id).draft()).with(draft)).save());
    }

    /** Changes one variant; the rules are those of {@link #save}. */
    public void edit(VariantId id, UnaryOperator<ProductDraft.VariantDraft> change) {
        db.write(Intent.of("product.save", subject(List.of(id))), tx -> {
            ProductDraft was = ProductStore.get(tx, ProductStore.rows(tx, List.of(id)).getFirst().getProductId()).draft();
            List<ProductDraft.VariantDraft> now = was.variants().stream()
                    .map(v -> id.equals(v.id()) ? change.apply(v) : v).toList();
            return new ProductSaving(tx, was.with(now)).save();
        });
    }

    /** Takes variants out of sale or brings them back; what was archived stays in orders, stock and history. */
    public void archive(Collection<VariantId> ids, boolean archived) {
        db.write(Intent.of(archived ? "product.archive" : "product.unarchive", subject(ids)), tx -> {
            var rows = ProductStore.rows(tx, ids);
            rows.forEach(r -> r.setArchived(archived));
            tx.update(rows);
            ProductStore.settleArchived(tx, rows);
            return null;
        });
    }

    /** Gives the products of these variants a tax class; what was ordered before keeps its own. */
    public void taxClass(Collection<VariantId> ids, TaxClass taxClass) {
        db.write(Intent.of("product.taxClass", subject(ids)), tx -> {
            var rows = ProductStore.products(tx, ProductStore.rows(tx, ids));
            rows.forEach(r -> r.setTaxClass(taxClass.code()));
            tx.update(rows);
            return null;
        });
    }

    private String subject(Collection<VariantId> ids) {
        return ids.size() == 1
                ? db.read(tx -> ProductStore.rows(tx, ids).getFirst().getSku().value())
                : Integer.toString(ids.size());
    }

    /** By id; ids that no variant has are left out. */
    public Map<VariantId, Variant> variants(Collection<VariantId> ids) {
        return db.read(tx -> byId(tx, ids));
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

    /** @throws BusinessRuleException product.gone */
    public static Product product(Tx tx, ProductId id) {
        return ProductStore.get(tx, id);
    }

    /** As {@link #save(ProductDraft)}. */
    public static ProductId save(Tx tx, ProductDraft draft) {
        return new ProductSaving(tx, draft).save();
    }

    /** Adds products with their variants; a barcode that another variant has is left out. */
    public static List<Variant> add(Tx tx, Collection<NewProduct> products) {
        return CatalogStore.insert(tx, products);
    }

    public static void update(Tx tx, Map<VariantId, NewProduct.NewVariant> changes, Map<ProductId, String> titles) {
        CatalogStore.update(tx, changes, titles);
    }
}
