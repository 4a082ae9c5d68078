package app.kontor.ui.invoices;

import app.kontor.app.Shop;
import app.kontor.invoicing.Invoice;
import app.kontor.printing.PrintJob;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.ListPane;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.InvoiceId;
import app.kontor.value.Selection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The posted invoices, newest first, and what is still to be paid of them. */
public final class InvoicesScreen implements Screen {
    private static final String ALL = "all";

    private final Ui ui;
    private final Shop shop;
    private final InvoicePrinting printing;
    private final Page page;
    private final DataTable<Invoice, InvoiceId> table;
    private final ViewTabs tabs;
    private final ListPane<Invoice, InvoiceId> list;
    private final Action open;
    private final Action print;
    private final Action mail;
    private final Action order;
    private LocalDate today;
    private Map<String, PrintJob> jobs = Map.of();
    private boolean visited;

    public InvoicesScreen(Ui ui, Shop shop, InvoicePrinting printing) {
        this.ui = ui;
        this.shop = shop;
        this.printing = printing;
        today = LocalDate.now(ui.formats().zone()); // until the shop has said what day it is
        page = new Page(ui.text("area.invoices"));
        table = new DataTable<>(ui, new DataTable.Source<>(Invoice::id, shop.invoicing()::list), columns()).tickable(ui);
        tabs = new ViewTabs(view -> table().view(view.equals(ALL) ? "" : view));
        List.of(ALL, "open", "overdue", "paid").forEach(view -> tabs.tab(view, ui.text("invoices.view." + view)));
        open = ui.action("invoices.open", MaterialDesignF.FILE_DOCUMENT_OUTLINE, this::open).on("Shortcut+Enter")
                .when(table.current().isNotNull());
        print = ui.action("invoices.print", MaterialDesignP.PRINTER_OUTLINE, this::print).on("Shortcut+P")
                .when(table.current().isNotNull().or(table.ticks().count().greaterThan(0)));
        mail = ui.action("invoices.mail", MaterialDesignE.EMAIL_OUTLINE, this::mail).on("Shortcut+M")
                .when(table.current().isNotNull().or(table.ticks().count().greaterThan(0)));
        order = ui.action("invoices.order", MaterialDesignC.CART_OUTLINE, this::order).on("O").when(table.current().isNotNull());
        list = new ListPane<>(ui, "invoices", table, tabs).whenWhole(this::reload);
        layOut();
    }

