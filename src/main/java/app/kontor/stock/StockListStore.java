package app.kontor.stock;

import static app.kontor.schema.Tables.BIN;
import static app.kontor.schema.Tables.LOCATION;
import static app.kontor.schema.Tables.STOCK_LEVEL;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.index.Hits;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of the stock list: windows over the variants by key, with the sums of their levels. */
final class StockListStore {
    private static final Field<BigDecimal> ON_HAND = STOCK_LEVEL.ON_HAND.coerce(BigDecimal.class);
    private static final Field<BigDecimal> ALLOCATED = STOCK_LEVEL.ALLOCATED.coerce(BigDecimal.class);
    private static final Field<BigDecimal> QUARANTINE =
            when(LOCATION.QUARANTINE, ON_HAND.minus(ALLOCATED)).otherwise(BigDecimal.ZERO);

    private StockListStore() {}

    static Window<StockRow> list(Tx tx, WindowRequest request, GoodsIndex index) {
        Hits page = index.stock(tx, request);
        List<VariantId> ids = page.rows().stream().map(VariantId::new).toList();
        Map<VariantId, Record> found = new HashMap<>();
        for (List<VariantId> part : Chunks.of(ids)) {
            tx.sql().select(VARIANT.ID, VARIANT.SKU, VARIANT.NAME, VARIANT.BUFFER).from(VARIANT).where(Chunks.in(VARIANT.ID, part))
                    .forEach(r -> found.put(r.value1(), r));
        }
        return new Window<>(rows(tx, ids.stream().map(found::get).filter(Objects::nonNull).toList()), page.next(),
                request.afterKey() == null ? index.countStock(tx, request.search(), request.view()) : Window.UNCOUNTED);
    }

    static StockRow row(Tx tx, VariantId variant) {
        return rows(tx, tx.sql().select(VARIANT.ID, VARIANT.SKU, VARIANT.NAME, VARIANT.BUFFER)
                .from(VARIANT).where(VARIANT.ID.eq(variant)).fetch()).getFirst();
    }

    static List<BinLevel> bins(Tx tx, VariantId variant) {
        Map<app.kontor.value.BinId, Bin> bins = new HashMap<>();
        PlaceStore.load(tx, () -> 0).walk().forEach(b -> bins.put(b.id(), b));
        return StockStore.levels(tx, List.of(variant)).values().stream()
                .filter(l -> !l.isZero())
                .map(l -> new BinLevel(bins.get(l.bin()), l.onHand(), l.allocated()))
                .sorted(java.util.Comparator.comparing(BinLevel::bin, Bin.WALK))
                .toList();
    }

    /** Every word has to be somewhere in the column. */
    static Condition search(Field<String> column, String text) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> (Condition) column.contains(word))
                .reduce(noCondition(), Condition::and);
    }

    static List<StockRow> rows(Tx tx, List<? extends Record> variants) {
        Map<VariantId, BigDecimal[]> sums = new HashMap<>();
        for (List<VariantId> part : Chunks.of(variants.stream().map(r -> r.get(VARIANT.ID)).toList())) {
            tx.sql().select(STOCK_LEVEL.VARIANT_ID, sum(ON_HAND), sum(ALLOCATED), sum(QUARANTINE))
                    .from(STOCK_LEVEL).join(BIN).on(BIN.ID.eq(STOCK_LEVEL.BIN_ID))
                    .join(LOCATION).on(LOCATION.ID.eq(BIN.LOCATION_ID))
                    .where(Chunks.in(STOCK_LEVEL.VARIANT_ID, part))
                    .groupBy(STOCK_LEVEL.VARIANT_ID)
                    .forEach(r -> sums.put(r.value1(), new BigDecimal[] {r.value2(), r.value3(), r.value4()}));
        }
        Map<VariantId, Quantity> incoming = IncomingStore.of(tx, variants.stream().map(r -> r.get(VARIANT.ID)).toList());
        return variants.stream().map(r -> row(r, sums.get(r.get(VARIANT.ID)), incoming.getOrDefault(r.get(VARIANT.ID), Quantity.ZERO))).toList();
    }

    private static StockRow row(Record r, BigDecimal @Nullable [] sums, Quantity incoming) {
        Quantity onHand = sums == null ? Quantity.ZERO : new Quantity(sums[0]);
        Quantity allocated = sums == null ? Quantity.ZERO : new Quantity(sums[1]);
        Quantity quarantine = sums == null ? Quantity.ZERO : new Quantity(sums[2]);
        return new StockRow(r.get(VARIANT.ID), r.get(VARIANT.SKU), r.get(VARIANT.NAME), onHand, allocated, quarantine,
                r.get(VARIANT.BUFFER), incoming);
    }
}
