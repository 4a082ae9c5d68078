package app.kontor.stock;

import static app.kontor.schema.Tables.BARCODE;
import static app.kontor.schema.Tables.CHANNEL;
import static app.kontor.schema.Tables.LISTING;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.VariantRecord;
import app.kontor.value.Coded;
import app.kontor.value.Selection;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of the product list: windows over the variants by key, with price, stock and channels. */
final class ProductListStore {
    private ProductListStore() {}

    static Window<ProductRow> list(Tx tx, WindowRequest request) {
        Condition matching = StockListStore.search(request.search()).and(view(request.view()));
        Field<?> sort = sort(request.sort());
        var query = tx.sql().select(VARIANT.asterisk(), sort.as("sort_value")).from(VARIANT).where(matching)
                .orderBy(request.descending() ? sort.desc() : sort.asc(),
                        request.descending() ? VARIANT.ID.desc() : VARIANT.ID.asc());
        String after = request.afterKey();
        List<? extends Record> found = after == null
                ? query.limit(request.limit() + 1).fetch()
                : query.seekAfter(StockListStore.sortValue(sort, after), StockListStore.id(after)).limit(request.limit() + 1).fetch();
        boolean more = found.size() > request.limit();
        List<? extends Record> page = more ? found.subList(0, request.limit()) : found;
        String next = more ? page.getLast().get(VARIANT.ID).value() + "|" + page.getLast().get("sort_value") : null;
        return new Window<>(rows(tx, page.stream().map(r -> r.into(VARIANT)).toList()), next,
                after == null ? StockListStore.count(tx, matching) : Window.UNCOUNTED);
    }

    static Map<ProductView, Long> counts(Tx tx) {
        Map<ProductView, Long> counts = new EnumMap<>(ProductView.class);
        for (ProductView view : ProductView.values()) {
            counts.put(view, StockListStore.count(tx, view(view.code())));
        }
        return counts;
    }

    /** The variants that are meant, by SKU. */
    static List<VariantId> ids(Tx tx, Selection<VariantId> selection) {
        Condition meant = switch (selection) {
            case Selection.Picked<VariantId> picked -> VARIANT.ID.in(picked.ids());
            case Selection.Matching<VariantId> all ->
                StockListStore.search(all.search()).and(view(all.view())).and(VARIANT.ID.notIn(all.except()));
        };
        return tx.sql().select(VARIANT.ID).from(VARIANT).where(meant).orderBy(VARIANT.SKU_KEY).fetch(VARIANT.ID);
    }

    private static Condition view(String code) {
        ProductView view = code.isEmpty() ? ProductView.ALL : Coded.of(ProductView.class, code);
        Condition active = VARIANT.ARCHIVED.isFalse();
        return switch (view) {
            case ALL -> active;
            case LOW -> active.and(StockListStore.low());
            case OUT -> active.and(StockListStore.available().le(BigDecimal.ZERO));
            case NO_BARCODE -> active.and(notExists(selectOne().from(BARCODE).where(BARCODE.VARIANT_ID.eq(VARIANT.ID))));
            case ARCHIVED -> VARIANT.ARCHIVED.isTrue();
        };
    }

    private static Field<?> sort(String code) {
        return switch (code) {
            case "name" -> lower(VARIANT.NAME);
            case "price" -> coalesce(VARIANT.PRICE, inline(BigDecimal.ZERO));
            case "available" -> StockListStore.available();
            case "reorder" -> coalesce(VARIANT.REORDER_POINT.coerce(BigDecimal.class), inline(BigDecimal.ONE.negate()));
            case "buffer" -> VARIANT.BUFFER.coerce(BigDecimal.class);
            default -> VARIANT.SKU_KEY;
        };
    }

    private static List<ProductRow> rows(Tx tx, List<VariantRecord> variants) {
        List<VariantId> ids = variants.stream().map(VariantRecord::getId).toList();
        Map<VariantId, StockRow> stock = new HashMap<>();
        StockListStore.rows(tx, variants).forEach(r -> stock.put(r.variant(), r));
        Map<VariantId, List<String>> channels = new HashMap<>();
        tx.sql().selectDistinct(LISTING.VARIANT_ID, CHANNEL.NAME, CHANNEL.NAME_KEY).from(LISTING)
                .join(CHANNEL).on(CHANNEL.ID.eq(LISTING.CHANNEL_ID))
                .where(LISTING.VARIANT_ID.in(ids)).and(CHANNEL.ARCHIVED.isFalse()).orderBy(CHANNEL.NAME_KEY)
                .forEach(r -> channels.computeIfAbsent(r.value1(), v -> new ArrayList<>()).add(r.value2()));
        return variants.stream().map(v -> new ProductRow(v.getProductId(), stock.get(v.getId()), v.getOptions(), price(v),
                v.getReorderPoint(), v.getArchived(), channels.getOrDefault(v.getId(), List.of()))).toList();
    }

    private static @Nullable UnitPrice price(VariantRecord v) {
        return v.getPrice() == null || v.getPriceCurrency() == null
                ? null : new UnitPrice(v.getPrice(), Currency.getInstance(v.getPriceCurrency()));
    }
}
