package app.kontor.exporting;

import static app.kontor.schema.Tables.*;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.quotedName;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Tx;
import app.kontor.schema.tables.StockMovement;
import app.kontor.spreadsheet.Table;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of exports: each a query whose aliases are the columns' names. Rows come in an order that no reading changes, by number
 * or by key; amounts have the digits of their currency, quantities no needless zeros.
 */
final class ExportStore {
    private static final String CURRENCY = "currency";
    /** A word of SQL's own: it has to be quoted. */
    private static final Name ORDER = quotedName("order");

    private ExportStore() {}

    static Table orders(Tx tx, Condition where, int most) {
        var o = SALES_ORDER;
        return table("orders", tx.sql().select(
                        o.NUMBER.as("number"), CHANNEL.NAME.as("channel"), o.CHANNEL_NUMBER.as("channelNumber"),
                        o.PLACED_ON.as("placedOn"), o.PLACED_AT.as("placedAt"), o.STATE.as("state"), o.PAYMENT.as("payment"),
                        o.ALLOCATION.as("allocation"), o.SHIPMENT.as("shipment"), o.INVOICE.as("invoice"),
                        CUSTOMER.NUMBER.as("customer"), o.EMAIL.as("email"), o.CURRENCY.as(CURRENCY), o.GOODS.as("goods"),
                        o.DISCOUNT.as("discount"), o.SHIPPING.as("shipping"), o.TAX.as("tax"), o.TAX_INCLUDED.as("taxIncluded"),
                        o.MARKETPLACE_TAX.as("marketplaceTax"), o.ROUNDING.as("rounding"), o.REFUNDED.as("refunded"),
                        o.TOTAL.as("total"), o.PAID.as("paid"), o.SHIP_NAME.as("shipName"), o.SHIP_COMPANY.as("shipCompany"),
                        o.SHIP_STREET.as("shipStreet"), o.SHIP_STREET2.as("shipStreet2"), o.SHIP_ZIP.as("shipZip"),
                        o.SHIP_CITY.as("shipCity"), o.SHIP_REGION.as("shipRegion"), o.SHIP_COUNTRY.as("shipCountry"),
                        o.SHIP_PHONE.as("shipPhone"), o.NOTE.as("note"), o.HOLD_REASON.as("holdReason"), o.SHIP_BY.as("shipBy"),
                        o.BILL_NAME.as("billName"), o.BILL_COMPANY.as("billCompany"), o.BILL_STREET.as("billStreet"),
                        o.BILL_STREET2.as("billStreet2"), o.BILL_ZIP.as("billZip"), o.BILL_CITY.as("billCity"),
                        o.BILL_REGION.as("billRegion"), o.BILL_COUNTRY.as("billCountry"), o.BILL_PHONE.as("billPhone"))
                .from(o).join(CHANNEL).on(CHANNEL.ID.eq(o.CHANNEL_ID)).leftJoin(CUSTOMER).on(CUSTOMER.ID.eq(o.CUSTOMER_ID))
                .where(where).orderBy(o.ID).limit(most));
    }

    static Table orderLines(Tx tx, Condition where, int most) {
        var l = ORDER_LINE;
        return table("order-lines", tx.sql().select(
                        SALES_ORDER.NUMBER.as(ORDER), SALES_ORDER.CHANNEL_NUMBER.as("channelNumber"), l.POSITION.as("position"),
                        l.SKU.as("channelSku"), VARIANT.SKU.as("sku"), l.NAME.as("name"), l.QUANTITY.as("quantity"),
                        l.SHIPPED.as("shipped"), l.CANCELLED.as("cancelled"), l.FACTOR.as("factor"),
                        SALES_ORDER.CURRENCY.as(CURRENCY), l.UNIT_PRICE.as("unitPrice"), l.TOTAL.as("total"),
                        l.DISCOUNT.as("discount"), l.TAX.as("tax"))
                .from(l).join(SALES_ORDER).on(SALES_ORDER.ID.eq(l.ORDER_ID)).leftJoin(VARIANT).on(VARIANT.ID.eq(l.VARIANT_ID))
                .where(where).orderBy(l.ORDER_ID, l.POSITION).limit(most));
    }

