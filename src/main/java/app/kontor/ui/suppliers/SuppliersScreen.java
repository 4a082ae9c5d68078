package app.kontor.ui.suppliers;

import app.kontor.partner.Supplier;
import app.kontor.partner.Suppliers;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.ListPane;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.SupplierId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Whom the shop buys from; at the right what one of them asks for which goods. */
public final class SuppliersScreen implements Screen {
    private static final String ACTIVE = "active";
    private static final String ARCHIVED = "archived";

    private final Ui ui;
    private final SupplierCases cases;
    private final Page page;
    private final DataTable<Supplier, SupplierId> table;
    private final ViewTabs tabs;
    private final ListPane<Supplier, SupplierId> list;
    private final Latest details;
    private final SupplierWork work;
    private final SupplierPane pane;
    private final List<Action> actions;

    public SuppliersScreen(Ui ui, SupplierCases cases) {
        this.ui = ui;
        this.cases = cases;
        work = new SupplierWork(ui, cases, this::reload);
        page = new Page(ui.text("area.suppliers"));
        details = ui.background().latest(Duration.millis(80));
        table = new DataTable<>(ui, new DataTable.Source<>(Supplier::id, this::window), columns()).onOpen(work::edit);
        tabs = new ViewTabs(this::view).tab(ACTIVE, ui.text("suppliers.view.active")).tab(ARCHIVED, ui.text("suppliers.view.archived"));
        list = new ListPane<>(ui, "suppliers", table, tabs);
        Action create = ui.action("suppliers.new", MaterialDesignP.PLUS, work::create).on("Shortcut+N");
        Action edit = ui.action("suppliers.edit", MaterialDesignP.PENCIL_OUTLINE, () -> on(work::edit)).on("E").when(table.current().isNotNull());
        Action archive = ui.action("suppliers.archive", MaterialDesignA.ARCHIVE_OUTLINE, () -> on(s -> work.archive(s, true)));
        Action bring = ui.action("suppliers.unarchive", MaterialDesignA.ARCHIVE_ARROW_UP_OUTLINE, () -> on(s -> work.archive(s, false)));
        Action order = ui.action("suppliers.order", MaterialDesignC.CART_ARROW_DOWN,
                () -> on(s -> ui.navigation().go(new Place("purchase", "", s.id())))).on("Shortcut+Enter").when(table.current().isNotNull());
        actions = List.of(create, order, edit, archive, bring);
        pane = new SupplierPane(ui, order, edit, archive, bring);
        page.tools(create.primaryButton(ui.texts()));
        page.content(list.menu(actions).nodes());
        Action bringIn = ui.action("stock.empty.import", MaterialDesignT.TRAY_ARROW_DOWN, () -> ui.navigation().go(Place.of("import")));
        table.whenEmpty(new EmptyState(ui.texts(), MaterialDesignF.FACTORY, ui.text("suppliers.empty"), bringIn).node(),
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
        tabs.choose(place.view().isEmpty() ? ACTIVE : place.view());
        if (place.row() instanceof SupplierId supplier) {
            table.select(supplier);
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

    private Window<Supplier> window(WindowRequest request) {
        return new ListSource<>(cases.suppliers().all(), Suppliers::words, (s, view) -> s.archived() == view.equals(ARCHIVED), Map.of(
                "number", Comparator.comparing(Supplier::number),
                "name", Comparator.comparing(Supplier::name, String.CASE_INSENSITIVE_ORDER),
                "city", Comparator.comparing(SuppliersScreen::city, String.CASE_INSENSITIVE_ORDER),
                "lead", Comparator.comparing(s -> s.draft().leadDays(), Comparator.nullsLast(Comparator.naturalOrder())))).window(request);
    }

    private List<Column<Supplier>> columns() {
        return List.of(
                Column.<Supplier>number("suppliers.column.number", 92, Supplier::number).sortedBy("number"),
                Column.<Supplier>pair("suppliers.column.name", 190, Supplier::name, s -> text(s.draft().contact())).sortedBy("name").growing(),
                Column.<Supplier>text("suppliers.column.city", 140, SuppliersScreen::city).sortedBy("city"),
                Column.<Supplier>text("suppliers.column.country", 72, s -> text(s.draft().address().country())),
                Column.<Supplier>muted("suppliers.column.email", 190, s -> text(s.draft().email())).from(900),
                Column.<Supplier>figure("suppliers.column.lead", 100, s -> s.draft().leadDays() == null ? "–" : ui.text("suppliers.days", s.draft().leadDays()))
                        .sortedBy("lead"));
    }

    private void view(String view) {
        table.view(view.isEmpty() ? ACTIVE : view);
    }

    private static String city(Supplier supplier) {
        return text(supplier.draft().address().city());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private void on(Consumer<Supplier> what) {
        Supplier supplier = table.current().get();
        if (supplier != null) {
            what.accept(supplier);
        }
    }

    private void look(@Nullable Supplier supplier) {
        if (supplier == null) {
            page.side(null);
            return;
        }
        details.askSoon(() -> cases.items().of(supplier.id()), offers -> {
            Supplier current = table.current().get();
            if (current != null && current.id().equals(supplier.id())) {
                page.side(pane.node(current, offers));
            }
        });
    }

    private void count() {
        ui.background().read(progress -> cases.suppliers().all(), all -> {
            long archived = all.stream().filter(Supplier::archived).count();
            tabs.count(ACTIVE, ui.formats().count(all.size() - archived), Tone.NEUTRAL);
            tabs.count(ARCHIVED, ui.formats().count(archived), Tone.NEUTRAL);
            page.subtitle().set(ui.text("suppliers.subtitle", all.size() - archived));
        });
    }
}
