package app.kontor.ui.stock;

import app.kontor.stock.OnHandAt;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.ListPane;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The stock list as it was at any moment: what was on hand then, and what has become of it. */
final class StockPast {
    private static final String ALL = "all";
    private static final String THERE = "onHand";
    private static final Duration PAUSE = Duration.millis(150);

    private final Ui ui;
    private final StockCases cases;
    private final PastBar bar;
    private final DataTable<Row, VariantId> table;
    private final ViewTabs tabs;
    private final ListPane<Row, VariantId> list;
    private final Latest latest;
    private final Action now;
    private final VBox node = Nodes.growing(new VBox());
    private volatile List<Row> rows = List.of();

    /** @param now how many are there today */
    private record Row(OnHandAt then, Quantity now) {
        Quantity since() {
            return now.minus(then.onHand());
        }
    }

    /** @param toNow leaves the past */
    StockPast(Ui ui, StockCases cases, Runnable toNow) {
        this.ui = ui;
        this.cases = cases;
        this.latest = ui.background().latest(PAUSE);
        this.now = ui.action("stock.asOf.now", MaterialDesignC.CLOCK_OUTLINE, toNow).on("Esc");
        this.bar = new PastBar(ui, now, this::read);
        this.table = new DataTable<>(ui, new DataTable.Source<>(row -> row.then.variant(), this::window), columns())
                .onOpen(row -> ui.navigation().go(new Place("stock-item", "", row.then.variant())));
        this.tabs = new ViewTabs(view -> table().view(view.equals(ALL) ? "" : view))
                .tab(ALL, ui.text("stock.view.all")).tab(THERE, ui.text("stock.view.onHand"));
        this.list = new ListPane<>(ui, "stock-past", table, tabs).named(() -> "stock-" + bar.written());
        table.compact().whenEmpty(new EmptyState(ui.texts(), MaterialDesignC.CLOCK_OUTLINE, ui.text("stock.past.empty"), null).node(),
                new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("stock.notFound"), null).node());
        node.getChildren().add(bar.node());
        node.getChildren().addAll(list.nodes());
        Nodes.growing(table.node());
    }

    VBox node() {
        return node;
    }

    List<Action> actions() {
        return Stream.concat(Stream.of(now), list.actions().stream()).toList();
    }

    /** Begins where it was left, at first at the end of yesterday. */
    void open() {
        ui.background().read(progress -> cases.stock().firstMoved(), first -> {
            bar.open(first.orElse(cases.clock().instant()), cases.clock().instant());
            tabs.choose(ALL);
        });
    }

    private DataTable<Row, VariantId> table() {
        return table;
    }

    private void read(Instant at) {
        latest.askSoon(() -> rows(at), found -> {
            rows = found;
            table.reload();
            long there = found.stream().filter(row -> row.then.onHand().isPositive()).count();
            tabs.count(ALL, ui.formats().count(found.size()), Tone.NEUTRAL);
            tabs.count(THERE, ui.formats().count(there), Tone.NEUTRAL);
            Quantity pieces = found.stream().map(row -> row.then.onHand()).reduce(Quantity.ZERO, Quantity::plus);
            bar.say(ui.text("stock.past.sum", ui.formats().quantity(pieces), there));
        });
    }

    private List<Row> rows(Instant at) {
        Map<VariantId, Quantity> today = new HashMap<>();
        cases.stock().asOf(cases.clock().instant(), null).forEach(row -> today.put(row.variant(), row.onHand()));
        return cases.stock().asOf(at, null).stream()
                .map(then -> new Row(then, today.getOrDefault(then.variant(), Quantity.ZERO))).toList();
    }

    private Window<Row> window(WindowRequest request) {
        return new ListSource<>(rows, row -> row.then.sku().value() + " " + row.then.name(),
                (row, view) -> row.then.onHand().isPositive(),
                Map.of("name", Comparator.comparing((Row row) -> row.then.name(), String.CASE_INSENSITIVE_ORDER),
                        "onHand", Comparator.comparing((Row row) -> row.then.onHand()),
                        "now", Comparator.comparing(Row::now), "since", Comparator.comparing(Row::since))).window(request);
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.<Row>number("stock.column.sku", 136, row -> row.then.sku().value()),
                Column.<Row>text("stock.column.name", 200, row -> row.then.name()).sortedBy("name").growing(),
                Column.<Row>figure("stock.past.onHand", 120, row -> number(row.then.onHand())).sortedBy("onHand")
                        .exporting(row -> StockWords.plain(row.then.onHand())),
                Column.<Row>figure("stock.past.blocked", 120, row -> number(row.then.quarantine()))
                        .exporting(row -> StockWords.plain(row.then.quarantine())).from(760),
                Column.<Row>figure("stock.past.today", 110, row -> number(row.now)).sortedBy("now")
                        .exporting(row -> StockWords.plain(row.now)),
                Column.<Row>figure("stock.past.since", 120, row -> row.since().isZero() ? "–" : StockWords.signed(ui, row.since()))
                        .sortedBy("since").exporting(row -> StockWords.plain(row.since())));
    }

    private String number(Quantity quantity) {
        return quantity.isZero() ? "–" : ui.formats().quantity(quantity);
    }
}
