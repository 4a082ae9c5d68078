package app.kontor.stock;

import static app.kontor.schema.Tables.BIN;
import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.FORMER_VARIANT;
import static app.kontor.schema.Tables.LOCATION;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Tx;
import app.kontor.schema.tables.FormerVariant;
import app.kontor.schema.tables.records.StockMovementRecord;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL that reads the ledger: its entries by time, and what they add up to at a time past. */
final class MovementStore {
    private static final Field<Sku> SKU = coalesce(VARIANT.SKU, FORMER_VARIANT.SKU).as("article");

    private MovementStore() {}

    /** By the time at which they happened. @param variant null for all */
    static Window<MovementRow> list(Tx tx, @Nullable VariantId variant, WindowRequest request) {
        Condition matching = search(request.search())
                .and(variant == null ? noCondition() : STOCK_MOVEMENT.VARIANT_ID.eq(variant));
        boolean down = request.descending();
        String after = request.afterKey();
        Field<Instant> time = STOCK_MOVEMENT.OCCURRED_AT;
        var query = tx.sql().select(STOCK_MOVEMENT.asterisk(), SKU, BIN.CODE, LOCATION.NAME, COMMAND.USER_NAME)
                .from(STOCK_MOVEMENT)
                .leftJoin(VARIANT).on(VARIANT.ID.eq(STOCK_MOVEMENT.VARIANT_ID))
                .leftJoin(FORMER_VARIANT).on(FORMER_VARIANT.VARIANT_ID.eq(STOCK_MOVEMENT.VARIANT_ID))
                .join(BIN).on(BIN.ID.eq(STOCK_MOVEMENT.BIN_ID))
                .join(LOCATION).on(LOCATION.ID.eq(BIN.LOCATION_ID))
                .leftJoin(COMMAND).on(COMMAND.ID.eq(STOCK_MOVEMENT.LAST_COMMAND))
                .where(matching)
                .orderBy(down ? time.desc() : time.asc(), down ? STOCK_MOVEMENT.ID.desc() : STOCK_MOVEMENT.ID.asc());
        List<MovementRow> found = (after == null
                        ? query.limit(request.limit() + 1).fetch()
                        : query.seekAfter(at(after), id(after)).limit(request.limit() + 1).fetch())
                .map(MovementStore::read);
        boolean more = found.size() > request.limit();
        List<MovementRow> rows = more ? found.subList(0, request.limit()) : found;
        String next = more ? rows.getLast().id() + "|" + rows.getLast().occurredAt() : null;
        return new Window<>(rows, next, after == null ? count(tx, matching) : Window.UNCOUNTED);
    }

    static Optional<Instant> first(Tx tx) {
        return Optional.ofNullable(tx.sql().select(min(STOCK_MOVEMENT.OCCURRED_AT)).from(STOCK_MOVEMENT).fetchSingle().value1());
    }

    /** Variants that had moved by then, by SKU. @param variant null for all */
    static List<OnHandAt> asOf(Tx tx, Instant at, @Nullable VariantId variant) {
        Balances then = PastStock.at(tx, at, variant);
        List<OnHandAt> rows = new ArrayList<>();
        tx.sql().select(VARIANT.ID, VARIANT.SKU, VARIANT.NAME).from(VARIANT)
                .where(variant == null ? noCondition() : VARIANT.ID.eq(variant)).orderBy(VARIANT.SKU_KEY)
                .forEach(r -> {
                    if (then.has(r.value1())) {
                        Balances.Balance one = then.of(r.value1());
                        rows.add(new OnHandAt(r.value1(), r.value2(), r.value3(), one.onHand(), one.quarantine()));
                    }
                });
        addFormer(tx, then, variant, rows);
        return rows;
    }

    /** What was there then and was taken back with its variant. */
    private static void addFormer(Tx tx, Balances then, @Nullable VariantId variant, List<OnHandAt> rows) {
        int present = rows.size();
        FormerVariant former = FORMER_VARIANT;
        tx.sql().selectFrom(former).where(variant == null ? noCondition() : former.VARIANT_ID.eq(variant)).forEach(r -> {
            Balances.Balance one = then.of(r.getVariantId());
            if (!one.onHand().isZero()) {
                rows.add(new OnHandAt(r.getVariantId(), r.getSku(), r.getName(), one.onHand(), one.quarantine()));
            }
        });
        if (rows.size() > present) {
            rows.sort(Comparator.comparing(row -> row.sku().key()));
        }
    }

    /**
     * The movement that takes this one back.
     *
     * @throws BusinessRuleException stock.alreadyReversed, stock.shipped for what left with a shipment
     */
    static StockMovement reversal(Tx tx, long id, String reason) {
        StockMovementRecord row = tx.sql().selectFrom(STOCK_MOVEMENT).where(STOCK_MOVEMENT.ID.eq(id)).fetchSingle();
        if (row.getOrderLineId() != null) {
            throw new BusinessRuleException("stock.shipped", row.getReason());
        }
        if (tx.sql().fetchExists(STOCK_MOVEMENT, STOCK_MOVEMENT.REVERSES.eq(id).and(STOCK_MOVEMENT.VARIANT_ID.eq(row.getVariantId())))) {
            throw new BusinessRuleException("stock.alreadyReversed");
        }
        return new StockMovement(Coded.of(MovementKind.class, row.getKind()), row.getVariantId(), row.getBinId(),
                row.getQuantity().negate(), reason, null, id, tx.now());
    }

    private static MovementRow read(Record record) {
        StockMovementRecord r = record.into(STOCK_MOVEMENT);
        return new MovementRow(r.getId(), Coded.of(MovementKind.class, r.getKind()), r.getVariantId(),
                record.get(SKU), record.get(LOCATION.NAME), record.get(BIN.CODE), r.getQuantity(),
                r.getReason(), r.getReverses(), r.getOccurredAt(), r.getRecordedAt(), record.get(COMMAND.USER_NAME));
    }

    private static long count(Tx tx, Condition matching) {
        return tx.sql().fetchCount(selectOne().from(STOCK_MOVEMENT).where(matching).limit((int) Window.CAP));
    }

    /** Of variants that are there or were. */
    private static Condition search(String text) {
        return text.isBlank() ? noCondition() : STOCK_MOVEMENT.VARIANT_ID.in(
                select(VARIANT.ID).from(VARIANT).where(StockListStore.search(VARIANT.SEARCH_TEXT, text)).unionAll(
                        select(FORMER_VARIANT.VARIANT_ID).from(FORMER_VARIANT).where(StockListStore.search(FORMER_VARIANT.SEARCH_TEXT, text))));
    }

    private static Instant at(String key) {
        return Instant.parse(key.substring(key.indexOf('|') + 1));
    }

    private static long id(String key) {
        return Long.parseLong(key.substring(0, key.indexOf('|')));
    }
}
