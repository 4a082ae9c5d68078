package app.kontor.catalog;

import static app.kontor.schema.Tables.BARCODE;
import static app.kontor.schema.Tables.PRODUCT;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.BarcodeRecord;
import app.kontor.schema.tables.records.ProductRecord;
import app.kontor.schema.tables.records.VariantRecord;
import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.SearchText;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The SQL of products, variants and barcodes. */
final class CatalogStore {
    private static final int SEARCH_LENGTH = 1500;

    private CatalogStore() {}

    private static List<Variant> variants(Tx tx, Condition condition, int limit) {
        List<VariantRecord> rows = tx.sql().selectFrom(VARIANT).where(condition).orderBy(VARIANT.SKU_KEY).limit(limit).fetch();
        Map<VariantId, List<String>> codes = new HashMap<>();
        Map<ProductId, String> classes = new HashMap<>();
        for (List<VariantRecord> part : Chunks.of(rows)) { // joined, H2 would begin with all products and sort
            codes.putAll(tx.sql().selectFrom(BARCODE).where(Chunks.in(BARCODE.VARIANT_ID, part.stream().map(VariantRecord::getId).toList()))
                    .orderBy(BARCODE.CODE).fetchGroups(BARCODE.VARIANT_ID, BARCODE.CODE));
            classes.putAll(tx.sql().select(PRODUCT.ID, PRODUCT.TAX_CLASS).from(PRODUCT)
                    .where(Chunks.in(PRODUCT.ID, part.stream().map(VariantRecord::getProductId).distinct().toList())).fetchMap(PRODUCT.ID, PRODUCT.TAX_CLASS));
        }
        return rows.stream().map(r -> variant(r, classes.get(r.getProductId()), codes.getOrDefault(r.getId(), List.of()))).toList();
    }

    static FoundVariants find(Tx tx, String search, int limit) {
        Condition matching = search(search);
        return new FoundVariants(tx.sql().fetchCount(VARIANT, matching), variants(tx, matching, limit));
    }

    static Map<String, Variant> bySku(Tx tx, Collection<String> keys) {
        Map<String, Variant> found = new HashMap<>();
        for (List<String> part : Chunks.of(keys)) {
            variants(tx, VARIANT.SKU_KEY.in(part), part.size()).forEach(v -> found.put(v.sku().key(), v));
        }
        return found;
    }

    static Map<String, Variant> byBarcode(Tx tx, Collection<String> codes) {
        Map<String, Variant> found = new HashMap<>();
        for (List<String> part : Chunks.of(codes)) {
            Condition has = VARIANT.ID.in(select(BARCODE.VARIANT_ID).from(BARCODE).where(BARCODE.CODE.in(part)));
            variants(tx, has, part.size()).forEach(v -> v.barcodes().forEach(c -> found.put(c, v)));
        }
        return found;
    }

    static Map<VariantId, Variant> byId(Tx tx, Collection<VariantId> ids) {
        Map<VariantId, Variant> found = new HashMap<>();
        for (List<VariantId> part : Chunks.of(ids)) {
            variants(tx, Chunks.in(VARIANT.ID, part), part.size()).forEach(v -> found.put(v.id(), v));
        }
        return found;
    }

