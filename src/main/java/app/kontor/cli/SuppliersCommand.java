package app.kontor.cli;

import app.kontor.partner.Supplier;
import app.kontor.value.SupplierId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists whom the shop buys from. */
@Command(name = "suppliers")
final class SuppliersCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--search", paramLabel = "TEXT", defaultValue = "")
    private String search;

    SuppliersCommand(Session session) {
        this.session = session;
    }

    record Suppliers(int count, List<Shown> suppliers) {}

    /** @param items lines of the price list */
    record Shown(
            String number, String name, @Nullable String contact, @Nullable String email, @Nullable String phone, @Nullable String vatId,
            @Nullable String zip, @Nullable String city, @Nullable String country, @Nullable String currency, @Nullable Integer leadDays, int items) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            Map<SupplierId, Integer> items = shop.supplierItems().counts();
            List<Shown> found = shop.suppliers().find(search).stream().map(s -> shown(s, items.getOrDefault(s.id(), 0))).toList();
            TextTable table = new TextTable(session.texts(), "no", "name", "contact", "email", "city", "country", ">leadDays", ">items");
            found.forEach(s -> table.row(s.number, s.name, s.contact, s.email, s.city, s.country, s.leadDays, s.items));
            return Answer.of(new Suppliers(found.size(), found), table.toString(), session.texts().get("cli.suppliers.count", found.size()));
        });
    }

    private static Shown shown(Supplier s, int items) {
        var d = s.draft();
        return new Shown(s.number(), s.name(), d.contact(), d.email(), d.phone(), d.vatId(), d.address().zip(), d.address().city(),
                d.address().country(), d.currency(), d.leadDays(), items);
    }
}
