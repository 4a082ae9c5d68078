package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.document.NumberSeries;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.plan.PlannedOrders.Planned;
import app.kontor.sales.ImportedOrders;
import app.kontor.sales.OrderRef;
import app.kontor.sales.SalesOrder;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the new orders of an import, some at a time. */
final class NewOrders {
    static final int AT_ONCE = 500;

    private final Tx tx;
    private final Newcomers people;
    private final NumberSeries.Drawing numbers;

    /** What is drawn for a new order from the shop: its id and number, and who it is from. */
    record Drawn(OrderId id, String number, @Nullable CustomerId customer) {}

    NewOrders(Tx tx) {
        this.tx = tx;
        this.people = new Newcomers(tx);
        this.numbers = NumberSeries.drawing(NumberSeries.ORDERS);
    }

    /** In the order of the plans. @return the plans by the orders that were made */
    Map<OrderId, OrderPlan> place(Collection<Planned> plans, OrderBuilder builder) {
        Map<SalesOrder, List<OrderRef>> placed = new LinkedHashMap<>();
        Map<OrderId, OrderPlan> ids = new LinkedHashMap<>();
        Iterator<@Nullable CustomerId> customers = people.of(plans).iterator();
        for (Planned planned : plans) {
            ImportedOrder o = planned.plan().merged();
            Drawn drawn = new Drawn(new OrderId(tx.newId()), numbers.next(tx), customers.next());
            placed.put(builder.build(o, drawn, tx::newId), refs(o));
            ids.put(drawn.id(), planned.plan());
        }
        ImportedOrders.place(tx, placed);
        return ids;
    }

    /** Keeps how far the numbers have come: once, at the end. */
    void save() {
        numbers.save(tx);
        people.save();
    }

    static List<OrderRef> refs(ImportedOrder o) {
        return o.refs().entrySet().stream().map(e -> new OrderRef(e.getKey(), e.getValue())).toList();
    }
}
