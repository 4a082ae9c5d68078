package app.kontor.ui.invoices;

import app.kontor.app.Shop;
import app.kontor.invoicing.Invoice;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.SearchField;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
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
    private final Action open;
    private final Action print;
    private final Action order;
    private LocalDate today;
    private boolean visited;

    public InvoicesScreen(Ui ui, Shop shop, InvoicePrinting printing) {
        this.ui = ui;
        this.shop = shop;
        this.printing = printing;
        today = LocalDate.EPOCH; // nothing is overdue until the shop has said what day it is
        page = new Page(ui.text("area.invoices"));
        table = new DataTable<>(ui, new DataTable.Source<>(Invoice::id, shop.invoicing()::list), columns()).tickable(ui);
        tabs = new ViewTabs(view -> list().view(view.equals(ALL) ? "" : view));
        List.of(ALL, "open", "overdue", "paid").forEach(view -> tabs.tab(view, ui.text("invoices.view." + view)));
        open = Action.of("invoices.open", MaterialDesignF.FILE_DOCUMENT_OUTLINE, this::open).on("Shortcut+Enter")
                .when(table.current().isNotNull());
        print = Action.of("invoices.print", MaterialDesignP.PRINTER_OUTLINE, this::print).on("Shortcut+P")
                .when(table.current().isNotNull().or(table.ticks().count().greaterThan(0)));
        order = Action.of("invoices.order", MaterialDesignC.CART_OUTLINE, this::order).on("O").when(table.current().isNotNull());
        layOut();
    }

    private void layOut() {
        HBox filters = Nodes.styled(new HBox(new SearchField(ui.texts(), table::search)), "filter-bar");
        page.tools(order.button(ui.texts()), print.button(ui.texts()), open.primaryButton(ui.texts()));
        page.content(tabs.node(), filters, table.node());
        Action toOrders = Action.of("invoices.toOrders", MaterialDesignC.CART_OUTLINE, () -> ui.navigation().go(Place.of("orders")));
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
        return List.of(open, print, order);
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
        ui.background().read(progress -> new News(shop.invoicing().today(), shop.invoicing().counts()), news -> {
            today = news.today;
            news.counts.forEach((view, count) -> tabs.count(view, ui.formats().count(count),
                    view.equals("overdue") && count > 0 ? Tone.DANGER : Tone.NEUTRAL));
            page.subtitle().set(ui.text("invoices.subtitle", news.counts.get(ALL), news.counts.get("overdue")));
            table.reload();
        });
    }

    private record News(LocalDate today, Map<String, Long> counts) {}

    private DataTable<Invoice, InvoiceId> list() {
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
                Column.<Invoice>muted("invoices.column.due", 92, invoice -> ui.formats().day(invoice.dueOn(), today)).sortedBy("dueOn"),
                Column.<Invoice>figure("invoices.column.net", 104, invoice -> ui.formats().money(invoice.net())).from(980),
                Column.<Invoice>figure("invoices.column.tax", 96, invoice -> ui.formats().money(invoice.tax())).from(980),
                Column.<Invoice>figure("invoices.column.total", 112, invoice -> ui.formats().money(invoice.total())).sortedBy("total"));
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
        var meant = table.selection();
        ui.inBackground(() -> printing.print(meant), printing::tell);
    }
}