    private static Condition search(String text) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> VARIANT.SEARCH_TEXT.contains(word))
                .reduce(noCondition(), Condition::and);
    }

    static List<Variant> insert(Tx tx, Collection<NewProduct> products) {
        List<ProductRecord> rows = new ArrayList<>();
        List<VariantRecord> variants = new ArrayList<>();
        List<BarcodeRecord> codes = new ArrayList<>();
        Set<String> taken = takenBarcodes(tx, products);
        Map<ProductId, String> classes = new HashMap<>();
        for (NewProduct p : products) {
            ProductId id = p.existing() == null ? new ProductId(tx.newId()) : p.existing();
            ProductRecord row =
                    new ProductRecord(id, p.handle(), p.title(), p.vendor(), p.taxClass(), false, tx.command().id(), null);
            classes.put(id, p.taxClass());
            if (p.existing() == null) {
                rows.add(row);
            }
            for (NewProduct.NewVariant v : p.variants()) {
                VariantRecord variant = variantRow(tx, row, v);
                variants.add(variant);
                if (v.barcode() != null && taken.add(v.barcode())) {
                    codes.add(barcodeRow(tx, variant, v.barcode()));
                }
            }
        }
        tx.insert(rows);
        tx.insert(variants);
        tx.insert(codes);
        return variants.stream().map(v -> variant(v, classes.get(v.getProductId()), List.of())).toList();
    }

    /** Title, price, barcode and weight of variants that a file states anew; what it leaves out stays. */
    static void update(Tx tx, Map<VariantId, NewProduct.NewVariant> changes, Map<ProductId, String> titles) {
        List<VariantRecord> variants = tx.sql().selectFrom(VARIANT).where(VARIANT.ID.in(changes.keySet())).fetch();
        for (VariantRecord row : variants) {
            NewProduct.NewVariant v = changes.get(row.getId());
            String title = titles.get(row.getProductId());
            if (title != null) {
                row.setOptions(v.options());
                row.setName(Variant.name(title, v.options()));
            }
            if (v.price() != null) {
                row.setPrice(v.price().amount());
                row.setPriceCurrency(v.price().currency().getCurrencyCode());
            }
            if (v.weightGrams() != null) {
                row.setWeightGrams(v.weightGrams());
            }
            row.setSearchText(searchText(row, v.barcode()));
        }
        tx.update(variants);
        updateTitles(tx, titles);
        addBarcodes(tx, changes);
    }

    private static void updateTitles(Tx tx, Map<ProductId, String> titles) {
        List<ProductRecord> rows = tx.sql().selectFrom(PRODUCT).where(PRODUCT.ID.in(titles.keySet())).fetch();
        rows.forEach(r -> r.setTitle(titles.get(r.getId())));
        tx.update(rows);
    }

    private static void addBarcodes(Tx tx, Map<VariantId, NewProduct.NewVariant> changes) {
        List<String> wanted = changes.values().stream().map(NewProduct.NewVariant::barcode).filter(c -> c != null).toList();
        Set<String> taken = new HashSet<>(tx.sql().selectFrom(BARCODE).where(BARCODE.CODE.in(wanted)).fetch(BARCODE.CODE));
        List<BarcodeRecord> added = new ArrayList<>();
        changes.forEach((id, v) -> {
            if (v.barcode() != null && taken.add(v.barcode())) {
                added.add(new BarcodeRecord(tx.newId(), id, v.barcode(), Quantity.ONE, tx.command().id()));
            }
        });
        tx.insert(added);
    }

    private static VariantRecord variantRow(Tx tx, ProductRecord product, NewProduct.NewVariant v) {
        VariantRecord row = new VariantRecord();
        row.setId(new VariantId(tx.newId()));
        row.setProductId(product.getId());
        row.setSku(v.sku());
        row.setSkuKey(v.sku().key());
        row.setName(Variant.name(product.getTitle(), v.options()));
        row.setOptions(v.options());
        row.setPrice(v.price() == null ? null : v.price().amount());
        row.setPriceCurrency(v.price() == null ? null : v.price().currency().getCurrencyCode());
        row.setWeightGrams(v.weightGrams());
        row.setBuffer(Quantity.ZERO);
        row.setRequiresShipping(v.requiresShipping());
        row.setArchived(false);
        row.setSearchText(searchText(row, v.barcode()));
        return row;
    }

    private static Set<String> takenBarcodes(Tx tx, Collection<NewProduct> products) {
        List<String> wanted = products.stream().flatMap(p -> p.variants().stream()).map(NewProduct.NewVariant::barcode)
                .filter(c -> c != null).toList();
        Set<String> taken = new HashSet<>();
        for (List<String> part : Chunks.of(wanted)) {
            taken.addAll(tx.sql().selectFrom(BARCODE).where(BARCODE.CODE.in(part)).fetch(BARCODE.CODE));
        }
        return taken;
    }

    private static BarcodeRecord barcodeRow(Tx tx, VariantRecord variant, String code) {
        return new BarcodeRecord(tx.newId(), variant.getId(), code, Quantity.ONE, tx.command().id());
    }

    static String searchText(VariantRecord row, @Nullable String barcode) {
        return SearchText.of(SEARCH_LENGTH, row.getSku().value(), row.getName(), barcode);
    }

    private static Variant variant(VariantRecord r, String taxClass, List<String> codes) {
        return new Variant(r.getId(), r.getProductId(), r.getSku(), r.getName(), r.getOptions(),
                price(r.getPrice(), r.getPriceCurrency()), r.getWeightGrams(), r.getBuffer(), r.getRequiresShipping(),
                r.getArchived(), taxClass, codes);
    }

    static @Nullable UnitPrice price(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new UnitPrice(amount, Currency.getInstance(currency));
    }
}
