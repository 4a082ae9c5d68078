package app.kontor.sales;

import static app.kontor.schema.Tables.ORDER_REF;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.OrderRefRecord;
import app.kontor.value.ChannelId;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record1;

/** The SQL of what channels call their orders. */
final class RefStore {
    private RefStore() {}

    /** All names of an order, as they came. */
    static List<OrderRef> of(Tx tx, OrderId id) {
        return tx.sql().selectFrom(ORDER_REF).where(ORDER_REF.ORDER_ID.eq(id)).orderBy(ORDER_REF.ID)
                .fetch(r -> new OrderRef(r.getKind(), r.getRef()));
    }

    static Map<OrderId, List<OrderRef>> of(Tx tx, Collection<OrderId> ids) {
        Map<OrderId, List<OrderRef>> result = new HashMap<>();
        for (List<OrderId> part : Chunks.of(ids)) {
            tx.sql().selectFrom(ORDER_REF).where(Chunks.in(ORDER_REF.ORDER_ID, part)).orderBy(ORDER_REF.ID)
                    .forEach(r -> result.computeIfAbsent(r.getOrderId(), i -> new ArrayList<>())
                            .add(new OrderRef(r.getKind(), r.getRef())));
        }
        return result;
    }

    static Map<OrderRef, OrderId> byRefs(Tx tx, ChannelId channel, Collection<OrderRef> refs) {
        Map<String, Set<String>> wanted = refs.stream()
                .collect(Collectors.groupingBy(OrderRef::kind, Collectors.mapping(OrderRef::ref, Collectors.toSet())));
        Map<OrderRef, OrderId> found = new HashMap<>();
        wanted.forEach((kind, names) -> Chunks.of(names).forEach(part -> tx.sql().selectFrom(ORDER_REF)
                .where(ORDER_REF.CHANNEL_ID.eq(channel)).and(ORDER_REF.KIND.eq(kind)).and(ORDER_REF.REF.in(part))
                .forEach(r -> found.put(new OrderRef(kind, r.getRef()), r.getOrderId()))));
        return found;
    }

    /** Every order that a person may mean by this number: Kontor's, or any of the channels'. */
    static List<OrderId> byNumber(Tx tx, String number) {
        String key = OrderRef.key(number);
        Condition own = SALES_ORDER.NUMBER.eq(key.toUpperCase(Locale.ROOT));
        return tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER).where(own)
                .union(tx.sql().select(ORDER_REF.ORDER_ID).from(ORDER_REF).where(ORDER_REF.REF_KEY.eq(key)))
                .fetch(Record1::value1);
    }

    /** Orders by the keys of their numbers: our own, and their channels'. */
    static Map<String, Set<OrderId>> numbered(Tx tx, Collection<String> keys) {
        Map<String, Set<OrderId>> found = new HashMap<>();
        for (List<String> part : Chunks.of(keys)) {
            List<String> own = part.stream().map(key -> key.toUpperCase(Locale.ROOT)).toList();
            tx.sql().select(SALES_ORDER.NUMBER, SALES_ORDER.ID).from(SALES_ORDER).where(SALES_ORDER.NUMBER.in(own))
                    .forEach(r -> found.computeIfAbsent(OrderRef.key(r.value1()), key -> new LinkedHashSet<>()).add(r.value2()));
            tx.sql().select(ORDER_REF.REF_KEY, ORDER_REF.ORDER_ID).from(ORDER_REF).where(ORDER_REF.REF_KEY.in(part)).orderBy(ORDER_REF.ID)
                    .forEach(r -> found.computeIfAbsent(r.value1(), key -> new LinkedHashSet<>()).add(r.value2()));
        }
        return found;
    }

    /** Whether the channel has not more names than so many. */
    static boolean areFew(Tx tx, ChannelId channel, long most) {
        return tx.sql().fetchCount(selectOne().from(ORDER_REF).where(ORDER_REF.CHANNEL_ID.eq(channel)).limit(most + 1)) <= most;
    }

    static void eachRef(Tx tx, ChannelId channel, BiConsumer<OrderRef, OrderId> each) {
        try (var refs = tx.sql().select(ORDER_REF.KIND, ORDER_REF.REF, ORDER_REF.ORDER_ID).from(ORDER_REF)
                .where(ORDER_REF.CHANNEL_ID.eq(channel)).fetchLazy()) {
            refs.forEach(r -> each.accept(new OrderRef(r.value1(), r.value2()), r.value3()));
        }
    }

    /** Gives the order those of the names that it has not. */
    static void add(Tx tx, SalesOrder order, Collection<OrderRef> refs) {
        Set<String> there = Set.copyOf(of(tx, order.id()).stream().map(r -> r.kind() + r.ref()).toList());
        tx.insert(refs.stream()
                .filter(r -> !there.contains(r.kind() + r.ref()))
                .map(r -> row(tx, order, r))
                .toList());
    }

    /** A new name of an order, not written yet. */
    static OrderRefRecord row(Tx tx, SalesOrder order, OrderRef ref) {
        return new OrderRefRecord(tx.newId(), order.id(), order.channel(), ref.kind(), ref.ref(), ref.key(), tx.command().id());
    }
}
