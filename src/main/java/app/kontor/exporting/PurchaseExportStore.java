package app.kontor.exporting;

import static app.kontor.schema.Tables.SUPPLIER;
import static app.kontor.schema.Tables.SUPPLIER_ITEM;
import static app.kontor.schema.Tables.VARIANT;

import app.kontor.db.Tx;
import app.kontor.spreadsheet.Table;

/** The SQL of the exports of what the shop buys: suppliers and their price lists. */
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
}
