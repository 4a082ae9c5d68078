package app.kontor.ui.orders;

import app.kontor.app.Shop;
import app.kontor.day.PaperFile;
import app.kontor.day.PaperRun;
import app.kontor.day.SendingOut;
import app.kontor.fulfilment.AllocationResult;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.history.Done;
import app.kontor.invoicing.Invoice;
import app.kontor.invoicing.PostResult;
import app.kontor.printing.PaperKind;
import app.kontor.printing.PrintJob;
import app.kontor.printing.Printing;
import app.kontor.sales.BulkResult;
import app.kontor.sales.BulkVerb;
import app.kontor.ui.kit.Ui;
import app.kontor.value.OrderId;
import app.kontor.value.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the actions do on a worker thread: the selection resolved, the use case called, its result as an {@link Outcome}. */
public final class OrderWork {
    private final Ui ui;
    private final Shop shop;
    private final Printing printing;

    OrderWork(Ui ui, Shop shop, Printing printing) {
        this.ui = ui;
        this.shop = shop;
        this.printing = printing;
    }

    Outcome change(Selection<OrderId> meant, BulkVerb verb) {
        return undoable(() -> {
            BulkResult result = shop.orders().each(orders(meant), verb);
            return Outcome.of(result.done(), result.refused().stream().map(r -> ui.texts().error(r.why())).toList());
        });
    }

    Outcome allocate(Selection<OrderId> meant) {
        return undoable(() -> outcome(shop.fulfilment().allocate(orders(meant))));
    }

    Outcome allocateAll() {
        return undoable(() -> outcome(shop.fulfilment().allocate()));
    }

    Outcome ship(Selection<OrderId> meant, ShipRequest request) {
        return undoable(() -> {
            SendingOut.Result result = shop.sendingOut().ship(orders(meant), request);
            List<String> skipped = new ArrayList<>();
            result.shipped().refused().forEach(r -> skipped.add(ui.texts().error(r.reason())));
            result.invoices().refused().forEach(r -> skipped.add(ui.texts().error(r.why())));
            return Outcome.of(result.shipped().shipments().size(), skipped);
        });
    }

    Outcome pick(Selection<OrderId> meant, Path folder) {
        return undoable(() -> {
            var result = shop.pickPaper().pick(orders(meant), folder.resolve("pick-list.pdf"));
            return Outcome.of(result.list().orders().size(), List.of()).printed(result.file().file(), take(result.file()));
        });
    }

    Outcome labels(Selection<OrderId> meant, Path folder) {
        List<OrderId> orders = orders(meant);
        PaperFile paper = shop.parcelPaper().labels(orders, folder.resolve("labels.pdf"));
        return Outcome.of(orders.size(), List.of()).printed(paper.file(), take(paper));
    }

    /** Posted numbers stay: an invoice is not taken back by an undo. */
    Outcome invoice(Selection<OrderId> meant, Path folder) {
        PostResult posted = shop.invoicing().post(orders(meant));
        List<String> refused = posted.refused().stream().map(r -> ui.texts().error(r.why())).toList();
        Outcome outcome = Outcome.of(posted.invoices().size(), refused);
        if (posted.invoices().isEmpty()) {
            return outcome;
        }
        PaperFile paper = print(posted.invoices(), folder);
        return outcome.printed(paper.file(), take(paper));
    }

    /** Everything that is ready, on paper, in one folder. */
    Outcome paper(Path folder) {
        PaperRun.Result result = shop.paperRun().run(folder);
        List<String> skipped = new ArrayList<>(result.refused().stream().map(r -> ui.texts().error(r.why())).toList());
        result.files().stream().flatMap(file -> file.warnings().stream())
                .forEach(letters -> skipped.add(ui.text("orders.letters", letters)));
        int slips = result.files().stream().filter(file -> file.kind().equals("packing-slips"))
                .mapToInt(file -> file.documents()).sum();
        List<PrintJob> jobs = result.files().stream().flatMap(file -> take(file).stream()).toList();
        return Outcome.of(slips, skipped).printed(folder, jobs);
    }

    /** To the printer of its kind, if this PC has one. */
    private List<PrintJob> take(PaperFile paper) {
        PaperKind kind = PaperKind.of(paper.kind()).orElseThrow();
        return printing.take(kind, ui.text("print.kind." + kind.code()), paper.file());
    }

    private PaperFile print(List<Invoice> invoices, Path folder) {
        String name = invoices.size() == 1 ? invoices.getFirst().number().replaceAll("[^\\p{L}\\p{N}._-]", "_") : "invoices";
        return shop.invoicePaper().print(invoices.stream().map(Invoice::id).toList(), folder.resolve(name + ".pdf"));
    }

    private Outcome outcome(AllocationResult result) {
        return Outcome.of(result.orders(), result.missing().stream()
                .map(missing -> ui.text("orders.missing", missing.order(), missing.sku(), missing.missing()))
                .toList());
    }

    private List<OrderId> orders(Selection<OrderId> meant) {
        return shop.orders().resolve(meant);
    }

    /** The command that the work left is what its undo takes back. */
    private Outcome undoable(Supplier<Outcome> work) {
        Done<Outcome> done = shop.history().doing(work);
        return done.command() == null ? done.result() : done.result().undoneBy(done.command());
    }
}
