package app.kontor.catalog;

import static app.kontor.schema.Tables.SUPPLIER;
import static app.kontor.schema.Tables.SUPPLIER_ITEM;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.count;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.SupplierItemRecord;
import app.kontor.value.Sku;
import app.kontor.value.SupplierId;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Record;

/** The SQL of suppliers' price lists. The supplier's name is read along: a price without it helps nobody. */
final class SupplierItemStore {
    private SupplierItemStore() {}

    static List<SupplierOffer> of(Tx tx, SupplierId supplier) {
        return offers(tx, SUPPLIER_ITEM.SUPPLIER_ID.eq(supplier));
    }

    static List<SupplierOffer> of(Tx tx, Collection<VariantId> variants) {
        return offers(tx, Chunks.in(SUPPLIER_ITEM.VARIANT_ID, variants).and(SUPPLIER.ARCHIVED.isFalse())).stream()
                .sorted((a, b) -> a.supplier().compareToIgnoreCase(b.supplier())).toList();
    }

    static Map<SupplierId, Integer> counts(Tx tx) {
        return tx.sql().select(SUPPLIER_ITEM.SUPPLIER_ID, count()).from(SUPPLIER_ITEM).groupBy(SUPPLIER_ITEM.SUPPLIER_ID)
                .fetchMap(SUPPLIER_ITEM.SUPPLIER_ID, count());
    }

    static List<Long> save(Tx tx, List<SupplierItem> items) {
        Map<Long, SupplierItemRecord> there = new HashMap<>();
        for (List<Long> part : Chunks.of(items.stream().map(SupplierItem::id).filter(id -> id != 0).toList())) {
            tx.sql().selectFrom(SUPPLIER_ITEM).where(Chunks.in(SUPPLIER_ITEM.ID, part)).forEach(row -> there.put(row.getId(), row));
        }
        List<Long> ids = new ArrayList<>();
        List<SupplierItemRecord> added = new ArrayList<>();
        for (SupplierItem item : items) {
            SupplierItemRecord row = there.get(item.id());
            if (row == null) {
                row = new SupplierItemRecord();
                row.setId(tx.newId());
                row.setSupplierId(item.supplier());
                row.setVariantId(item.variant());
                added.add(row);
            }
            fill(row, item);
            ids.add(row.getId());
        }
        tx.insert(added);
        tx.update(List.copyOf(there.values()));
        return ids;
    }

    private static void fill(SupplierItemRecord row, SupplierItem item) {
        row.setSupplierSku(item.sku());
        row.setSupplierKey(item.sku() == null ? null : Sku.key(item.sku()));
        row.setPrice(item.price() == null ? null : item.price().amount());
        row.setCurrency(item.price() == null ? null : item.price().currency().getCurrencyCode());
        row.setMinimum(item.minimum());
        row.setPack(item.pack());
        row.setValidFrom(item.validFrom());
    }

    private static List<SupplierOffer> offers(Tx tx, Condition which) {
        return tx.sql().select(SUPPLIER_ITEM.fields()).select(SUPPLIER.NAME.as("supplier_name"), VARIANT.SKU, VARIANT.NAME)
                .from(SUPPLIER_ITEM).join(SUPPLIER).on(SUPPLIER.ID.eq(SUPPLIER_ITEM.SUPPLIER_ID))
                .join(VARIANT).on(VARIANT.ID.eq(SUPPLIER_ITEM.VARIANT_ID)).where(which)
                .orderBy(VARIANT.SKU_KEY, SUPPLIER_ITEM.ID)
                .fetch(r -> new SupplierOffer(item(r), r.get("supplier_name", String.class), r.get(VARIANT.SKU).value(), r.get(VARIANT.NAME)));
    }

    private static SupplierItem item(Record r) {
        String currency = r.get(SUPPLIER_ITEM.CURRENCY);
        UnitPrice price = r.get(SUPPLIER_ITEM.PRICE) == null || currency == null
                ? null : new UnitPrice(r.get(SUPPLIER_ITEM.PRICE), Currency.getInstance(currency));
        return new SupplierItem(r.get(SUPPLIER_ITEM.ID), r.get(SUPPLIER_ITEM.SUPPLIER_ID), r.get(SUPPLIER_ITEM.VARIANT_ID),
                r.get(SUPPLIER_ITEM.SUPPLIER_SKU), price, r.get(SUPPLIER_ITEM.MINIMUM), r.get(SUPPLIER_ITEM.PACK), r.get(SUPPLIER_ITEM.VALID_FROM));
    }
}
