package app.kontor.day;

import app.kontor.db.Chunks;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.document.Document;
import app.kontor.document.Documents;
import app.kontor.invoicing.Invoice;
import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.invoicing.Invoicing;
import app.kontor.invoicing.PostResult;
import app.kontor.paperwork.PdfPages;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.value.FileName;
import app.kontor.value.Hands;
import app.kontor.value.InvoiceId;
import app.kontor.value.OrderId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Invoices on paper. Posting freezes the snapshot; the PDF is drawn from it after the commit, kept once, and from then on handed
 * out as it is: a reprint has the same bytes (R11). A PDF that is missing is drawn again.
 */
public final class InvoicePaper {
    private static final String POST = "invoices.post";

    private final Database db;
    private final Invoicing invoicing;
    private final Documents documents;
    private final PaperPress press;
    private final InvoiceFiles files;

    public InvoicePaper(Database db, Invoicing invoicing, Documents documents) {
        this.db = db;
        this.invoicing = invoicing;
        this.documents = documents;
        this.press = new PaperPress(documents);
        this.files = new InvoiceFiles(db, invoicing, documents, press);
    }

    /** @param files the file of each invoice, by its number; one and the same if they were printed together */
    public record Result(PostResult posted, Map<String, Path> files) {}

    /**
     * Posts what is due of these orders and prints it; what has been posted is printed again. All in one PDF, or one each.
     *
     * @throws app.kontor.value.BusinessRuleException invoice.blocked if one can't be posted: then none is
     */
    public Result postAndPrint(Collection<OrderId> orders, Path dir, boolean single) {
        PostResult posted = post(orders);
        List<InvoiceId> ids = posted.invoices().stream().map(Invoice::id).toList();
        if (single) {
            return new Result(posted, write(posted.invoices(), dir));
        }
        Path file = FileName.in(dir, ids.size() == 1 ? fileName(posted.invoices().getFirst()) : "invoices.pdf");
        print(ids, file);
        Map<String, Path> written = new LinkedHashMap<>();
        posted.invoices().forEach(i -> written.put(i.number(), file));
        return new Result(posted, written);
    }

    /** Who may not post still gets what has been posted. */
    private PostResult post(Collection<OrderId> orders) {
        if (db.actor().may(POST)) {
            return db.write(Intent.of(POST, orders.size()), tx -> Invoicing.postDue(tx, orders).orThrow());
        }
        Map<OrderId, List<Invoice>> posted = db.read(tx -> Invoicing.ofOrders(tx, orders));
        if (!posted.keySet().containsAll(orders)) {
            db.actor().demand(POST);
        }
        return new PostResult(orders.stream().distinct().flatMap(order -> posted.get(order).stream()).toList(), 0, List.of(), List.of());
    }

    /** These invoices in one PDF, in their order; a single one is the document that is kept. */
    public PaperFile print(List<InvoiceId> ids, Path file) {
        ShopSettings settings = db.read(Settings::read);
        if (ids.size() == 1) {
            byte[] pdf = pdf(ids.getFirst());
            return new PaperFile("invoices", put(file, pdf), 1, PdfPages.count(pdf), List.of());
        }
        Iterator<InvoiceSnapshot> snapshots = Chunks.of(ids).stream().flatMap(this::snapshots).iterator();
        return press.invoices(file, snapshots, settings);
    }

    private Stream<InvoiceSnapshot> snapshots(List<InvoiceId> part) {
        Map<InvoiceId, InvoiceSnapshot> found = invoicing.snapshots(part);
        return part.stream().map(found::get);
    }

    /** The invoice's PDF as it is kept; drawn and kept now if it is not yet. One who may only read gets the same bytes, unkept. */
    public byte[] pdf(InvoiceId id) {
        return files.of(id);
    }

    /** How an invoice would look, before it has a number; not kept. */
    public byte[] draft(InvoiceSnapshot snapshot) {
        return press.invoice(snapshot, db.read(Settings::read));
    }

    /**
     * Draws and keeps the PDF of every invoice that has none: what a crash or a large run left undone. One who may only read leaves it
     * to the others.
     *
     * @return how many
     */
    public int complete() {
        return files.complete();
    }

    /** Names of kept documents, of any kind, whose bytes are gone or are not what was kept. */
    List<String> damaged() {
        List<Document> all = db.read(Documents::all);
        return all.stream().filter(d -> !documents.isSound(d.hash())).map(Document::name).distinct().toList();
    }

    PaperPress press() {
        return press;
    }

    private Map<String, Path> write(List<Invoice> invoices, Path dir) {
        Map<InvoiceId, Path> targets = new LinkedHashMap<>();
        Map<String, Path> written = new LinkedHashMap<>();
        for (Invoice invoice : invoices) {
            targets.put(invoice.id(), FileName.in(dir, fileName(invoice)));
            written.put(invoice.number(), targets.get(invoice.id()));
        }
        files.each(targets.keySet(), pdfs -> Hands.all(pdfs.keySet(), id -> put(targets.get(id), pdfs.get(id))));
        return written;
    }

    private static Path put(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(Invoice invoice) {
        return FileName.of(invoice.number(), ".pdf"); // a number's pattern may hold a slash
    }
}
