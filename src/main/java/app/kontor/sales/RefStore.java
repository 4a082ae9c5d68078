package app.kontor.sales;

import static app.kontor.schema.Tables.ORDER_REF;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.value.ChannelId;
import app.kontor.value.OrderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The SQL of what channels call their orders. */
final class RefStore {
    private RefStore() {}

    static Map<OrderRef, OrderId> byRefs(Tx tx, ChannelId channel, Collection<OrderRef> refs) {
        Map<String, Set<String>> wanted = refs.stream()
                .collect(Collectors.groupingBy(OrderRef::kind, Collectors.mapping(OrderRef::ref, Collectors.toSet())));
        Map<OrderRef, OrderId> found = new HashMap<>();
        wanted.forEach((kind, names) -> Chunks.of(names).forEach(part -> tx.sql().selectFrom(ORDER_REF)
                .where(ORDER_REF.CHANNEL_ID.eq(channel)).and(ORDER_REF.KIND.eq(kind)).and(ORDER_REF.REF.in(part))
                .forEach(r -> found.put(new OrderRef(kind, r.getRef()), r.getOrderId()))));
        return found;
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
}
