package app.kontor.history;

import static app.kontor.schema.Tables.*;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/**
 * How undo treats a table's rows, and to which greater whole they belong.
 *
 * @param owner the column that names the row's owner, null if the row stands for itself
 * @param label the column by which a person knows the row
 */
record TablePolicy<R extends UpdatableRecord<R>>(Table<R> table, Kind kind, @Nullable Field<?> owner, Field<?> label) {

    enum Kind {
        /** Gets its columns back, unless something changed since. */
        STATE,
        /** Is never changed: undo adds a row that reverses it. */
        LEDGER,
        /** Has been posted or sent: can't be taken back. */
        POSTED,
        /** A record of what happened or of what was given out; stays. */
        KEPT
    }

    /** Parents before children: re-inserted in this order, deleted in the reverse. */
    static final List<TablePolicy<?>> ALL = List.of(
            state(SETTING, null, SETTING.NAME),
            new TablePolicy<>(DOCUMENT, Kind.KEPT, null, DOCUMENT.NAME),
            new TablePolicy<>(NUMBER_SERIES, Kind.KEPT, null, NUMBER_SERIES.CODE),
            new TablePolicy<>(APP_USER, Kind.KEPT, null, APP_USER.NAME), // nobody gets rights back by an undo
            state(SAVED_VIEW, null, SAVED_VIEW.NAME),
            state(SAVED_EXPORT, null, SAVED_EXPORT.NAME),
            new TablePolicy<>(EXPORT_RUN, Kind.KEPT, null, EXPORT_RUN.FILE),
            state(CARRIER_TEMPLATE, null, CARRIER_TEMPLATE.NAME),
            state(CHANNEL, null, CHANNEL.NAME),
            state(FEED_TERMS, null, FEED_TERMS.LAYOUT),
            state(CHANNEL_FEED, null, CHANNEL_FEED.NAME),
            state(CHANNEL_CARRIER, null, CHANNEL_CARRIER.NAME),
            state(CHANNEL_CONNECTION, null, CHANNEL_CONNECTION.ADDRESS),
            state(TAX_RATE, null, TAX_RATE.COUNTRY),
            state(PRODUCT, null, PRODUCT.TITLE),
            state(VARIANT, VARIANT.PRODUCT_ID, VARIANT.SKU),
            state(FORMER_VARIANT, FORMER_VARIANT.VARIANT_ID, FORMER_VARIANT.SKU),
            state(BARCODE, BARCODE.VARIANT_ID, BARCODE.CODE),
            state(LISTING, null, LISTING.TEXT),
            state(CUSTOMER, null, CUSTOMER.NAME),
            state(SUPPLIER, null, SUPPLIER.NAME),
            state(SUPPLIER_ITEM, null, SUPPLIER_ITEM.SUPPLIER_SKU),
            state(PURCHASE_ORDER, null, PURCHASE_ORDER.NUMBER),
            state(PURCHASE_LINE, PURCHASE_LINE.PURCHASE_ORDER_ID, PURCHASE_LINE.SUPPLIER_SKU),
            state(SALES_ORDER, null, SALES_ORDER.NUMBER),
            state(ORDER_LINE, ORDER_LINE.ORDER_ID, ORDER_LINE.NAME),
            state(ORDER_TAX, ORDER_TAX.ORDER_ID, ORDER_TAX.NAME),
            state(ORDER_REF, ORDER_REF.ORDER_ID, ORDER_REF.REF),
            state(ORDER_NOTE, ORDER_NOTE.ORDER_ID, ORDER_NOTE.TEXT),
            state(PAYMENT, PAYMENT.ORDER_ID, PAYMENT.ORDER_ID),
            state(ORDER_IMPORT, ORDER_IMPORT.ORDER_ID, ORDER_IMPORT.FILE_NAME),
            state(LOCATION, null, LOCATION.NAME),
            new TablePolicy<>(BIN, Kind.KEPT, null, BIN.CODE), // the ledger names it for ever
            new TablePolicy<>(STOCK_MOVEMENT, Kind.LEDGER, STOCK_MOVEMENT.ORDER_LINE_ID, STOCK_MOVEMENT.REASON),
            state(GOODS_RECEIPT, GOODS_RECEIPT.MOVEMENT_ID, GOODS_RECEIPT.QUANTITY), // comes and goes with its entry in the ledger
            state(PICK_LIST, null, PICK_LIST.NUMBER),
            state(ALLOCATION, ALLOCATION.ORDER_ID, ALLOCATION.ID),
            state(SHIPMENT, SHIPMENT.ORDER_ID, SHIPMENT.NUMBER),
            state(SHIPMENT_LINE, SHIPMENT_LINE.SHIPMENT_ID, SHIPMENT_LINE.ID),
            state(PARCEL, PARCEL.SHIPMENT_ID, PARCEL.TRACKING),
            state(SHIPMENT_NOTICE, null, SHIPMENT_NOTICE.TRACKING),
            state(CARRIER_UPLOAD, null, CARRIER_UPLOAD.TEMPLATE),
            new TablePolicy<>(INVOICE, Kind.POSTED, null, INVOICE.NUMBER),
            new TablePolicy<>(INVOICE_LINE, Kind.POSTED, INVOICE_LINE.INVOICE_ID, INVOICE_LINE.ID),
            state(IMPORT_PROFILE, null, IMPORT_PROFILE.NAME),
            state(RECORD_IMPORT, RECORD_IMPORT.RECORD_ID, RECORD_IMPORT.FILE_NAME),
            new TablePolicy<>(IMPORT_BATCH, Kind.KEPT, null, IMPORT_BATCH.NUMBER),
            new TablePolicy<>(IMPORT_FILE, Kind.KEPT, null, IMPORT_FILE.NAME));

    /** Owners that no foreign key names: the ledger outlives what it was written for. */
    private static final Map<Field<?>, String> OWNERS =
            Map.of(STOCK_MOVEMENT.ORDER_LINE_ID, ORDER_LINE.getName(), GOODS_RECEIPT.MOVEMENT_ID, STOCK_MOVEMENT.getName(),
                    FORMER_VARIANT.VARIANT_ID, VARIANT.getName());

    private static final Map<String, TablePolicy<?>> BY_NAME =
            ALL.stream().collect(Collectors.toMap(p -> p.table().getName(), Function.identity()));

    private static final Map<String, Integer> NUMBERS =
            IntStream.range(0, ALL.size()).boxed().collect(Collectors.toMap(i -> ALL.get(i).table().getName(), Function.identity()));

    static TablePolicy<?> of(String table) {
        TablePolicy<?> policy = BY_NAME.get(table);
        if (policy == null) {
            throw new IllegalStateException("No undo policy for the table " + table);
        }
        return policy;
    }

    /** Its place among all. */
    int number() {
        return NUMBERS.get(table.getName());
    }

    /** Of which table the rows' owners are; null if they have none, or not all in the same. */
    @Nullable TablePolicy<?> ownerPolicy() {
        if (owner == null) {
            return null;
        }
        String named = OWNERS.get(owner);
        return named != null ? of(named) : table.getReferences().stream().filter(key -> key.getFields().getFirst().equals(owner))
                .findFirst().map(key -> of(key.getKey().getTable().getName())).orElse(null);
    }

    boolean isState() {
        return kind == Kind.STATE;
    }

    private static <R extends UpdatableRecord<R>> TablePolicy<R> state(Table<R> table, @Nullable Field<?> owner, Field<?> label) {
        return new TablePolicy<>(table, Kind.STATE, owner, label);
    }
}
