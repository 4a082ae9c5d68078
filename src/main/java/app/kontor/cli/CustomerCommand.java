package app.kontor.cli;

import app.kontor.exporting.PersonalData;
import app.kontor.sales.CustomerPage;
import app.kontor.value.CustomerId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One customer with all that the shop keeps about the person, shown or written to a file for them. */
@Command(name = "customer")
final class CustomerCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "N")
    private String number;

    @Option(names = "--export", paramLabel = "FILE")
    private @Nullable String export;

    @Option(names = "--erase")
    private boolean erase;

    CustomerCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            CustomerId id = shop.customerBook().byNumber(number);
            if (erase) {
                return erased(shop.personalData().erase(id));
            }
            Map<String, Object> all = new LinkedHashMap<>(shop.personalData().tree(id));
            String text = text(shop.customerBook().page(id));
            if (export == null) {
                return Answer.of(all, text);
            }
            Path file = session.path(export);
            OutFile.write(file, shop.personalData().of(id, file.getFileName().toString()));
            all.put("file", file.toAbsolutePath().toString());
            return Answer.of(all, text, session.texts().get("cli.customer.exported", file));
        });
    }

    private Answer erased(PersonalData.Erased left) {
        List<String> lines = new ArrayList<>(List.of(session.texts().get("customer.erased", number)));
        if (left.keptUntil() != null) {
            lines.add(session.texts().get("customer.erased.invoices", String.join(", ", left.invoices()), left.keptUntil()));
        }
        if (!left.files().isEmpty()) {
            lines.add(session.texts().get("customer.erased.files", String.join(", ", left.files())));
        }
        lines.add(session.texts().get("customer.erased.backups", left.backupsUntil()));
        return Answer.of(left, lines.toArray(String[]::new));
    }

    private String text(CustomerPage page) {
        var d = page.card().draft();
        TextTable person = new TextTable(session.texts(), "customer", "name", "company", "email", "zip", "city", "country");
        person.row(page.card().number(), d.name(), d.company(), d.email(), d.zip(), d.city(), d.country());
        TextTable orders = new TextTable(session.texts(), "number", "channel", "placed", ">total");
        page.orders().forEach(o -> orders.row(o.number(), o.channel(), o.placed().on(), o.total()));
        return person + (orders.isEmpty() ? "" : "\n" + orders);
    }
}
