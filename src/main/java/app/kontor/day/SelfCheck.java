package app.kontor.day;

import app.kontor.db.Database;
import app.kontor.db.Fault;
import app.kontor.history.History;
import app.kontor.invoicing.InvoiceCheck;
import app.kontor.invoicing.Invoicing;
import app.kontor.sales.Orders;
import app.kontor.purchasing.Purchasing;
import app.kontor.stock.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether every number is right: the ledger, the orders' totals, the documents' numbers, the documents themselves, the history. */
public final class SelfCheck {
    private final Stock stock;
    private final Purchasing purchasing;
    private final Orders orders;
    private final Invoicing invoicing;
    private final InvoicePaper paper;
    private final History history;
    private final Database db;

    public SelfCheck(Parts parts) {
        this.stock = parts.stock();
        this.purchasing = parts.purchasing();
        this.orders = parts.orders();
        this.invoicing = parts.invoicing();
        this.paper = parts.paper();
        this.history = parts.history();
        this.db = parts.db();
    }

    /** What is checked. */
    public record Parts(Stock stock, Purchasing purchasing, Orders orders, Invoicing invoicing, InvoicePaper paper, History history, Database db) {}

    /** @param name stable code; {@code check.<name>} is its title. @param detail what is wrong, or empty; codes and numbers only */
    public record Check(String name, boolean ok, String detail) {}

    /**
     * Sums the levels up again from the ledger, on request only; the history says so (R28).
     *
     * @return how many levels were wrong
     */
    public int rebuildLevels() {
        return stock.repair().size();
    }

    /** Finishes what was left undone (missing PDFs are drawn from their snapshots), then checks. */
    public List<Check> run() {
        List<Check> checks = new ArrayList<>(sums());
        paper.complete();
        checks.add(check("documents", paper.damaged().stream()));
        checks.add(history());
        List<Fault> faults = db.faults();
        for (String name : List.of("file", "rows", "references", "indexes", "journal")) {
            checks.add(check(name, faults.stream().filter(f -> f.check().equals(name)).map(Fault::detail)));
        }
        return List.copyOf(checks);
    }

    /** What does not add up in the database alone, each with its check's name; writes nothing. */
    public List<String> figures() {
        return Stream.concat(sums().stream(), Stream.of(history())).filter(one -> !one.ok()).map(one -> one.name() + ": " + one.detail()).toList();
    }

    private List<Check> sums() {
        InvoiceCheck posted = invoicing.check();
        return List.of(
                check("ledger", Stream.concat(stock.check().stream(), stock.wrongPast().stream()).map(Object::toString)),
                check("receipts", purchasing.check().stream().map(Object::toString)),
                check("totals", orders.contradictions().stream()),
                check("numbers", posted.gaps().stream()),
                check("invoices", posted.broken().stream()));
    }

    private Check history() {
        return check("history", history.firstBroken().stream().map(seq -> "#" + seq));
    }

    private static Check check(String name, Stream<String> faults) {
        List<String> found = faults.limit(20).toList();
        return new Check(name, found.isEmpty(), String.join(", ", found));
    }
}
