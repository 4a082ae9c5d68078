package app.kontor.ui.purchasing;

import app.kontor.purchasing.PurchaseOrder;
import app.kontor.purchasing.PurchaseState;
import app.kontor.purchasing.Purchasing;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.ListPane;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.PurchaseOrderId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What is ordered from suppliers; Ctrl+Enter takes in what has come. */
public final class PurchasesScreen implements Screen {
    private static final String OPEN = "open";
    static final String ALL = "all";

    private final Ui ui;
    private final PurchaseCases cases;
    private final Page page;
    private final DataTable<PurchaseOrder, PurchaseOrderId> table;
    private final ViewTabs tabs;
    private final ListPane<PurchaseOrder, PurchaseOrderId> list;
    private final PurchasePane pane;
    private final PurchaseWork work;
    private final Action receive;
    private final List<Action> actions;
    private final SimpleBooleanProperty canReceive = new SimpleBooleanProperty();
    private final SimpleBooleanProperty canEdit = new SimpleBooleanProperty();
    private final SimpleBooleanProperty canCancel = new SimpleBooleanProperty();

    public PurchasesScreen(Ui ui, PurchaseCases cases) {
        this.ui = ui;
        this.cases = cases;
        work = new PurchaseWork(ui, cases, this::reload);
        page = new Page(ui.text("area.purchases"));
        table = new DataTable<>(ui, new DataTable.Source<>(PurchaseOrder::id, this::window), columns()).onOpen(this::open);
        tabs = new ViewTabs(view -> table().view(view)).tab(OPEN, ui.text("purchases.view.open")).tab(ALL, ui.text("purchases.view.all"));
        list = new ListPane<>(ui, "purchases", table, tabs);
        receive = ui.action("purchase.receive", MaterialDesignT.TRAY_ARROW_DOWN, () -> on(work::receive)).on("Shortcut+Enter").when(canReceive);
        Action create = ui.action("purchase.new", MaterialDesignP.PLUS, () -> ui.navigation().go(Place.of("purchase"))).on("Shortcut+N");
        Action edit = ui.action("purchase.change", MaterialDesignP.PENCIL_OUTLINE, () -> on(this::open)).on("E").when(canEdit);
        Action cancel = ui.action("purchase.cancel", MaterialDesignC.CANCEL, () -> on(work::cancel)).when(canCancel);
        actions = List.of(receive, create, edit, cancel);
        pane = new PurchasePane(ui, receive, edit, cancel);
        page.tools(receive.button(ui.texts()), create.primaryButton(ui.texts()));
        page.content(list.menu(actions).nodes());
        Action bringIn = ui.action("stock.empty.import", MaterialDesignT.TRAY_ARROW_DOWN, () -> ui.navigation().go(Place.of("import")));
        table.whenEmpty(new EmptyState(ui.texts(), MaterialDesignC.CART_ARROW_DOWN, ui.text("purchases.empty"), bringIn).node(),
                new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("stock.notFound"), null).node());
        table.current().subscribe(this::look);
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(actions.stream(), list.actions().stream()).toList();
    }

    @Override
    public void show(Place place) {
        tabs.choose(place.view().isEmpty() ? OPEN : place.view());
        if (place.row() instanceof PurchaseOrderId order) {
            table.select(order);
        }
        table.node().requestFocus();
        count();
    }

    @Override
    public void reload() {
        table.reload();
        look(table.current().get());
        count();
    }

    private DataTable<PurchaseOrder, PurchaseOrderId> table() {
        return table;
    }

    private Window<PurchaseOrder> window(WindowRequest request) {
        return new ListSource<>(cases.purchasing().all(), Purchasing::words, (order, view) -> view.equals(ALL) || order.isOpen(), Map.of(
                "number", Comparator.comparing(PurchaseOrder::number),
                "supplier", Comparator.comparing(PurchaseOrder::supplierName, String.CASE_INSENSITIVE_ORDER),
                "ordered", Comparator.comparing(PurchaseOrder::orderedOn, Comparator.nullsLast(Comparator.naturalOrder())),
                "expected", Comparator.comparing(PurchaseOrder::expectedOn, Comparator.nullsLast(Comparator.naturalOrder())))).window(request);
    }

    private List<Column<PurchaseOrder>> columns() {
        return List.of(
                Column.<PurchaseOrder>number("purchases.column.number", 116, PurchaseOrder::number).sortedBy("number"),
                Column.<PurchaseOrder>text("purchases.column.supplier", 200, PurchaseOrder::supplierName).sortedBy("supplier").growing(),
                Column.<PurchaseOrder>chip("purchases.column.state", 140, order -> badge(ui, order.state())),
                Column.<PurchaseOrder>muted("purchases.column.ordered", 104, order -> day(order.orderedOn())).sortedBy("ordered"),
                Column.<PurchaseOrder>muted("purchases.column.expected", 104, order -> day(order.expectedOn())).sortedBy("expected"),
                Column.<PurchaseOrder>figure("purchases.column.lines", 72, order -> ui.formats().number(order.lines().size())).from(900),
                Column.<PurchaseOrder>figure("purchases.column.total", 116, order -> order.total().map(ui.formats()::money).orElse("–")).from(820));
    }

    /** How far an order is, in colour. */
    static Badge badge(Ui ui, PurchaseState state) {
        Ikon icon = switch (state) {
            case DRAFT -> MaterialDesignP.PENCIL_OUTLINE;
            case ORDERED -> MaterialDesignT.TRUCK_OUTLINE;
            case PART -> MaterialDesignP.PACKAGE_VARIANT;
            case RECEIVED -> MaterialDesignC.CHECK;
            case CANCELLED -> MaterialDesignC.CANCEL;
        };
        Tone tone = switch (state) {
            case ORDERED -> Tone.ACCENT;
            case PART -> Tone.WARNING;
            case RECEIVED -> Tone.SUCCESS;
            case DRAFT, CANCELLED -> Tone.NEUTRAL;
        };
        return new Badge(ui.text("purchase.state." + state.code()), icon, tone);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : ui.formats().date(day);
    }

    private void look(@Nullable PurchaseOrder order) {
        canReceive.set(order != null && order.isOpen());
        canEdit.set(order != null && order.isEditable());
        canCancel.set(order != null && order.isCancellable());
        page.side(order == null ? null : pane.node(order));
    }

    private void open(PurchaseOrder order) {
        if (order.isEditable()) {
            ui.navigation().go(new Place("purchase", "", order.id()));
        }
    }

    private void on(Consumer<PurchaseOrder> what) {
        PurchaseOrder order = table.current().get();
        if (order != null) {
            what.accept(order);
        }
    }

    private void count() {
        ui.background().read(progress -> cases.purchasing().all(), all -> {
            tabs.count(OPEN, ui.formats().count(all.stream().filter(PurchaseOrder::isOpen).count()), Tone.NEUTRAL);
            tabs.count(ALL, ui.formats().count(all.size()), Tone.NEUTRAL);
            page.subtitle().set(ui.text("purchases.subtitle", all.stream().filter(PurchaseOrder::isOpen).count()));
        });
    }
}
