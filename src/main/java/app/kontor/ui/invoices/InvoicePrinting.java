package app.kontor.ui.invoices;

import app.kontor.app.Shop;
import app.kontor.document.MailDraft;
import app.kontor.invoicing.Invoice;
import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.printing.PaperKind;
import app.kontor.printing.PrintJob;
import app.kontor.printing.PrintOrder;
import app.kontor.text.Formats;
import app.kontor.text.Texts;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.PaperTray;
import app.kontor.ui.printing.PrintNews;
import app.kontor.value.FileName;
import app.kontor.value.InvoiceId;
import app.kontor.value.Money;
import app.kontor.value.Selection;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Posted invoices on their way out: to the printer, into a file, into a mail. Always the bytes that were kept. */
public record InvoicePrinting(Ui ui, Shop shop, PaperTray tray) {
    private static final int AT_ONCE = 200;

    /** Each under its own number, so that one of them can be printed again. */
    List<PrintJob> print(Selection<InvoiceId> meant) {
        return resolve(meant).stream().flatMap(invoice -> print(invoice).stream()).toList();
    }

    List<PrintJob> print(Invoice invoice) {
        byte[] pdf = shop.invoicePaper().pdf(invoice.id());
        return tray.printing().print(new PrintOrder(PaperKind.INVOICE, invoice.number(), pdf));
    }

    /** The newest job of each invoice's number that this PC still knows. */
    Map<String, PrintJob> jobs() {
        Map<String, PrintJob> jobs = new HashMap<>();
        tray.printing().jobs().stream().filter(job -> job.route().kind() == PaperKind.INVOICE)
                .forEach(job -> jobs.putIfAbsent(job.title(), job));
        return jobs;
    }

    /** What these invoices amount to, by currency. */
    List<Money> sums(Selection<InvoiceId> meant) {
        Map<Currency, Money> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        resolve(meant).forEach(invoice -> sums.merge(invoice.total().currency(), invoice.total(), Money::plus));
        return List.copyOf(sums.values());
    }

    void tell(List<PrintJob> jobs) {
        PrintNews.show(ui, jobs, tray.viewer());
    }

    static String fileName(Invoice invoice) {
        return FileName.of(invoice.number(), ".pdf");
    }

    /** A draft in the customer's language, opened by the PC's mail program; nothing is sent. */
    Path mail(Invoice invoice, InvoiceSnapshot snapshot, String to) throws IOException {
        return PaperTray.copy(invoice.number(), ".eml", draft(invoice, snapshot, to));
    }

    private byte[] draft(Invoice invoice, InvoiceSnapshot snapshot, String to) {
        Locale language = Locale.forLanguageTag(snapshot.language());
        Texts texts = new Texts(language, new Formats(language, ui.formats().zone()));
        Money total = Money.rounded(snapshot.total(), Currency.getInstance(snapshot.currency()));
        String subject = texts.get("invoices.mail.subject", invoice.number(), snapshot.seller().name());
        String body = texts.get("invoices.mail.body", invoice.number(), total, snapshot.orderNumber(), snapshot.seller().name());
        return new MailDraft(to, subject, body, fileName(invoice), shop.invoicePaper().pdf(invoice.id())).bytes();
    }

    /** @param place the draft itself, or the folder of several */
    record Drafts(int count, Path place) {}

    /** A draft of each; several lie in a folder beside the day's paper. */
    Drafts mail(Selection<InvoiceId> meant) throws IOException {
        List<Invoice> invoices = resolve(meant);
        Path folder = tray.folder().resolve(shop.invoicing().today().toString()).resolve("mail");
        Files.createDirectories(folder);
        Path last = folder;
        for (Invoice invoice : invoices) {
            InvoiceSnapshot snapshot = shop.invoicing().snapshots(List.of(invoice.id())).get(invoice.id());
            String to = shop.orders().get(invoice.order()).delivery().email();
            last = Files.write(FileName.in(folder, FileName.of(invoice.number(), ".eml")), draft(invoice, snapshot, to == null ? "" : to));
        }
        return new Drafts(invoices.size(), invoices.size() == 1 ? last : folder);
    }

    private List<Invoice> resolve(Selection<InvoiceId> meant) {
        return switch (meant) {
            case Selection.Picked<InvoiceId> picked ->
                    picked.ids().stream().sorted(Comparator.comparing(InvoiceId::value)).map(shop.invoicing()::get).toList();
            case Selection.Matching<InvoiceId> matching -> matching(matching);
        };
    }

    private List<Invoice> matching(Selection.Matching<InvoiceId> meant) {
        List<Invoice> invoices = new ArrayList<>();
        String key = null;
        do {
            Window<Invoice> window = shop.invoicing()
                    .list(new WindowRequest(meant.search(), meant.view(), "number", false, key, AT_ONCE));
            window.rows().stream().filter(invoice -> !meant.except().contains(invoice.id())).forEach(invoices::add);
            key = window.nextKey();
        } while (key != null);
        return invoices;
    }
}
