package app.kontor.day;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.fulfilment.Fulfilment;
import app.kontor.fulfilment.PickList;
import app.kontor.fulfilment.PickOrder;
import app.kontor.invoicing.Invoice;
import app.kontor.invoicing.Invoicing;
import app.kontor.invoicing.PostResult;
import app.kontor.sales.OpenOrders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.InvoiceWhen;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.stock.Allocation;
import app.kontor.stock.Allocations;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.InvoiceId;
import app.kontor.value.OrderId;
import app.kontor.value.PickListId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Everything that is ready, on paper: the pick lists, the packing slips, the labels and the invoices, all in the order in which the
 * orders were placed. What has been listed or invoiced before is printed again, never listed or invoiced twice.
 */
public final class PaperRun {
    private final Database db;
    private final InvoicePaper invoices;
    private final PaperPress press;

    public PaperRun(Database db, InvoicePaper invoices) {
        this.db = db;
        this.invoices = invoices;
        this.press = invoices.press();
    }

    /** @param refused orders whose invoice could not be posted; their other paper is printed */
    public record Result(List<PaperFile> files, List<PostResult.Refusal> refused) {}

    /** What is decided in the transaction; the paper is drawn from it afterwards. */
    private record Decided(
            ShopSettings settings, LocalDate today, List<PickList> lists, List<PickOrder> orders, List<InvoiceId> invoices,
            List<PostResult.Refusal> refused) {}

    /** @throws BusinessRuleException paper.nothing if nothing is ready */
    public Result run(Path dir) {
        Decided decided = db.write(Intent.of("paper.run", ""), this::decide);
        Papers papers = new Papers(decided.settings, decided.today);
        List<PaperFile> files = new ArrayList<>();
        files.add(press.pickLists(dir.resolve("pick-list.pdf"),
                decided.lists.stream().map(papers::pickList).toList(), decided.settings));
        files.add(press.slips(dir.resolve("packing-slips.pdf"), decided.orders.stream().map(papers::slip).iterator(),
                decided.settings));
        files.add(press.labels(dir.resolve("labels.pdf"), decided.orders.stream().map(o -> papers.label(o.order())).iterator(),
                decided.settings));
        if (!decided.invoices.isEmpty()) {
            files.add(invoices.print(decided.invoices, dir.resolve("invoices.pdf")));
        }
        return new Result(List.copyOf(files), decided.refused);
    }

    private Decided decide(Tx tx) {
        ShopSettings settings = Settings.read(tx);
        List<OrderId> ids = OpenOrders.ready(tx).stream().map(SalesOrder::id).toList();
        if (ids.isEmpty()) {
            throw new BusinessRuleException("paper.nothing");
        }
        List<PickList> lists = lists(tx, ids);
        List<PickOrder> orders = Fulfilment.ready(tx, ids);
        boolean now = settings.invoiceWhen() == InvoiceWhen.PAPERWORK;
        PostResult posted = now ? Invoicing.postDue(tx, ids) : null;
        List<InvoiceId> printed = posted != null
                ? posted.invoices().stream().map(Invoice::id).toList()
                : Invoicing.ofOrders(tx, ids).values().stream().flatMap(List::stream).map(Invoice::id).toList();
        LocalDate today = LocalDate.ofInstant(tx.now(), settings.zone());
        return new Decided(settings, today, lists, orders, printed, posted == null ? List.of() : posted.refused());
    }

    /** The lists that hold these orders' goods; what no list holds yet gets a new one. */
    private static List<PickList> lists(Tx tx, List<OrderId> ids) {
        List<Allocation> all = Allocations.of(tx, ids);
        List<PickListId> known = all.stream().map(Allocation::pickList).filter(Objects::nonNull).distinct().toList();
        List<PickList> lists = new ArrayList<>(known.stream().map(id -> Fulfilment.pickList(tx, id)).toList());
        if (all.stream().anyMatch(a -> a.pickList() == null)) {
            lists.add(Fulfilment.pick(tx, all));
        }
        return lists;
    }
}
