package app.kontor.cli;

import app.kontor.partner.Customer;
import app.kontor.partner.FoundCustomers;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists who bought. */
@Command(name = "customers")
final class CustomersCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--search", paramLabel = "TEXT", defaultValue = "")
    private String search;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "1000")
    private int limit;

    CustomersCommand(Session session) {
        this.session = session;
    }

    record Customers(int count, List<Person> customers) {}

    record Person(
            String number, String name, @Nullable String company, @Nullable String email, @Nullable String phone,
            @Nullable String vatId, @Nullable String zip, @Nullable String city, @Nullable String country) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            FoundCustomers found = shop.partners().find(search, limit);
            List<Person> people = found.customers().stream().map(CustomersCommand::person).toList();
            TextTable table = new TextTable(session.texts(), "no", "name", "company", "email", "zip", "city", "country");
            people.forEach(p -> table.row(p.number, p.name, p.company, p.email, p.zip, p.city, p.country));
            return Answer.of(new Customers(found.count(), people), table.toString(),
                    session.texts().get("cli.customers.count", found.count(), people.size()));
        });
    }

    private static Person person(Customer c) {
        return new Person(c.number(), c.name(), c.company(), c.email(), c.phone(), c.vatId(), c.zip(), c.city(), c.country());
    }
}
