package app.kontor.stock;

import static app.kontor.schema.Tables.BIN;
import static app.kontor.schema.Tables.LOCATION;
import static app.kontor.schema.Tables.STOCK_BALANCE;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static app.kontor.schema.Tables.TABLE_DIGEST;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.value.BinId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.HashSet;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The SQL of the kept balances of the past, and of the ledger between two of them. Nobody else writes them. */
final class BalanceStore {
    private BalanceStore() {}

    /** @param movements of the ledger up to then */
    record Kept(Instant asOf, long movements) {}

    /** One entry of the ledger. */
    interface Visitor {
        void moved(VariantId variant, Quantity quantity, boolean isQuarantine, Instant at);
    }

    static Optional<Kept> last(Tx tx) {
        return last(tx, trueCondition());
    }

    /** The last one that was kept of this moment or an earlier one. */
    static Optional<Kept> before(Tx tx, Instant at) {
        return last(tx, STOCK_BALANCE.AS_OF.le(at));
    }

    private static Optional<Kept> last(Tx tx, Condition condition) {
        return tx.sql().select(STOCK_BALANCE.AS_OF, STOCK_BALANCE.MOVEMENTS).from(STOCK_BALANCE)
                .where(condition).and(STOCK_BALANCE.PART.eq(0)).orderBy(STOCK_BALANCE.AS_OF.desc(), STOCK_BALANCE.PART.desc()).limit(1)
                .fetchOptional(r -> new Kept(r.value1(), r.value2()));
    }

    static List<Instant> moments(Tx tx) {
        return tx.sql().select(STOCK_BALANCE.AS_OF).from(STOCK_BALANCE).where(STOCK_BALANCE.PART.eq(0)).orderBy(STOCK_BALANCE.AS_OF)
                .fetch(STOCK_BALANCE.AS_OF);
    }

    static Balances load(Tx tx, Instant asOf) {
        Balances balances = new Balances();
        tx.sql().select(STOCK_BALANCE.CONTENT).from(STOCK_BALANCE).where(STOCK_BALANCE.AS_OF.eq(asOf))
                .forEach(r -> balances.read(r.value1()));
        return balances;
    }

    static void save(Tx tx, Kept kept, Balances balances) {
        List<byte[]> parts = balances.write();
        for (int i = 0; i < parts.size(); i++) {
            tx.sql().insertInto(STOCK_BALANCE).values(kept.asOf(), i, kept.movements(), parts.get(i)).execute();
        }
    }

    /** Forgets those of this moment and all later ones. */
    static void forgetFrom(Tx tx, Instant at) {
        tx.sql().deleteFrom(STOCK_BALANCE).where(STOCK_BALANCE.AS_OF.ge(at)).execute();
    }

    /** Entries of the ledger as they were after the last command; its digest knows, and counting them would mean reading them. */
    static long movements(Tx tx) {
        return tx.sql().select(TABLE_DIGEST.ROW_COUNT).from(TABLE_DIGEST).where(TABLE_DIGEST.TABLE_NAME.eq(STOCK_MOVEMENT.getName()))
                .fetchOptional(TABLE_DIGEST.ROW_COUNT).orElse(0L);
    }

    /** When the first of these variants' entries happened that were written down since. */
    static @Nullable Instant firstRecordedSince(Tx tx, Collection<VariantId> variants, Instant since) {
        return tx.sql().select(min(STOCK_MOVEMENT.OCCURRED_AT)).from(STOCK_MOVEMENT)
                .where(Chunks.in(STOCK_MOVEMENT.VARIANT_ID, variants)).and(STOCK_MOVEMENT.RECORDED_AT.gt(since)).fetchSingle().value1();
    }

    /** The ledger by time. @param after null from the beginning. @param upTo null to the end. @param variant null for all */
    static void read(Tx tx, @Nullable Instant after, @Nullable Instant upTo, @Nullable VariantId variant, Visitor visitor) {
        read(tx, (after == null ? noCondition() : STOCK_MOVEMENT.OCCURRED_AT.gt(after))
                .and(upTo == null ? noCondition() : STOCK_MOVEMENT.OCCURRED_AT.le(upTo))
                .and(variant == null ? noCondition() : STOCK_MOVEMENT.VARIANT_ID.eq(variant)), true, visitor);
    }

    /** The whole ledger in no order. */
    static void readAll(Tx tx, Visitor visitor) {
        read(tx, trueCondition(), false, visitor);
    }

    private static void read(Tx tx, Condition condition, boolean byTime, Visitor visitor) {
        Set<BinId> quarantine = new HashSet<>();
        tx.sql().select(BIN.ID).from(BIN).join(LOCATION).on(LOCATION.ID.eq(BIN.LOCATION_ID)).where(LOCATION.QUARANTINE)
                .forEach(r -> quarantine.add(r.value1()));
        var rows = tx.sql().select(STOCK_MOVEMENT.VARIANT_ID, STOCK_MOVEMENT.BIN_ID, STOCK_MOVEMENT.QUANTITY, STOCK_MOVEMENT.OCCURRED_AT)
                .from(STOCK_MOVEMENT).where(condition);
        try (var lazy = byTime ? rows.orderBy(STOCK_MOVEMENT.OCCURRED_AT, STOCK_MOVEMENT.ID).fetchLazy() : rows.fetchLazy()) {
            lazy.forEach(r -> visitor.moved(r.value1(), r.value3(), quarantine.contains(r.value2()), r.value4()));
        }
    }
}
