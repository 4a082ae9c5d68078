package app.kontor.stock;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.BIN;
import static app.kontor.schema.Tables.CHANNEL;
import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.LISTING;
import static app.kontor.schema.Tables.LOCATION;
import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.PICK_LIST;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.StockMovementRecord;
import app.kontor.value.Coded;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of one variant's story: its whole ledger with the balance after each entry, and who holds what is there. */
final class LedgerStore {
    private LedgerStore() {}

    static StockStory story(Tx tx, VariantId variant) {
        List<LedgerRow> ledger = ledger(tx, variant);
        Quantity reorderPoint = tx.sql().select(VARIANT.REORDER_POINT).from(VARIANT).where(VARIANT.ID.eq(variant))
                .fetchSingle(VARIANT.REORDER_POINT);
        return new StockStory(StockListStore.row(tx, variant), reorderPoint, StockListStore.bins(tx, variant),
                promises(tx, variant), ledger, lastCount(ledger), channels(tx, variant));
    }

    private static List<LedgerRow> ledger(Tx tx, VariantId variant) {
        var rows = tx.sql().select(STOCK_MOVEMENT.asterisk(), VARIANT.SKU, BIN.CODE, LOCATION.NAME, LOCATION.QUARANTINE,
                        COMMAND.USER_NAME, COMMAND.KIND, SALES_ORDER.ID, SALES_ORDER.NUMBER)
                .from(STOCK_MOVEMENT)
                .join(VARIANT).on(VARIANT.ID.eq(STOCK_MOVEMENT.VARIANT_ID))
                .join(BIN).on(BIN.ID.eq(STOCK_MOVEMENT.BIN_ID))
                .join(LOCATION).on(LOCATION.ID.eq(BIN.LOCATION_ID))
                .leftJoin(COMMAND).on(COMMAND.ID.eq(STOCK_MOVEMENT.LAST_COMMAND))
                .leftJoin(ORDER_LINE).on(ORDER_LINE.ID.eq(STOCK_MOVEMENT.ORDER_LINE_ID))
                .leftJoin(SALES_ORDER).on(SALES_ORDER.ID.eq(ORDER_LINE.ORDER_ID))
                .where(STOCK_MOVEMENT.VARIANT_ID.eq(variant))
                .orderBy(STOCK_MOVEMENT.OCCURRED_AT, STOCK_MOVEMENT.ID).fetch();
        List<LedgerRow> ledger = new ArrayList<>();
        Quantity balance = Quantity.ZERO;
        Quantity blocked = Quantity.ZERO;
        for (Record r : rows) {
            Quantity pieces = r.get(STOCK_MOVEMENT.QUANTITY);
            balance = balance.plus(pieces);
            blocked = r.get(LOCATION.QUARANTINE) ? blocked.plus(pieces) : blocked;
            ledger.add(new LedgerRow(movement(r), balance, blocked, r.get(SALES_ORDER.ID), r.get(SALES_ORDER.NUMBER),
                    r.get(COMMAND.KIND)));
        }
        return ledger.reversed();
    }

    private static MovementRow movement(Record record) {
        StockMovementRecord r = record.into(STOCK_MOVEMENT);
        return new MovementRow(r.getId(), Coded.of(MovementKind.class, r.getKind()), r.getVariantId(), record.get(VARIANT.SKU),
                record.get(LOCATION.NAME), record.get(BIN.CODE), r.getQuantity(), r.getReason(), r.getReverses(),
                r.getOccurredAt(), r.getRecordedAt(), record.get(COMMAND.USER_NAME));
    }

    private static List<Promised> promises(Tx tx, VariantId variant) {
        return tx.sql().select(ALLOCATION.QUANTITY, SALES_ORDER.ID, SALES_ORDER.NUMBER,
                        coalesce(SALES_ORDER.SHIP_NAME, SALES_ORDER.SHIP_COMPANY, SALES_ORDER.BILL_NAME, inline("")),
                        BIN.CODE, PICK_LIST.NUMBER, COMMAND.ISSUED_AT, COMMAND.USER_NAME)
                .from(ALLOCATION)
                .join(SALES_ORDER).on(SALES_ORDER.ID.eq(ALLOCATION.ORDER_ID))
                .join(BIN).on(BIN.ID.eq(ALLOCATION.BIN_ID))
                .leftJoin(PICK_LIST).on(PICK_LIST.ID.eq(ALLOCATION.PICK_LIST_ID))
                .leftJoin(COMMAND).on(COMMAND.ID.eq(ALLOCATION.LAST_COMMAND))
                .where(ALLOCATION.VARIANT_ID.eq(variant))
                .orderBy(ALLOCATION.ID)
                .fetch(r -> new Promised(r.value2(), r.value3(), r.value4(), r.value5(), r.value1(), r.value6(), r.value7(),
                        r.value8()));
    }

    private static @Nullable Instant lastCount(List<LedgerRow> ledger) {
        return ledger.stream().map(LedgerRow::movement)
                .filter(m -> m.kind() == MovementKind.COUNT || m.kind() == MovementKind.ADJUSTMENT)
                .map(MovementRow::occurredAt).findFirst().orElse(null);
    }

    private static List<String> channels(Tx tx, VariantId variant) {
        return tx.sql().selectDistinct(CHANNEL.NAME, CHANNEL.NAME_KEY).from(LISTING)
                .join(CHANNEL).on(CHANNEL.ID.eq(LISTING.CHANNEL_ID))
                .where(LISTING.VARIANT_ID.eq(variant)).and(CHANNEL.ARCHIVED.isFalse())
                .orderBy(CHANNEL.NAME_KEY).fetch(CHANNEL.NAME);
    }
}
