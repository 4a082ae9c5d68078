package app.kontor.fulfilment;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.PICK_LIST;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.PickListRecord;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.PickListId;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The SQL of pick lists; what they hold is in stock's allocations. */
final class PickListStore {
    private PickListStore() {}

    static PickListId insert(Tx tx, String number) {
        PickListId id = new PickListId(tx.newId());
        tx.insert(new PickListRecord(id, number, tx.now(), tx.command().id()));
        return id;
    }

    static PickListRecord get(Tx tx, PickListId id) {
        return tx.sql().selectFrom(PICK_LIST).where(PICK_LIST.ID.eq(id)).fetchSingle();
    }

    /** @throws BusinessRuleException pick.unknown */
    static PickListId byNumber(Tx tx, String number) {
        return tx.sql().select(PICK_LIST.ID).from(PICK_LIST)
                .where(PICK_LIST.NUMBER.eq(number.strip().toUpperCase(Locale.ROOT)))
                .fetchOptional()
                .orElseThrow(() -> new BusinessRuleException("pick.unknown", number))
                .value1();
    }

    static void delete(Tx tx, PickListId id) {
        tx.delete(get(tx, id));
    }

    private static Quantity quantity(@Nullable BigDecimal sum) {
        return sum == null ? Quantity.ZERO : new Quantity(sum);
    }

    static long open(Tx tx) {
        return tx.sql().fetchCount(tx.sql().selectDistinct(ALLOCATION.PICK_LIST_ID).from(ALLOCATION)
                .where(ALLOCATION.PICK_LIST_ID.isNotNull()));
    }

    static List<PickListRow> newest(Tx tx, int limit) {
        var held = sum(ALLOCATION.QUANTITY.coerce(BigDecimal.class));
        var picked = sum(when(ALLOCATION.PICKED, ALLOCATION.QUANTITY.coerce(BigDecimal.class)));
        return tx.sql().select(PICK_LIST.ID, PICK_LIST.NUMBER, PICK_LIST.CREATED_AT, countDistinct(ALLOCATION.ORDER_ID), held, picked)
                .from(PICK_LIST).leftJoin(ALLOCATION).on(ALLOCATION.PICK_LIST_ID.eq(PICK_LIST.ID))
                .groupBy(PICK_LIST.ID, PICK_LIST.NUMBER, PICK_LIST.CREATED_AT)
                .orderBy(PICK_LIST.ID.desc()).limit(limit)
                .fetch(r -> new PickListRow(r.value1(), r.value2(), r.value3(), r.value4(),
                        quantity(r.value5()), quantity(r.value6())));
    }
}
