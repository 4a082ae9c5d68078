package app.kontor.catalog;

import static app.kontor.schema.Tables.BARCODE;
import static app.kontor.schema.Tables.PRODUCT;
import static app.kontor.schema.Tables.VARIANT;

import app.kontor.catalog.ProductDraft.VariantDraft;
import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.BarcodeRecord;
import app.kontor.schema.tables.records.ProductRecord;
import app.kontor.schema.tables.records.VariantRecord;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import app.kontor.value.ProductId;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SQL of one product as a whole: read it, write what a draft says. */
final class ProductStore {
    private ProductStore() {}

    /** @throws BusinessRuleException product.gone */
    static Product get(Tx tx, ProductId id) {
        ProductRecord row = tx.sql().selectFrom(PRODUCT).where(PRODUCT.ID.eq(id)).fetchOptional()
                .orElseThrow(() -> new BusinessRuleException("product.gone"));
        List<VariantRecord> variants = variants(tx, id);
        Map<VariantId, List<Barcode>> codes = new HashMap<>();
        codes(tx, variants).forEach((variant, rows) ->
                codes.put(variant, rows.stream().map(r -> new Barcode(r.getCode(), r.getPieces())).toList()));
        ProductDraft draft = new ProductDraft(id, row.getTitle(), row.getVendor(), Coded.of(TaxClass.class, row.getTaxClass()),
                variants.stream().map(v -> draft(v, codes.getOrDefault(v.getId(), List.of()))).toList());
        return new Product(id, row.getArchived(), draft, variants.stream().map(VariantRecord::getName).toList());
    }

    private static VariantDraft draft(VariantRecord v, List<Barcode> codes) {
        return new VariantDraft(v.getId(), v.getSku().value(), v.getOptions(),
                CatalogStore.price(v.getPrice(), v.getPriceCurrency()), v.getWeightGrams(), v.getBuffer(), v.getReorderPoint(),
                v.getRequiresShipping(), v.getArchived(), codes);
    }

    static List<VariantRecord> variants(Tx tx, ProductId id) {
        return tx.sql().selectFrom(VARIANT).where(VARIANT.PRODUCT_ID.eq(id)).orderBy(VARIANT.ID).fetch();
    }

    static Map<VariantId, List<BarcodeRecord>> codes(Tx tx, Collection<VariantRecord> variants) {
        return new HashMap<>(tx.sql().selectFrom(BARCODE)
                .where(BARCODE.VARIANT_ID.in(variants.stream().map(VariantRecord::getId).toList()))
                .orderBy(BARCODE.ID).fetchGroups(BARCODE.VARIANT_ID));
    }

    /** The product's row as the draft says; archived once none of its variants is for sale. */
    static ProductRecord product(Tx tx, ProductDraft draft) {
        ProductRecord row = draft.id() == null
                ? new ProductRecord(new ProductId(tx.newId()), null, draft.title(), draft.vendor(), draft.taxClass().code(), false,
                        tx.command().id(), null)
                : tx.sql().selectFrom(PRODUCT).where(PRODUCT.ID.eq(draft.id())).fetchOptional()
                        .orElseThrow(() -> new BusinessRuleException("product.gone"));
        row.setTitle(draft.title());
        row.setVendor(draft.vendor());
        row.setTaxClass(draft.taxClass().code());
        row.setArchived(draft.variants().stream().allMatch(VariantDraft::archived));
        if (draft.id() == null) {
            tx.insert(row);
        } else {
            tx.update(row);
        }
        return row;
    }

    static void fill(VariantRecord row, ProductRecord product, VariantDraft v) {
        row.setProductId(product.getId());
        row.setSku(new Sku(v.sku()));
        row.setSkuKey(Sku.key(v.sku()));
        row.setName(Variant.name(product.getTitle(), v.options()));
        row.setOptions(v.options());
        row.setPrice(v.price() == null ? null : v.price().amount());
        row.setPriceCurrency(v.price() == null ? null : v.price().currency().getCurrencyCode());
        row.setWeightGrams(v.weightGrams());
        row.setBuffer(v.buffer());
        row.setReorderPoint(v.reorderPoint());
        row.setRequiresShipping(v.requiresShipping());
        row.setArchived(v.archived());
        String codes = String.join(" ", v.barcodes().stream().map(Barcode::code).toList());
        row.setSearchText(CatalogStore.searchText(row, codes));
    }

    /** Who else has the SKU. */
    static java.util.Optional<VariantRecord> holder(Tx tx, String skuKey) {
        return tx.sql().selectFrom(VARIANT).where(VARIANT.SKU_KEY.eq(skuKey)).fetchOptional();
    }

    /** The SKUs that have one of these codes, by code. */
    static Map<String, VariantRecord> codeHolders(Tx tx, Collection<String> codes) {
        Map<String, VariantRecord> holders = new HashMap<>();
        tx.sql().select(BARCODE.CODE, VARIANT.asterisk()).from(BARCODE).join(VARIANT).on(VARIANT.ID.eq(BARCODE.VARIANT_ID))
                .where(BARCODE.CODE.in(codes)).forEach(r -> holders.put(r.get(BARCODE.CODE), r.into(VARIANT)));
        return holders;
    }

    static List<VariantRecord> rows(Tx tx, Collection<VariantId> ids) {
        return tx.sql().selectFrom(VARIANT).where(Chunks.in(VARIANT.ID, ids)).orderBy(VARIANT.ID).fetch();
    }

    static List<ProductRecord> products(Tx tx, Collection<VariantRecord> variants) {
        return tx.sql().selectFrom(PRODUCT)
                .where(PRODUCT.ID.in(variants.stream().map(VariantRecord::getProductId).distinct().toList())).fetch();
    }

    /** Products have the mark that all of their variants have. */
    static void settleArchived(Tx tx, Collection<VariantRecord> changed) {
        List<ProductRecord> rows = products(tx, changed);
        rows.forEach(p -> p.setArchived(variants(tx, p.getId()).stream().allMatch(VariantRecord::getArchived)));
        tx.update(rows);
    }
}
