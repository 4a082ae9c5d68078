package app.kontor.sales;

import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;

import app.kontor.db.Tx;
import app.kontor.index.Hits;
import app.kontor.index.Sorting;
import app.kontor.value.OrderId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Result;

/** What a list shows first, by the table's own keys: an owner who opens the shop need not wait until the index of the orders is open too. */
final class FirstOrdersStore {
    /** Views that are a state, which the table has a key for; empty for all orders. */
    private static final Map<String, List<String>> STATES = Map.of("", List.of(), OrderView.ALL.code(), List.of(),
            OrderView.OPEN.code(), List.of(OrderState.OPEN.code()), OrderView.HOLD.code(), List.of(OrderState.HOLD.code()));

    private FirstOrdersStore() {}

    /** Whether this is a list's beginning, in its own order, of orders that a key names. */
    static boolean knows(WindowRequest request) {
        return request.search().isEmpty() && request.sort().isEmpty() && !request.descending() && request.afterKey() == null
                && STATES.containsKey(request.view());
    }

    /** As the index would answer, to the key where the next page begins. */
    static Hits page(Tx tx, WindowRequest request) {
        Result<Record2<OrderId, Instant>> found = tx.sql().select(SALES_ORDER.ID, SALES_ORDER.PLACED_SORT).from(SALES_ORDER).where(state(request))
                .orderBy(STATES.get(request.view()).isEmpty()
                        ? List.of(SALES_ORDER.PLACED_SORT.desc(), SALES_ORDER.ID.desc())
                        : List.of(SALES_ORDER.STATE.desc(), SALES_ORDER.PLACED_SORT.desc(), SALES_ORDER.ID.desc())) // as the key has them
                .limit(request.limit() + 1).fetch();
        List<Record2<OrderId, Instant>> page = found.subList(0, Math.min(found.size(), request.limit()));
        String next = found.size() > page.size() ? Sorting.key(page.getLast().value1().value(), page.getLast().value2()) : null;
        return new Hits(page.stream().map(row -> row.value1().value()).toList(), next);
    }

    /** At most {@link Window#CAP}. */
    static long count(Tx tx, WindowRequest request) {
        return STATES.get(request.view()).isEmpty()
                ? Math.min(Window.CAP, tx.sql().fetchCount(SALES_ORDER))
                : tx.sql().fetchCount(select(one()).from(SALES_ORDER).where(state(request)).limit(Window.CAP));
    }

    private static Condition state(WindowRequest request) {
        return STATES.get(request.view()).stream().map(SALES_ORDER.STATE::eq).reduce(noCondition(), Condition::and);
    }
}
