package app.kontor.catalog;

import static app.kontor.schema.Tables.PRODUCT;
import static app.kontor.schema.Tables.VARIANT;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.ProductRecord;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The SQL of the products' pictures. */
final class PictureStore {
    private PictureStore() {}

    static void set(Tx tx, Map<ProductId, Pictures.Kept> pictures) {
        List<ProductRecord> rows = new ArrayList<>();
        for (List<ProductId> part : Chunks.of(pictures.keySet())) {
            rows.addAll(tx.sql().selectFrom(PRODUCT).where(Chunks.in(PRODUCT.ID, part)).fetch());
        }
        if (rows.size() < pictures.size()) {
            List<ProductId> known = rows.stream().map(ProductRecord::getId).toList();
            throw pictures.keySet().stream().filter(id -> !known.contains(id)).findFirst().map(PictureStore::unknown).orElseThrow();
        }
        rows.forEach(r -> r.setPicture(Objects.requireNonNull(pictures.get(r.getId())).hash()));
        tx.update(rows);
    }

    static void clear(Tx tx, ProductId product) {
        ProductRecord row = tx.sql().selectFrom(PRODUCT).where(PRODUCT.ID.eq(product)).fetchSingle();
        row.setPicture(null);
        tx.update(row);
    }

    static Map<ProductId, String> ofProducts(Tx tx, Collection<ProductId> products) {
        Map<ProductId, String> found = new HashMap<>();
        for (List<ProductId> part : Chunks.of(products)) {
            found.putAll(tx.sql().select(PRODUCT.ID, PRODUCT.PICTURE).from(PRODUCT)
                    .where(Chunks.in(PRODUCT.ID, part), PRODUCT.PICTURE.isNotNull())
                    .fetchMap(PRODUCT.ID, PRODUCT.PICTURE));
        }
        return found;
    }

    static Map<VariantId, String> ofVariants(Tx tx, Collection<VariantId> variants) {
        Map<VariantId, String> found = new HashMap<>();
        for (List<VariantId> part : Chunks.of(variants)) {
            found.putAll(tx.sql().select(VARIANT.ID, PRODUCT.PICTURE)
                    .from(VARIANT).join(PRODUCT).on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                    .where(Chunks.in(VARIANT.ID, part), PRODUCT.PICTURE.isNotNull())
                    .fetchMap(VARIANT.ID, PRODUCT.PICTURE));
        }
        return found;
    }

    static String title(Tx tx, ProductId product) {
        return tx.sql().select(PRODUCT.TITLE).from(PRODUCT).where(PRODUCT.ID.eq(product))
                .fetchOptional(PRODUCT.TITLE)
                .orElseThrow(() -> unknown(product));
    }

    private static BusinessRuleException unknown(ProductId product) {
        return new BusinessRuleException("product.unknown", product.value());
    }
}
