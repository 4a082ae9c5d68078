package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.document.NumberSeries;
import app.kontor.importing.ImportedOrder;
import app.kontor.partner.Customer;
import app.kontor.partner.CustomerMatch;
import app.kontor.partner.Partners;
import app.kontor.partner.Partners.Person;
import app.kontor.sales.OrderRef;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the new orders of a file and the customers that they bring. */
final class NewOrders {
    static final int AT_ONCE = 500;

    private final Tx tx;
    private final OrderBuilder builder;

    /** What is drawn for a new order from the shop: its id and number, and who it is from. */
    record Drawn(OrderId id, String number, @Nullable CustomerId customer) {}

    NewOrders(Tx tx, OrderBuilder builder) {
        this.tx = tx;
        this.builder = builder;
    }

    /** In the order of the plans, some at a time. @param written is told of those that have been written */
    void place(List<OrderPlan> plans, Consumer<Map<OrderId, OrderPlan>> written) {
        List<String> numbers = NumberSeries.next(tx, NumberSeries.ORDERS, plans.size());
        Map<Person, CustomerId> customers = customers(plans);
        for (int begin = 0; begin < plans.size(); begin += AT_ONCE) {
            Map<SalesOrder, List<OrderRef>> placed = new LinkedHashMap<>();
            Map<OrderId, OrderPlan> ids = new LinkedHashMap<>();
            for (int i = begin; i < Math.min(plans.size(), begin + AT_ONCE); i++) {
                ImportedOrder o = plans.get(i).merged();
                Drawn drawn = new Drawn(new OrderId(tx.newId()), numbers.get(i), customers.get(person(o)));
                placed.put(builder.build(o, drawn, tx::newId), refs(o));
                ids.put(drawn.id(), plans.get(i));
            }
            Orders.place(tx, placed);
            written.accept(ids);
        }
    }

    static List<OrderRef> refs(ImportedOrder o) {
        return o.refs().entrySet().stream().map(e -> new OrderRef(e.getKey(), e.getValue())).toList();
    }

    /** Those who are known, and new ones for those who are not; nobody for whom several could be meant (R52). */
    private Map<Person, CustomerId> customers(List<OrderPlan> plans) {
        Map<Person, ImportedOrder> people = new LinkedHashMap<>();
        plans.forEach(plan -> people.putIfAbsent(person(plan.incoming()), plan.incoming()));
        Map<Person, CustomerMatch> known = Partners.match(tx, people.keySet());
        Map<String, CustomerId> added = new HashMap<>();
        Map<Person, CustomerId> result = new HashMap<>();
        List<Map.Entry<CustomerId, ImportedOrder>> fresh = new ArrayList<>();
        people.forEach((person, order) -> {
            CustomerMatch match = known.get(person);
            if (match instanceof CustomerMatch.Unknown && isSomebody(person)) {
                result.put(person, added.computeIfAbsent(Partners.identity(person), k -> {
                    CustomerId id = new CustomerId(tx.newId());
                    fresh.add(Map.entry(id, order));
                    return id;
                }));
            } else if (match instanceof CustomerMatch.Known k) {
                result.put(person, k.id());
            }
        });
        addCustomers(fresh);
        return result;
    }

    private void addCustomers(List<Map.Entry<CustomerId, ImportedOrder>> fresh) {
        List<String> numbers = NumberSeries.next(tx, NumberSeries.CUSTOMERS, fresh.size());
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            customers.add(customer(fresh.get(i).getKey(), numbers.get(i), fresh.get(i).getValue()));
            if (customers.size() == AT_ONCE || i == fresh.size() - 1) {
                Partners.add(tx, customers);
                customers.clear();
            }
        }
    }

    private static Customer customer(CustomerId id, String number, ImportedOrder o) {
        Address a = address(o);
        String name = a.displayName().isEmpty() && o.party().email() != null ? o.party().email() : a.displayName();
        return new Customer(id, number, name, a.company(), o.party().email(), a.phone(), o.party().vatId(), a.country(),
                a.city(), a.zip(), null);
    }

    static Person person(ImportedOrder o) {
        Address a = address(o);
        return new Person(a.displayName(), o.party().email(), o.party().vatId(), a.zip());
    }

    private static boolean isSomebody(Person p) {
        return p.email() != null || p.vatId() != null || !p.name().isBlank();
    }

    private static Address address(ImportedOrder o) {
        return o.party().billing().displayName().isEmpty() ? o.party().shipping() : o.party().billing();
    }
}
