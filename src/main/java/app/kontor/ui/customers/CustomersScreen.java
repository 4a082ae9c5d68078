package app.kontor.ui.customers;

import app.kontor.sales.CustomerRow;
import app.kontor.sales.CustomerView;
import app.kontor.ui.kit.Action;
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
import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Who bought: orders, what they came to, what is open; Enter opens one. */
public final class CustomersScreen implements Screen {
    private final Ui ui;
    private final CustomerCases cases;
    private final Page page;
    private final DataTable<CustomerRow, CustomerId> table;
    private final ViewTabs tabs;
    private final ListPane<CustomerRow, CustomerId> list;
    private final CustomerWork work;
    private final List<Action> actions;

    public CustomersScreen(Ui ui, CustomerCases cases) {
        this.ui = ui;
        this.cases = cases;
        this.work = new CustomerWork(ui, cases, this::reload);
        this.page = new Page(ui.text("area.customers"));
        this.table = new DataTable<>(ui, new DataTable.Source<>(CustomerRow::id, cases.book()::list), columns()).tickable(ui)
                .onOpen(row -> ui.navigation().go(new Place("customer", "", row.id())));
        this.tabs = tabs();
        this.list = new ListPane<>(ui, "customers", table, tabs).saved(cases.views()).whenWhole(this::count);
        Action create = ui.action("customers.new", MaterialDesignP.PLUS, () -> ui.navigation().go(new Place("customer", CustomerScreen.NEW, null)))
                .on("Shortcut+N");
        Action twins = ui.action("customers.duplicates", MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE, work::duplicates).on("D");
        Action archive = ui.action("customers.archive", MaterialDesignA.ARCHIVE_OUTLINE, () -> archive(true));
        Action bring = ui.action("customers.unarchive", MaterialDesignA.ARCHIVE_ARROW_UP_OUTLINE, () -> archive(false));
        this.actions = List.of(create, twins, archive, bring);
        build(create, twins, List.of(archive, bring));
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
        tabs.choose(place.view().isEmpty() ? CustomerView.ALL.code() : place.view());
        if (place.row() instanceof CustomerId customer) {
            table.select(customer);
        }
        table.node().requestFocus();
        count();
    }

    @Override
    public void reload() {
        table.reload();
        list.reload();
        count();
    }

    private void build(Action create, Action twins, List<Action> bulk) {
        page.tools(twins.button(ui.texts()), create.primaryButton(ui.texts()));
        page.content(list.bulk(n -> ui.text("customers.ticked", n), bulk).menu(actions).nodes());
        Action bring = ui.action("stock.empty.import", MaterialDesignT.TRAY_ARROW_DOWN, () -> ui.navigation().go(Place.of("import")));
        table.whenEmpty(new EmptyState(ui.texts(), MaterialDesignA.ACCOUNT_OUTLINE, ui.text("customers.empty"), bring).node(),
                new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("stock.notFound"), null).node());
    }

    private List<Column<CustomerRow>> columns() {
        return List.of(
                Column.<CustomerRow>number("customers.column.number", 92, CustomerRow::number).sortedBy("number"),
                Column.<CustomerRow>pair("customers.column.name", 180, CustomerRow::label,
                        row -> row.company() == null || row.company().equals(row.label()) ? "" : row.company()).sortedBy("name").growing(),
                Column.<CustomerRow>text("customers.column.city", 150, row -> row.city() == null ? "" : row.city()).sortedBy("city"),
                Column.<CustomerRow>text("customers.column.country", 72, row -> row.country() == null ? "" : row.country()).sortedBy("country"),
                Column.<CustomerRow>figure("customers.column.orders", 88, row -> row.orders() == 0 ? "–" : ui.formats().number(row.orders()))
                        .sortedBy("orders"),
                Column.<CustomerRow>figure("customers.column.value", 150, row -> sums(row.value())).sortedBy("value"),
                Column.<CustomerRow>figure("customers.column.open", 110, row -> sums(row.open())),
                Column.<CustomerRow>muted("customers.column.last", 120, row -> row.lastOrder() == null ? ""
                        : ui.formats().date(row.lastOrder().atZone(ui.formats().zone()).toLocalDate())).sortedBy("last").from(900));
    }

    private String sums(List<Money> sums) {
        return sums.isEmpty() ? "–" : sums.stream().map(ui.formats()::money).collect(Collectors.joining(" + "));
    }

    private ViewTabs tabs() {
        ViewTabs made = new ViewTabs(view -> table().view(view.equals(CustomerView.ALL.code()) ? "" : view));
        for (CustomerView view : CustomerView.values()) {
            made.tab(view.code(), ui.text("customers.view." + view.code()));
        }
        return made;
    }

    private DataTable<CustomerRow, CustomerId> table() {
        return table;
    }

    private void archive(boolean archived) {
        var meant = table.selection();
        ui.background().read(progress -> cases.book().resolve(meant), ids -> {
            if (!ids.isEmpty()) {
                work.run(() -> cases.partners().archive(ids, archived), ui.text(archived ? "customers.archived" : "customers.unarchived", ids.size()));
            }
        });
    }

    private void count() {
        ui.background().read(progress -> cases.book().counts(), this::showCounts);
    }

    private void showCounts(Map<CustomerView, Long> counts) {
        counts.forEach((view, count) -> tabs.count(view.code(), ui.formats().count(count), Tone.NEUTRAL));
        page.subtitle().set(ui.text("customers.subtitle", counts.getOrDefault(CustomerView.ALL, 0L)));
    }
}