    private void layOut() {
        list.saved(shop.savedViews()).bulk(n -> ui.text("orders.selected", n), List.of(print, mail)).sum(this::sum)
                .menu(List.of(open, print, mail, order));
        page.tools(order.button(ui.texts()), print.button(ui.texts()), open.primaryButton(ui.texts()));
        page.content(list.nodes());
        Action toOrders = ui.action("invoices.toOrders", MaterialDesignC.CART_OUTLINE, () -> ui.navigation().go(Place.of("orders")));
        Node none = new EmptyState(ui.texts(), MaterialDesignF.FILE_DOCUMENT_OUTLINE, ui.text("invoices.empty"), toOrders).node();
        Node notFound = new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("invoices.notFound"), null).node();
        table.whenEmpty(none, notFound).onOpen(row -> open());
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(Stream.of(open, print, mail, order), list.actions().stream()).toList();
    }

    @Override
    public void show(Place place) {
        if (!visited || !place.view().isEmpty()) {
            tabs.choose(place.view().isEmpty() ? ALL : place.view());
        }
        visited = true;
        if (place.row() instanceof InvoiceId invoice) {
            table.select(invoice);
        }
        reload();
        table.node().requestFocus();
    }

    @Override
    public void reload() {
        ui.background().read(progress -> new News(shop.invoicing().today(), shop.invoicing().counts(), printing.jobs()), news -> {
            boolean isPaintedAnew = !news.today.equals(today) || !news.jobs.equals(jobs);
            today = news.today;
            jobs = news.jobs;
            news.counts.forEach((view, count) -> tabs.count(view, ui.formats().count(count),
                    view.equals("overdue") && count > 0 ? Tone.DANGER : Tone.NEUTRAL));
            page.subtitle().set(news.counts.get(ALL) == 0 ? "" : ui.text("invoices.subtitle", news.counts.get(ALL), news.counts.getOrDefault("overdue", 0L)));
            list.reload();
            table.reload();
            if (isPaintedAnew) { // JavaFX leaves the cells of an equal row as they are
                table.node().refresh();
            }
        });
    }

    private record News(LocalDate today, Map<String, Long> counts, Map<String, PrintJob> jobs) {}

    private DataTable<Invoice, InvoiceId> table() {
        return table;
    }

    private List<Column<Invoice>> columns() {
        InvoiceBadges badges = new InvoiceBadges(ui);
        return List.of(
                Column.<Invoice>number("invoices.column.number", 128, Invoice::number).sortedBy("number"),
                Column.<Invoice>muted("invoices.column.date", 92, invoice -> ui.formats().day(invoice.issuedOn(), today)),
                Column.<Invoice>text("invoices.column.customer", 160, Invoice::customer).sortedBy("customer").growing(),
                Column.<Invoice>number("invoices.column.order", 92, Invoice::orderNumber),
                Column.<Invoice>chip("invoices.column.status", 116, invoice -> badges.of(invoice.status(today))),
                Column.<Invoice>state("invoices.column.printed", 132, this::printed).from(980),
                Column.<Invoice>muted("invoices.column.due", 92, invoice -> ui.formats().day(invoice.dueOn(), today)).sortedBy("dueOn"),
                Column.<Invoice>figure("invoices.column.net", 104, invoice -> ui.formats().money(invoice.net())).from(1180),
                Column.<Invoice>figure("invoices.column.tax", 96, invoice -> ui.formats().money(invoice.tax())).from(1180),
                Column.<Invoice>figure("invoices.column.total", 112, invoice -> ui.formats().money(invoice.total())).sortedBy("total"));
    }

    /** What this PC's job list tells; paper that went out in one go with others is not in it by its number. */
    private Badge printed(Invoice invoice) {
        PrintJob job = jobs.get(invoice.number());
        if (job == null) {
            return new Badge("", MaterialDesignM.MINUS, Tone.NEUTRAL);
        }
        String day = ui.formats().day(LocalDate.ofInstant(job.at(), ui.formats().zone()), today);
        return switch (job.state()) {
            case WAITING -> new Badge(ui.text("printers.state.waiting"), MaterialDesignC.CLOCK_OUTLINE, Tone.NEUTRAL);
            case PRINTED -> new Badge(day, MaterialDesignP.PRINTER_CHECK, Tone.SUCCESS);
            case FILED -> new Badge(day, MaterialDesignF.FOLDER_OUTLINE, Tone.ACCENT);
            case FAILED -> new Badge(ui.text("printers.state.failed"), MaterialDesignA.ALERT_OCTAGON_OUTLINE, Tone.DANGER);
        };
    }

    private String sum(Selection<InvoiceId> ticked) {
        return printing.sums(ticked).stream().map(ui.formats()::money).collect(Collectors.joining(" + "));
    }

    private void open() {
        Invoice invoice = table.current().get();
        if (invoice != null) {
            ui.navigation().go(new Place("invoice", "", invoice.id()));
        }
    }

    private void order() {
        Invoice invoice = table.current().get();
        if (invoice != null) {
            ui.navigation().go(new Place("orders", "", invoice.order()));
        }
    }

    /** The ticked ones, or the one that is looked at; each is the document that was kept. */
    private void print() {
        Selection<InvoiceId> meant = table.selection();
        ui.inBackground(() -> printing.print(meant), done -> {
            printing.tell(done);
            reload();
        });
    }

    /** A draft opens in the mail program; of several a folder does, since nobody wants ten windows. */
    private void mail() {
        Selection<InvoiceId> meant = table.selection();
        ui.inBackground(() -> printing.mail(meant), drafts -> {
            printing.tray().viewer().accept(drafts.place());
            ui.toasts().done(ui.text("invoices.drafts", drafts.count()));
        });
    }
}
