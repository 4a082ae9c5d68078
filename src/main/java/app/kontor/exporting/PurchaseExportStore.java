package app.kontor.exporting;

import static app.kontor.schema.Tables.GOODS_RECEIPT;
import static app.kontor.schema.Tables.PURCHASE_LINE;
import static app.kontor.schema.Tables.PURCHASE_ORDER;
import static app.kontor.schema.Tables.SUPPLIER;
import static app.kontor.schema.Tables.SUPPLIER_ITEM;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import app.kontor.db.Tx;
import app.kontor.spreadsheet.Table;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import org.jooq.Field;

/** The SQL of the exports of what the shop buys: suppliers, their price lists, what is ordered from them. */
final class PurchaseExportStore {
    private PurchaseExportStore() {}

    static Table suppliers(Tx tx, int most) {
        var s = SUPPLIER;
        return ExportStore.table("suppliers", tx.sql().select(
                        s.NUMBER.as("number"), s.NAME.as("name"), s.CONTACT.as("contact"), s.EMAIL.as("email"), s.PHONE.as("phone"),
                        s.VAT_ID.as("vatId"), s.STREET.as("street"), s.STREET2.as("street2"), s.ZIP.as("zip"), s.CITY.as("city"),
                        s.REGION.as("region"), s.COUNTRY.as("country"), s.CURRENCY.as("supplierCurrency"), s.LEAD_DAYS.as("leadDays"), s.NOTE.as("note"),
                        s.ARCHIVED.as("archived"))
                .from(s).orderBy(s.ID).limit(most));
    }

    static Table supplierItems(Tx tx, int most) {
        var i = SUPPLIER_ITEM;
        return ExportStore.table("supplier-items", tx.sql().select(
                        SUPPLIER.NUMBER.as("supplier"), SUPPLIER.NAME.as("supplierName"), VARIANT.SKU.as("sku"), VARIANT.NAME.as("name"),
                        i.SUPPLIER_SKU.as("supplierSku"), i.PRICE.as("unitPrice"), i.CURRENCY.as("currency"), i.MINIMUM.as("minimum"), i.PACK.as("pack"),
                        i.VALID_FROM.as("validFrom"))
                .from(i).join(SUPPLIER).on(SUPPLIER.ID.eq(i.SUPPLIER_ID)).join(VARIANT).on(VARIANT.ID.eq(i.VARIANT_ID))
                .orderBy(SUPPLIER.ID, VARIANT.SKU_KEY).limit(most));
    }

    /** A row for each line, with its order; state is draft, ordered or cancelled, and received says how far it is. */
    static Table purchaseOrders(Tx tx, int most) {
        var o = PURCHASE_ORDER;
        var l = PURCHASE_LINE;
        Field<BigDecimal> here = field(select(coalesce(sum(GOODS_RECEIPT.QUANTITY.coerce(BigDecimal.class)), inline(BigDecimal.ZERO)))
                .from(GOODS_RECEIPT).where(GOODS_RECEIPT.PURCHASE_LINE_ID.eq(l.ID)));
        Field<Quantity> received = l.RECEIVED.coerce(BigDecimal.class).plus(here).coerce(l.RECEIVED.getDataType()).as("received");
        return ExportStore.table("purchase-orders", tx.sql().select(
                        o.NUMBER.as("number"), SUPPLIER.NUMBER.as("supplier"), SUPPLIER.NAME.as("supplierName"), o.STATE.as("state"),
                        o.ORDERED_ON.as("orderedOn"), o.EXPECTED_ON.as("expectedOn"), o.CURRENCY.as("currency"), l.POSITION.as("position"),
                        VARIANT.SKU.as("sku"), VARIANT.NAME.as("name"), l.SUPPLIER_SKU.as("supplierSku"), l.QUANTITY.as("quantity"), received,
                        l.PRICE.as("unitPrice"), o.NOTE.as("note"))
                .from(l).join(o).on(o.ID.eq(l.PURCHASE_ORDER_ID)).join(SUPPLIER).on(SUPPLIER.ID.eq(o.SUPPLIER_ID))
                .join(VARIANT).on(VARIANT.ID.eq(l.VARIANT_ID)).orderBy(o.ID, l.POSITION, l.ID).limit(most));
    }
}
