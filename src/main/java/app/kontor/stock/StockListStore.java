package app.kontor.stock;

import static app.kontor.schema.Tables.BIN;
import static app.kontor.schema.Tables.LOCATION;
import static app.kontor.schema.Tables.STOCK_LEVEL;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.kontor.db.Tx;
import app.kontor.value.Coded;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    static Window<StockRow> list(Tx tx, WindowRequest request) {
        Condition matching = search(request.search()).and(view(request.view()));
        Field<?> sort = sort(request.sort());
        var query = tx.sql().select(VARIANT.ID, VARIANT.SKU, VARIANT.NAME, VARIANT.BUFFER, sort)
                .from(VARIANT).where(matching)
                .orderBy(request.descending() ? sort.desc() : sort.asc(),
                        request.descending() ? VARIANT.ID.desc() : VARIANT.ID.asc());
        String after = request.afterKey();
        List<? extends Record> found = after == null
                ? query.limit(request.limit() + 1).fetch()
                : query.seekAfter(sortValue(sort, after), id(after)).limit(request.limit() + 1).fetch();
        boolean more = found.size() > request.limit();
        List<? extends Record> page = more ? found.subList(0, request.limit()) : found;
        String next = more ? page.getLast().get(VARIANT.ID).value() + "|" + page.getLast().get(sort) : null;
        return new Window<>(rows(tx, page), next, after == null ? count(tx, matching) : Window.UNCOUNTED);
    }

    static Map<StockView, Long> counts(Tx tx) {
        Map<StockView, Long> counts = new EnumMap<>(StockView.class);
        for (StockView view : StockView.values()) {
            counts.put(view, count(tx, view(view.code())));
        }
        return counts;
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

    /** Every word has to be somewhere in the search text. */
    static Condition search(String text) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> (Condition) VARIANT.SEARCH_TEXT.contains(word))
                .reduce(noCondition(), Condition::and);
    }

    /** An archived variant is listed as long as it has stock. */
    private static Condition view(String code) {
        Field<BigDecimal> onHand = total(ON_HAND);
        StockView view = code.isEmpty() ? StockView.ALL : Coded.of(StockView.class, code);
        return switch (view) {
            case ALL -> VARIANT.ARCHIVED.isFalse().or(onHand.gt(BigDecimal.ZERO));
            case ON_HAND -> onHand.gt(BigDecimal.ZERO);
            case ALLOCATED -> total(ALLOCATED).gt(BigDecimal.ZERO);
            case LOW -> VARIANT.ARCHIVED.isFalse().and(low());
            case SOLD_OUT -> VARIANT.ARCHIVED.isFalse().and(available().le(BigDecimal.ZERO));
        };
    }

    private static Field<?> sort(String code) {
        return switch (code) {
            case "name" -> lower(VARIANT.NAME);
            case "onHand" -> total(ON_HAND);
            case "allocated" -> total(ALLOCATED);
            case "available" -> available();
            default -> VARIANT.SKU_KEY;
        };
    }

    static Field<BigDecimal> available() {
        return total(ON_HAND.minus(ALLOCATED).minus(QUARANTINE)).minus(VARIANT.BUFFER.coerce(BigDecimal.class));
    }

    /** At or below the point at which more should be ordered. */
    static Condition low() {
        return VARIANT.REORDER_POINT.isNotNull().and(available().le(VARIANT.REORDER_POINT.coerce(BigDecimal.class)));
    }

    /** Summed over the variant's bins; 0 where it has none. */
    private static Field<BigDecimal> total(Field<BigDecimal> of) {
        return coalesce(field(select(sum(of))
                .from(STOCK_LEVEL).join(BIN).on(BIN.ID.eq(STOCK_LEVEL.BIN_ID))
                .join(LOCATION).on(LOCATION.ID.eq(BIN.LOCATION_ID))
                .where(STOCK_LEVEL.VARIANT_ID.eq(VARIANT.ID))), inline(BigDecimal.ZERO));
    }

    static Object sortValue(Field<?> sort, String key) {
        return sort.getDataType().convert(key.substring(key.indexOf('|') + 1));
    }

    static VariantId id(String key) {
        return new VariantId(Long.parseLong(key.substring(0, key.indexOf('|'))));
    }

    static long count(Tx tx, Condition matching) {
        return tx.sql().fetchCount(selectOne().from(VARIANT).where(matching).limit((int) Window.CAP));
    }

    static List<StockRow> rows(Tx tx, List<? extends Record> variants) {
        Map<VariantId, BigDecimal[]> sums = new HashMap<>();
        tx.sql().select(STOCK_LEVEL.VARIANT_ID, sum(ON_HAND), sum(ALLOCATED), sum(QUARANTINE))
                .from(STOCK_LEVEL).join(BIN).on(BIN.ID.eq(STOCK_LEVEL.BIN_ID))
                .join(LOCATION).on(LOCATION.ID.eq(BIN.LOCATION_ID))
                .where(STOCK_LEVEL.VARIANT_ID.in(variants.stream().map(r -> r.get(VARIANT.ID)).toList()))
                .groupBy(STOCK_LEVEL.VARIANT_ID)
                .forEach(r -> sums.put(r.value1(), new BigDecimal[] {r.value2(), r.value3(), r.value4()}));
        return variants.stream().map(r -> row(r, sums.get(r.get(VARIANT.ID)))).toList();
    }

    private static StockRow row(Record r, BigDecimal @Nullable [] sums) {
        Quantity onHand = sums == null ? Quantity.ZERO : new Quantity(sums[0]);
        Quantity allocated = sums == null ? Quantity.ZERO : new Quantity(sums[1]);
        Quantity quarantine = sums == null ? Quantity.ZERO : new Quantity(sums[2]);
        return new StockRow(r.get(VARIANT.ID), r.get(VARIANT.SKU), r.get(VARIANT.NAME), onHand, allocated, quarantine,
                r.get(VARIANT.BUFFER), Quantity.ZERO);
    }
}
