package app.kontor.stock;

import static app.kontor.schema.Tables.CHANNEL;
import static app.kontor.schema.Tables.LISTING;
import static app.kontor.schema.Tables.VARIANT;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.index.Hits;
import app.kontor.schema.tables.records.VariantRecord;
import app.kontor.value.Selection;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The SQL of the product list: windows over the variants by key, with price, stock and channels. */
final class ProductListStore {
    private ProductListStore() {}

    static Window<ProductRow> list(Tx tx, WindowRequest request, GoodsIndex index) {
        Hits page = index.products(tx, request);
        List<VariantId> ids = page.rows().stream().map(VariantId::new).toList();
        Map<VariantId, VariantRecord> found = new HashMap<>();
        for (List<VariantId> part : Chunks.of(ids)) {
            tx.sql().selectFrom(VARIANT).where(Chunks.in(VARIANT.ID, part)).forEach(r -> found.put(r.getId(), r));
        }
        return new Window<>(rows(tx, ids.stream().map(found::get).filter(Objects::nonNull).toList()), page.next(),
                request.afterKey() == null ? index.countProducts(tx, request.search(), request.view()) : Window.UNCOUNTED);
    }

    static Map<ProductView, Long> counts(Tx tx, GoodsIndex index) {
        Map<ProductView, Long> counts = new EnumMap<>(ProductView.class);
        for (ProductView view : ProductView.values()) {
            counts.put(view, index.countProducts(tx, "", view.code()));
        }
        return counts;
    }

    /** The variants that are meant, by SKU. */
    static List<VariantId> ids(Tx tx, Selection<VariantId> selection, GoodsIndex index) {
        return switch (selection) {
            case Selection.Picked<VariantId> picked ->
                tx.sql().select(VARIANT.ID).from(VARIANT).where(VARIANT.ID.in(picked.ids())).orderBy(VARIANT.SKU_KEY).fetch(VARIANT.ID);
            case Selection.Matching<VariantId> all -> index.all(tx, all);
        };
    }

    private static List<ProductRow> rows(Tx tx, List<VariantRecord> variants) {
        List<VariantId> ids = variants.stream().map(VariantRecord::getId).toList();
        Map<VariantId, StockRow> stock = new HashMap<>();
        StockListStore.rows(tx, variants).forEach(r -> stock.put(r.variant(), r));
        Map<VariantId, List<String>> channels = new HashMap<>();
        tx.sql().selectDistinct(LISTING.VARIANT_ID, CHANNEL.NAME, CHANNEL.NAME_KEY).from(LISTING)
                .join(CHANNEL).on(CHANNEL.ID.eq(LISTING.CHANNEL_ID))
                .where(Chunks.in(LISTING.VARIANT_ID, ids)).and(CHANNEL.ARCHIVED.isFalse()).orderBy(CHANNEL.NAME_KEY)
                .forEach(r -> channels.computeIfAbsent(r.value1(), v -> new ArrayList<>()).add(r.value2()));
        return variants.stream().map(v -> new ProductRow(v.getProductId(), stock.get(v.getId()), v.getOptions(), price(v),
                v.getReorderPoint(), v.getArchived(), channels.getOrDefault(v.getId(), List.of()))).toList();
    }

    private static @Nullable UnitPrice price(VariantRecord v) {
        return v.getPrice() == null || v.getPriceCurrency() == null
                ? null : new UnitPrice(v.getPrice(), Currency.getInstance(v.getPriceCurrency()));
    }
}