    static Table products(Tx tx, int most) {
        Field<String> codes = select(listAgg(BARCODE.CODE, " ").withinGroupOrderBy(BARCODE.CODE)).from(BARCODE)
                .where(BARCODE.VARIANT_ID.eq(VARIANT.ID)).asField("barcode");
        return table("products", tx.sql().select(
                        VARIANT.SKU.as("sku"), VARIANT.NAME.as("name"), PRODUCT.TITLE.as("title"), VARIANT.OPTIONS.as("options"),
                        PRODUCT.VENDOR.as("vendor"), codes, PRODUCT.TAX_CLASS.as("taxClass"), VARIANT.PRICE.as("unitPrice"),
                        VARIANT.PRICE_CURRENCY.as(CURRENCY), VARIANT.WEIGHT_GRAMS.as("weightGrams"), VARIANT.BUFFER.as("buffer"),
                        VARIANT.ARCHIVED.as("archived"), VARIANT.REORDER_POINT.as("reorderPoint"))
                .from(VARIANT).join(PRODUCT).on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID)).orderBy(VARIANT.SKU_KEY).limit(most));
    }

    static Table stock(Tx tx, int most) {
        return table("stock", tx.sql().select(
                        VARIANT.SKU.as("sku"), VARIANT.NAME.as("name"), LOCATION.NAME.as("location"), BIN.CODE.as("bin"),
                        STOCK_LEVEL.ON_HAND.as("quantity"), STOCK_LEVEL.ALLOCATED.as("allocated"),
                        LOCATION.QUARANTINE.as("quarantine"))
                .from(STOCK_LEVEL).join(VARIANT).on(VARIANT.ID.eq(STOCK_LEVEL.VARIANT_ID)).join(BIN).on(BIN.ID.eq(STOCK_LEVEL.BIN_ID))
                .join(LOCATION).on(LOCATION.ID.eq(BIN.LOCATION_ID))
                .where(STOCK_LEVEL.ON_HAND.ne(Quantity.ZERO).or(STOCK_LEVEL.ALLOCATED.ne(Quantity.ZERO)).or(exists(standing())))
                .orderBy(VARIANT.SKU_KEY, LOCATION.NAME, BIN.SORT_KEY, BIN.ID).limit(most));
    }

    /** Entries of the ledger for this level that nobody has taken back: without one nothing was ever there. */
    private static Select<?> standing() {
        StockMovement reversal = STOCK_MOVEMENT.as("reversal");
        return selectOne().from(STOCK_MOVEMENT).where(STOCK_MOVEMENT.VARIANT_ID.eq(STOCK_LEVEL.VARIANT_ID))
                .and(STOCK_MOVEMENT.BIN_ID.eq(STOCK_LEVEL.BIN_ID)).and(STOCK_MOVEMENT.REVERSES.isNull())
                .and(notExists(selectOne().from(reversal).where(reversal.VARIANT_ID.eq(STOCK_MOVEMENT.VARIANT_ID)) // whose index finds it
                        .and(reversal.REVERSES.eq(STOCK_MOVEMENT.ID))));
    }

    static Table customers(Tx tx, int most) {
        var c = CUSTOMER;
        return table("customers", tx.sql().select(
                        c.NUMBER.as("number"), c.NAME.as("name"), c.COMPANY.as("company"), c.EMAIL.as("email"), c.PHONE.as("phone"),
                        c.VAT_ID.as("vatId"), c.ZIP.as("zip"), c.CITY.as("city"), c.COUNTRY.as("country"),
                        c.STREET.as("street"), c.STREET2.as("street2"), c.REGION.as("region"), c.LANGUAGE.as("language"), c.NOTE.as("note"))
                .from(c).orderBy(c.ID).limit(most));
    }

    static Table invoices(Tx tx, Condition where, int most) {
        var i = INVOICE;
        return table("invoices", tx.sql().select(
                        i.NUMBER.as("number"), SALES_ORDER.NUMBER.as(ORDER), i.CUSTOMER_NAME.as("customer"),
                        i.ISSUED_ON.as("issuedOn"), i.DELIVERED_ON.as("deliveredOn"), i.DUE_ON.as("dueOn"), i.CURRENCY.as(CURRENCY),
                        i.NET.as("net"), i.TAX.as("tax"), i.TOTAL.as("total"), i.PAID.as("paid"), i.DUE.as("due"))
                .from(i).join(SALES_ORDER).on(SALES_ORDER.ID.eq(i.ORDER_ID)).where(where).orderBy(i.ID).limit(most));
    }

    static Table shipments(Tx tx, Condition where, int most) {
        return table("shipments", tx.sql().select(
                        SHIPMENT.NUMBER.as("number"), SALES_ORDER.NUMBER.as(ORDER), CHANNEL.NAME.as("channel"),
                        SALES_ORDER.CHANNEL_NUMBER.as("channelNumber"), SHIPMENT.SHIPPED_ON.as("shippedOn"),
                        PARCEL.CARRIER.as("carrier"), PARCEL.TRACKING.as("tracking"))
                .from(SHIPMENT).join(SALES_ORDER).on(SALES_ORDER.ID.eq(SHIPMENT.ORDER_ID))
                .join(CHANNEL).on(CHANNEL.ID.eq(SALES_ORDER.CHANNEL_ID)).leftJoin(PARCEL).on(PARCEL.SHIPMENT_ID.eq(SHIPMENT.ID))
                .where(where).orderBy(SHIPMENT.ID, PARCEL.POSITION).limit(most));
    }

    static Table movements(Tx tx, Condition where, int most) {
        var m = STOCK_MOVEMENT;
        return table("movements", tx.sql().select(
                        m.ID.as("id"), m.OCCURRED_AT.as("occurredAt"), m.RECORDED_AT.as("recordedAt"), m.KIND.as("kind"),
                        coalesce(VARIANT.SKU, FORMER_VARIANT.SKU).as("sku"), LOCATION.NAME.as("location"), BIN.CODE.as("bin"), m.QUANTITY.as("quantity"),
                        m.REASON.as("reason"), m.REVERSES.as("reverses"))
                .from(m).leftJoin(VARIANT).on(VARIANT.ID.eq(m.VARIANT_ID))
                .leftJoin(FORMER_VARIANT).on(FORMER_VARIANT.VARIANT_ID.eq(m.VARIANT_ID)).join(BIN).on(BIN.ID.eq(m.BIN_ID))
                .join(LOCATION).on(LOCATION.ID.eq(BIN.LOCATION_ID)).where(where).orderBy(m.ID).limit(most));
    }

    /** The rows as a file has them. */
    static Table table(String name, ResultQuery<? extends Record> query) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (Record record : query.fetch()) {
            rows.add(row(record));
        }
        for (Field<?> field : query.fields()) {
            columns.add(field.getName());
        }
        return new Table(name, columns, rows);
    }

    private static List<@Nullable Object> row(Record record) {
        int digits = digits(record);
        List<@Nullable Object> cells = new ArrayList<>(record.size());
        for (int i = 0; i < record.size(); i++) {
            cells.add(cell(record.field(i).getName(), record.get(i), digits));
        }
        return cells;
    }

    private static @Nullable Object cell(String column, @Nullable Object value, int digits) {
        return switch (value) {
            case null -> null;
            case Quantity quantity -> new BigDecimal(quantity.toString());
            case BigDecimal amount -> column.equals("unitPrice") ? atLeast(amount, digits) : amount.setScale(digits, RoundingMode.HALF_UP);
            case Number number -> new BigDecimal(number.toString());
            case Boolean flag -> flag.toString().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }

    /** A unit price may have more digits than its currency. */
    private static BigDecimal atLeast(BigDecimal price, int digits) {
        BigDecimal plain = price.stripTrailingZeros();
        return plain.scale() < digits ? plain.setScale(digits) : plain;
    }

    private static int digits(Record record) {
        Object currency = record.field(CURRENCY) == null ? null : record.get(CURRENCY);
        return currency == null ? 2 : Math.max(0, Currency.getInstance(currency.toString()).getDefaultFractionDigits());
    }
}
