package app.kontor.ui.orders;

import app.kontor.app.Shop;
import app.kontor.sales.OrderRow;
import app.kontor.sales.OrderView;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.ListPane;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Ui;
import app.kontor.value.OrderId;
import app.kontor.value.RowId;
import app.kontor.value.Selection;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The orders of the shop: found, looked at, and sent on their way, one or many. */
public final class OrdersScreen implements Screen {
    private final Ui ui;
    private final Shop shop;
    private final Page page;
    private final OrderTabs tabs;
    private final DataTable<OrderRow, OrderId> table;
    private final ListPane<OrderRow, OrderId> list;
    private final OrderActions actions;
    private final DayActions day;
    private final OrderPreview preview;
    private final UnmatchedBanner unmatched;
    private final Latest details;
    private final Action close;
    private final Action paper;
    private final Action create;
    private final Action open;
    private final Action duplicate;
    private @Nullable OrderId lookedAt;
    private boolean visited;
    private boolean greeted;

    public OrdersScreen(Ui ui, Shop shop, PaperTray tray) {
        this.ui = ui;
        this.shop = shop;
        OrderTools tools = OrderTools.of(ui, shop, tray);
        OrderBadges badges = new OrderBadges(ui);
        details = ui.background().latest(Duration.ZERO);
        page = new Page(ui.text("area.orders"));
        table = new DataTable<>(ui, new DataTable.Source<>(OrderRow::id, shop.orders()::list),
                new OrderColumns(ui, badges, Clock.systemUTC()).columns()).tickable(ui);
        actions = new OrderActions(tools, table::selection,
                table.current().isNotNull().or(table.ticks().count().greaterThan(0)));
        day = new DayActions(tools);
        tabs = new OrderTabs(ui, shop, table::view, page.subtitle());
        list = new ListPane<>(ui, "orders", table, tabs.tabs());
        unmatched = new UnmatchedBanner(ui, shop.matching(), shop.catalog());
        paper = ui.action("orders.invoicePaper", MaterialDesignF.FILE_EYE_OUTLINE, this::lookAtInvoice).on("Shift+V")
                .when(table.current().isNotNull());
        create = ui.action("area.new-order", MaterialDesignP.PLUS, () -> ui.navigation().go(Place.of("new-order"))).on("Shortcut+N");
        open = ui.action("orders.open", MaterialDesignO.OPEN_IN_NEW, this::open).on("E").when(table.current().isNotNull());
        duplicate = ui.action("entry.duplicate", MaterialDesignC.CONTENT_COPY, this::duplicate).on("Shortcut+D")
                .when(table.current().isNotNull());
        close = ui.action("orders.preview.close", MaterialDesignC.CLOSE, this::closePreview).on("Esc");
        preview = new OrderPreview(tools, badges, List.of(
                ui.action("orders.preview.up", MaterialDesignC.CHEVRON_UP, () -> table.step(-1)),
                ui.action("orders.preview.down", MaterialDesignC.CHEVRON_DOWN, () -> table.step(1)), open, close));
        layOut();
    }

    private void layOut() {
        list.saved(shop.savedViews())
                .bulk(n -> ui.text("orders.selected", n), List.of(actions.pick, actions.labels, actions.ship, actions.invoice, actions.hold))
                .sum(this::sum)
                .menu(Stream.of(List.of(open), actions.all(), List.of(paper, duplicate)).flatMap(List::stream).toList());
        Node plus = create.iconButton(ui.texts());
        plus.getStyleClass().remove("flat"); // beside the other buttons, not over a card
        page.tools(plus, day.allocate.button(ui.texts()), day.print.button(ui.texts()));
        page.content(tabs.node(), unmatched.node(), list.bar(), table.node());
        Action toImport = ui.action("orders.import", MaterialDesignT.TRAY_ARROW_DOWN, () -> ui.navigation().go(Place.of("import")));
        Node noOrders = new EmptyState(ui.texts(), MaterialDesignC.CART_OUTLINE, ui.text("orders.empty"), toImport).node();
        Node notFound = new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("orders.nothingFound"), null).node();
        StackPane inView = new StackPane();
        tabs.all().subscribe(all -> inView.getChildren().setAll(all.longValue() == 0 ? noOrders : notFound));
        table.whenEmpty(inView, inView);
        table.onOpen(row -> open()).onEnter(row -> preview.node().requestFocus());
        table.node().sceneProperty().subscribe(scene -> {
            if (scene != null) { // whoever comes here begins in the list
                table.node().requestFocus();
            }
        });
        table.current().subscribe(row -> look(row == null ? null : row.id()));
        table.count().subscribe(count -> lookAtTheFirst());
    }

    private String sum(Selection<OrderId> ticked) {
        return shop.orders().sums(ticked).stream().map(ui.formats()::money).collect(Collectors.joining(" + "));
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        List<Action> next = lookedAt == null ? List.of() : preview.actions();
        return Stream.of(next, day.all(), actions.all(), List.of(open, create, duplicate, paper, close), unmatched.actions(),
                list.actions()).flatMap(List::stream).toList();
    }

    @Override
    public void show(Place place) {
        RowId row = place.row();
        String view = !place.view().isEmpty() ? place.view() : row != null ? OrderView.ALL.code() : "";
        boolean asked = (!visited || !view.isEmpty()) && tabs.choose(view.isEmpty() ? OrderView.OPEN.code() : view);
        if (row instanceof OrderId order) {
            table.select(order);
            look(order);
        }
        visited = true;
        if (!asked) { // a page read twice would be shown only after the second time
            table.reload();
        }
        reloadAround();
        table.node().requestFocus();
    }

    @Override
    public void reload() {
        table.reload();
        reloadAround();
    }

    private void reloadAround() {
        tabs.reload();
        list.reload();
        unmatched.reload();
        look(lookedAt);
    }

    private void look(@Nullable OrderId order) {
        lookedAt = order;
        if (order == null) {
            page.side(null);
            return;
        }
        details.ask(() -> OrderDetails.read(shop, order), found -> {
            if (order.equals(lookedAt)) {
                preview.show(found);
                page.side(preview.node());
            }
        });
    }

    /** Its page walks on through the list as it is now. */
    private void open() {
        OrderRow row = table.current().get();
        if (row != null) {
            ui.navigation().go(new Place("order", OrderWalk.of(table.request(1)).code(), row.id()));
        }
    }

    private void duplicate() {
        OrderRow row = table.current().get();
        if (row != null) {
            ui.navigation().go(new Place("new-order", "", row.id()));
        }
    }

    private void lookAtInvoice() {
        OrderId order = lookedAt;
        if (order != null) {
            ui.navigation().go(new Place("invoice", "", order));
        }
    }

    /** The window opens with an order in sight, not with an empty half. */
    private void lookAtTheFirst() {
        if (!greeted && lookedAt == null && !table.node().getItems().isEmpty()) {
            greeted = true;
            table.node().getSelectionModel().select(0);
        }
    }

    private void closePreview() {
        if (table.ticks().count().get() > 0) {
            table.ticks().clear();
        } else {
            table.node().getSelectionModel().clearSelection();
            page.closeSide();
        }
    }
}
