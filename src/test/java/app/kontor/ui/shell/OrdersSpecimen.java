package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.BulkBar;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.SearchField;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** A list of invented orders made of the kit alone, to look at in the gallery. */
final class OrdersSpecimen implements Screen {
    record Row(int id, String number, String date, String customer, String country, Badge status, Badge payment, Money total) {}

    private static final List<String> NAMES = List.of("Anna Bergmann", "Šárka Nováková", "Café Morgenrot GmbH", "J. van Dijk",
            "Clara Lindqvist", "Thomas Oberhuber", "Marie Lefèvre", "Ilse Hagedorn", "Teehaus am Markt", "Róisín Byrne");
    private static final List<String> COUNTRIES = List.of("DE", "CZ", "DE", "NL", "SE", "AT", "FR", "DE", "DE", "IE");
    private static final List<Badge> STATES = List.of(
            new Badge("New", MaterialDesignC.CIRCLE_OUTLINE, Tone.NEUTRAL),
            new Badge("Ready to ship", MaterialDesignP.PACKAGE_VARIANT_CLOSED, Tone.ACCENT),
            new Badge("Awaiting payment", MaterialDesignC.CLOCK_OUTLINE, Tone.WARNING),
            new Badge("Ready to ship", MaterialDesignP.PACKAGE_VARIANT_CLOSED, Tone.ACCENT),
            new Badge("Short of stock", MaterialDesignA.ALERT_OUTLINE, Tone.DANGER),
            new Badge("Shipped", MaterialDesignT.TRUCK_CHECK_OUTLINE, Tone.SUCCESS));
    private static final Badge PAID = new Badge("Paid", MaterialDesignC.CHECK_CIRCLE_OUTLINE, Tone.SUCCESS);
    private static final Badge LATE = new Badge("12 d late", MaterialDesignA.ALERT_CIRCLE_OUTLINE, Tone.DANGER);

    private final DataTable<Row, Integer> table;
    private final Page page = new Page("Orders");
    private final Action pack;

    OrdersSpecimen(Ui ui) {
        List<Row> rows = IntStream.range(0, 1284).mapToObj(OrdersSpecimen::row).toList();
        ListSource<Row> source = new ListSource<>(rows, Row::customer, (row, view) -> true,
                Map.of("total", Comparator.comparing(Row::total)));
        table = new DataTable<>(ui, new DataTable.Source<>(Row::id, source::window), List.of(
                Column.number("Order", 84, Row::number),
                Column.muted("Date", 72, Row::date),
                Column.pair("Customer", 140, Row::customer, Row::country).growing(),
                Column.chip("Status", 156, Row::status),
                Column.state("Payment", 104, Row::payment).from(620),
                Column.figure("Total", 100, (Row row) -> ui.formats().money(row.total())).sortedBy("total"))).tickable(ui);
        pack = Action.of("Pack order", MaterialDesignP.PACKAGE_VARIANT_CLOSED, () -> {}).on("Shortcut+Enter");
        ViewTabs tabs = new ViewTabs(table::view).tab("", "All").tab("open", "Open").tab("short", "Short of stock");
        tabs.count("", "1,284", Tone.NEUTRAL);
        tabs.count("open", "37", Tone.NEUTRAL);
        tabs.count("short", "4", Tone.DANGER);
        HBox filters = Nodes.styled(new HBox(new SearchField(ui.texts(), table::search)), "filter-bar");
        List<Action> bulk = List.of(
                Action.of("Print pick list", MaterialDesignP.PRINTER_OUTLINE, () -> {}),
                Action.of("Mark shipped", MaterialDesignT.TRUCK_CHECK_OUTLINE, () -> {}));
        BulkBar bulkBar = new BulkBar(ui, table.ticks(), n -> n + " selected", bulk, filters);
        page.subtitle().set("37 open, €2,846.30");
        page.content(tabs.node(), bulkBar.node(), table.node());
        table.current().subscribe(row -> page.side(row == null ? null : preview(ui, row)));
        tabs.choose("");
    }

    DataTable<Row, Integer> table() {
        return table;
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return List.of(pack);
    }

    @Override
    public void show(Place place) {
        table.node().requestFocus();
    }

    @Override
    public void reload() {
        table.reload();
    }

    private Region preview(Ui ui, Row row) {
        VBox head = Nodes.styled(Nodes.column(8, Nodes.label(row.number(), "h2"),
                Nodes.row(6, Nodes.chip(row.status()), Nodes.chip(row.payment()))), "preview-head");
        VBox shipTo = Nodes.styled(Nodes.column(2, Nodes.label("Ship to", "h3"), Nodes.label(row.customer())), "block");
        HBox foot = Nodes.styled(new HBox(Nodes.growing(pack.primaryButton(ui.texts()))), "preview-foot");
        return Nodes.styled(new VBox(head, Nodes.line(), shipTo, Nodes.spacer(), foot), "preview");
    }

    private static Row row(int i) {
        return new Row(i, "A-" + (11_283 - i), i < 6 ? "1%d:02".formatted(6 - i) : "20 Nov", NAMES.get(i % 10), COUNTRIES.get(i % 10),
                STATES.get(i % 6), i % 7 == 5 ? LATE : PAID, Money.of(i * 37 % 900 + ".40", "EUR"));
    }
}
