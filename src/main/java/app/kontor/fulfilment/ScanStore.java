package app.kontor.fulfilment;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.BARCODE;
import static app.kontor.schema.Tables.BIN;
import static app.kontor.schema.Tables.PARCEL;
import static app.kontor.schema.Tables.PICK_LIST;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.SHIPMENT;
import static app.kontor.schema.Tables.STOCK_LEVEL;

import app.kontor.db.Tx;
import app.kontor.stock.Bin;
import app.kontor.value.PickListId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL that finds out what a scanned code means. */
final class ScanStore {
    private static final int NAMED = 5;

    private ScanStore() {}

    /** What carries a bar code. @param pieces of the variant in it */
    record Coded(VariantId variant, Quantity pieces) {}

    static Optional<Coded> barcode(Tx tx, Collection<String> codes) {
        return tx.sql().select(BARCODE.VARIANT_ID, BARCODE.PIECES).from(BARCODE).where(BARCODE.CODE.in(codes))
                .orderBy(BARCODE.ID).limit(1).fetchOptional(r -> new Coded(r.value1(), r.value2()));
    }

    /** The bin where most of it lies; null if it has none. */
    static @Nullable String bin(Tx tx, VariantId variant) {
        return tx.sql().select(BIN.CODE).from(STOCK_LEVEL).join(BIN).on(BIN.ID.eq(STOCK_LEVEL.BIN_ID))
                .where(STOCK_LEVEL.VARIANT_ID.eq(variant)).and(BIN.CODE.ne(Bin.UNPLACED))
                .orderBy(STOCK_LEVEL.ON_HAND.desc(), BIN.SORT_KEY).limit(1).fetchOne(BIN.CODE);
    }

    /** Numbers of the orders that it is promised to, oldest first. */
    static List<String> wantedBy(Tx tx, VariantId variant) {
        return tx.sql().select(SALES_ORDER.NUMBER).from(SALES_ORDER)
                .where(SALES_ORDER.ID.in(tx.sql().select(ALLOCATION.ORDER_ID).from(ALLOCATION)
                        .where(ALLOCATION.VARIANT_ID.eq(variant))))
                .orderBy(SALES_ORDER.ID).limit(NAMED).fetch(SALES_ORDER.NUMBER);
    }

    static Optional<PickListId> pickList(Tx tx, String number) {
        return tx.sql().select(PICK_LIST.ID).from(PICK_LIST).where(PICK_LIST.NUMBER.eq(number.toUpperCase(Locale.ROOT)))
                .fetchOptional(PICK_LIST.ID);
    }

    /** By the parcel's number or by its carrier's. */
    static Optional<Scanned.Sent> sent(Tx tx, String text) {
        return tx.sql().select(SHIPMENT.NUMBER, SALES_ORDER.NUMBER).from(SHIPMENT)
                .join(SALES_ORDER).on(SALES_ORDER.ID.eq(SHIPMENT.ORDER_ID))
                .leftJoin(PARCEL).on(PARCEL.SHIPMENT_ID.eq(SHIPMENT.ID))
                .where(SHIPMENT.NUMBER.eq(text.toUpperCase(Locale.ROOT))).or(PARCEL.TRACKING.eq(text))
                .orderBy(SHIPMENT.ID.desc()).limit(1)
                .fetchOptional(r -> new Scanned.Sent(r.value1(), r.value2()));
    }
}
