package app.kontor.cli;

import app.kontor.day.InvoicePaper;
import app.kontor.invoicing.Invoice;
import app.kontor.value.Money;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Posts invoices and prints them; what has been posted is printed again. */
@Command(name = "invoice")
final class InvoiceCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "N")
    private List<String> numbers;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out;

    @Option(names = "--single")
    private boolean single;

    InvoiceCommand(Session session) {
        this.session = session;
    }

    /** @param advised settings that the invoices lack and should have */
    record Invoices(List<Posted> invoices, List<String> advised) {}

    record Posted(String number, String order, Money net, Money tax, Money total, Money due, String currency, String file) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> answer(shop.invoicePaper().postAndPrint(shop.orders().resolve(numbers), out, single)));
    }

    private Answer answer(InvoicePaper.Result result) {
        List<Posted> posted = result.posted().invoices().stream()
                .map(invoice -> posted(invoice, result.files().get(invoice.number())))
                .toList();
        TextTable table = new TextTable(
                session.texts(), "invoice", "number", ">net", ">tax", ">total", ">due", "currency", "file");
        posted.forEach(p -> table.row(
                p.number, p.order, p.net.amount(), p.tax.amount(), p.total.amount(), p.due.amount(), p.currency, p.file));
        List<String> advised = result.posted().advised();
        String advice = advised.isEmpty() ? "" : session.texts().get("cli.invoice.advised", String.join(", ", advised));
        return Answer.of(new Invoices(posted, advised), table.toString(), advice);
    }

    private static Posted posted(Invoice i, Path file) {
        return new Posted(i.number(), i.orderNumber(), i.net(), i.tax(), i.total(), i.due(),
                i.total().currency().getCurrencyCode(), file.toString());
    }
}
