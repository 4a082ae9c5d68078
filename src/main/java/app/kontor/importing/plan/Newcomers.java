package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.document.NumberSeries;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.plan.PlannedOrders.Planned;
import app.kontor.partner.Customer;
import app.kontor.partner.Partners;
import app.kontor.partner.Partners.Person;
import app.kontor.spill.Fingerprints;
import app.kontor.value.Address;
import app.kontor.value.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customers whom the orders of an import bring: one for each who is not known, however many orders are from him; nobody for whom
 * several could be meant (R52).
 */
final class Newcomers {
    private final Tx tx;
    private final NumberSeries.Drawing numbers;
    private final Fingerprints added = new Fingerprints();

    Newcomers(Tx tx) {
        this.tx = tx;
        this.numbers = NumberSeries.drawing(NumberSeries.CUSTOMERS);
    }

    /** Who the orders are from, in their order; those who are new are written. */
    List<@Nullable CustomerId> of(Collection<Planned> orders) {
        List<@Nullable CustomerId> ids = new ArrayList<>();
        List<Customer> fresh = new ArrayList<>();
        for (Planned order : orders) {
            Person person = person(order.plan().incoming());
            boolean isNew = order.isSomebodyNew() && isSomebody(person);
            ids.add(isNew ? idOf(person, order.plan().incoming(), fresh) : order.customer());
        }
        if (!fresh.isEmpty()) {
            Partners.add(tx, fresh);
        }
        return ids;
    }

    /** Keeps how far the numbers have come: once, at the end. */
    void save() {
        numbers.save(tx);
    }

    private CustomerId idOf(Person person, ImportedOrder order, List<Customer> fresh) {
        String identity = Partners.identity(person);
        long known = added.get(identity);
        if (known != Fingerprints.NONE) {
            return new CustomerId(known);
        }
        CustomerId id = new CustomerId(tx.newId());
        added.put(identity, id.value());
        fresh.add(customer(id, numbers.next(tx), order));
        return id;
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
