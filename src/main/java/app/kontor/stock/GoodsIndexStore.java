package app.kontor.stock;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.BARCODE;
import static app.kontor.schema.Tables.CHANGE;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static app.kontor.schema.Tables.VARIANT;

import app.kontor.db.Changes;
import app.kontor.db.Chunks;
import app.kontor.db.RowImage;
import app.kontor.db.Tx;
import app.kontor.index.Entry;
import app.kontor.schema.tables.records.VariantRecord;
import app.kontor.stock.GoodsIndex.Flag;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;

/** The SQL of what the index says of variants. */
final class GoodsIndexStore {
    private GoodsIndexStore() {}

    static List<Long> after(Tx tx, long row, int limit) {
        return tx.sql().select(VARIANT.ID).from(VARIANT).where(VARIANT.ID.gt(new VariantId(row)))
                .orderBy(VARIANT.ID).limit(limit).fetch(r -> r.value1().value());
    }

    static List<Entry> entries(Tx tx, Collection<Long> rows) {
        List<Entry> entries = new ArrayList<>(rows.size());
        for (List<VariantId> part : Chunks.of(rows.stream().map(VariantId::new).toList())) {
            List<VariantRecord> variants = tx.sql().selectFrom(VARIANT).where(Chunks.in(VARIANT.ID, part)).fetch();
            Map<VariantId, StockRow> stock = StockListStore.rows(tx, variants).stream().collect(Collectors.toMap(StockRow::variant, r -> r));
            Set<VariantId> coded = tx.sql().selectDistinct(BARCODE.VARIANT_ID).from(BARCODE).where(Chunks.in(BARCODE.VARIANT_ID, part))
                    .fetchSet(BARCODE.VARIANT_ID);
            variants.forEach(v -> entries.add(entry(v, stock.get(v.getId()), coded.contains(v.getId()))));
        }
        return entries;
    }

    private static Entry entry(VariantRecord v, StockRow stock, boolean hasBarcode) {
        boolean isActive = !v.getArchived();
        Quantity reorder = v.getReorderPoint();
        Entry entry = new Entry(v.getId().value(), v.getSearchText())
                .sort("sku", v.getSkuKey())
                .sort("name", v.getName().toLowerCase(Locale.ROOT))
                .sort("onHand", stock.onHand().value())
                .sort("allocated", stock.allocated().value())
                .sort("available", stock.available().value())
                .sort("price", v.getPrice() == null ? BigDecimal.ZERO : v.getPrice())
                .sort("reorder", reorder == null ? BigDecimal.ONE.negate() : reorder.value())
                .sort("buffer", v.getBuffer().value());
        GoodsIndex.flag(entry, Flag.ACTIVE, isActive);
        GoodsIndex.flag(entry, Flag.ARCHIVED, !isActive);
        GoodsIndex.flag(entry, Flag.LISTED, isActive || stock.onHand().isPositive());
        GoodsIndex.flag(entry, Flag.ON_HAND, stock.onHand().isPositive());
        GoodsIndex.flag(entry, Flag.ALLOCATED, stock.allocated().isPositive());
        GoodsIndex.flag(entry, Flag.LOW, reorder != null && stock.available().compareTo(reorder) <= 0);
        GoodsIndex.flag(entry, Flag.OUT, !stock.available().isPositive());
        GoodsIndex.flag(entry, Flag.NO_BARCODE, !hasBarcode);
        return entry;
    }

    /** Variants of which something moved, was promised or got another barcode by commands after this one. */
    static Set<Long> movedSince(Tx tx, long seq) {
        Set<Long> variants = new TreeSet<>();
        variants(tx, STOCK_MOVEMENT, STOCK_MOVEMENT.ID, STOCK_MOVEMENT.VARIANT_ID, seq, variants);
        variants(tx, ALLOCATION, ALLOCATION.ID, ALLOCATION.VARIANT_ID, seq, variants);
        variants(tx, BARCODE, BARCODE.ID, BARCODE.VARIANT_ID, seq, variants);
        return variants;
    }

    /** Those of rows that are there, and those that a row had which has been changed or is gone. */
    private static void variants(Tx tx, Table<?> table, Field<Long> id, Field<VariantId> variant, long seq, Set<Long> found) {
        for (List<Long> part : Chunks.of(Changes.since(tx, table.getName(), seq))) {
            tx.sql().selectDistinct(variant).from(table).where(Chunks.in(id, part)).forEach(r -> found.add(r.value1().value()));
        }
        tx.sql().select(CHANGE.BEFORE_IMAGE).from(CHANGE)
                .where(CHANGE.SEQ.gt(seq)).and(CHANGE.TABLE_NAME.eq(table.getName())).and(CHANGE.BEFORE_IMAGE.isNotNull())
                .forEach(r -> found.add(Long.parseLong(RowImage.columns(r.value1()).get(variant.getName()))));
    }
}
