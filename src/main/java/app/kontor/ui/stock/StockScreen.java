package app.kontor.ui.stock;

import app.kontor.stock.Stock;
import app.kontor.stock.StockRow;
import app.kontor.stock.StockView;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.ListPane;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** What the shop has: the list at the left, the reason for each number at the right. */
public final class StockScreen implements Screen {
    private static final Duration PAUSE = Duration.millis(80);

    private final Ui ui;
    private final Stock stock;
    private final StockPast past;
    private final VBox body = new VBox();
    private final SetLevel setLevel;
    private final Page page;
    private final DataTable<StockRow, VariantId> table;
    private final ViewTabs tabs;
    private final ListPane<StockRow, VariantId> list;
    private final Latest details;
    private final SimpleObjectProperty<@Nullable StockDetail> detail = new SimpleObjectProperty<>();
    private final Action set;
    private final Action then;

    public StockScreen(Ui ui, StockCases cases) {
        this.ui = ui;
        this.stock = cases.stock();
        this.setLevel = new SetLevel(ui, stock, cases.history(), this::reload);
        this.page = new Page(ui.text("stock.title"));
        this.details = ui.background().latest(PAUSE);
        this.table = new DataTable<>(ui, new DataTable.Source<>(StockRow::variant, stock::list), columns());
        this.tabs = tabs();
        this.list = new ListPane<>(ui, "stock", table, tabs).saved(cases.views());
        this.past = new StockPast(ui, cases, this::toNow);
        this.set = ui.action("stock.setLevel", MaterialDesignP.PENCIL_OUTLINE, this::setLevel).on("Shortcut+Enter")
                .when(detail.isNotNull());
        this.then = ui.action("stock.past", MaterialDesignH.HISTORY, this::toPast).on("D");
        build();
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return isPast() ? past.actions() : Stream.concat(Stream.of(set, then), list.actions().stream()).toList();
    }

    @Override
    public void show(Place place) {
        showNow();
        tabs.choose(place.view().isEmpty() ? StockView.ALL.code() : place.view());
        if (place.row() instanceof VariantId variant) {
            table.select(variant);
        }
        table.node().requestFocus();
        count();
    }

    @Override
    public void reload() {
        table.reload();
        list.reload();
        count();
        show(table.current().get());
    }

    private void build() {
        page.tools(then.button(ui.texts()));
        page.content(body);
        list.menu(List.of(set, then));
        Action bring = ui.action("stock.empty.import", MaterialDesignT.TRAY_ARROW_DOWN,
                () -> ui.navigation().go(Place.of("import")));
        Node nothing = new EmptyState(ui.texts(), MaterialDesignW.WAREHOUSE, ui.text("stock.empty"), bring).node();
        Node notFound = new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("stock.notFound"), null).node();
        table.whenEmpty(nothing, notFound).onOpen(row -> ui.navigation().go(new Place("stock-item", "", row.variant())));
        table.current().subscribe(this::show);
        StockPane pane = new StockPane(ui, set);
        detail.subscribe(found -> page.side(found == null || isPast() ? null : pane.node(found)));
    }

    private boolean isPast() {
        return body.getChildren().contains(past.node());
    }

    private void toPast() {
        page.closeSide();
        body.getChildren().setAll(past.node());
        past.open();
    }

    private void showNow() {
        body.getChildren().setAll(list.nodes());
        Nodes.growing(table.node());
    }

    private void toNow() {
        showNow();
        reload();
        table.node().requestFocus();
    }

    private List<Column<StockRow>> columns() {
        return List.of(
                Column.<StockRow>number("stock.column.sku", 136, row -> row.sku().value()),
                Column.<StockRow>text("stock.column.name", 160, StockRow::name).sortedBy("name").growing(),
                Column.<StockRow>figure("stock.onHand", 80, row -> number(row.onHand())).exporting(row -> StockWords.plain(row.onHand())).sortedBy("onHand"),
                Column.<StockRow>figure("stock.allocated", 84, row -> number(row.allocated())).exporting(row -> StockWords.plain(row.allocated())).sortedBy("allocated"),
                Column.<StockRow>figure("stock.quarantine", 92, row -> number(row.quarantine())).exporting(row -> StockWords.plain(row.quarantine())).from(860),
                Column.<StockRow>figure("stock.buffer", 72, row -> number(row.buffer())).exporting(row -> StockWords.plain(row.buffer())).from(860),
                available().sortedBy("available"),
                Column.<StockRow>figure("stock.incoming", 84, row -> number(row.incoming())).exporting(row -> StockWords.plain(row.incoming())).from(760));
    }

    /** The figure that counts; what can't be sold stands out without a chip. */
    private Column<StockRow> available() {
        return Column.<StockRow>figure("stock.available", 88, row -> ui.formats().quantity(row.available())).exporting(row -> StockWords.plain(row.available()));
    }

    /** Nothing is a dash, so that what is there stands out. */
    private String number(Quantity quantity) {
        return quantity.isZero() ? "–" : ui.formats().quantity(quantity);
    }

    private ViewTabs tabs() {
        return new ViewTabs(view -> table().view(view.equals(StockView.ALL.code()) ? "" : view))
                .tab(StockView.ALL.code(), ui.text("stock.view.all"))
                .tab(StockView.ON_HAND.code(), ui.text("stock.view.onHand"))
                .tab(StockView.ALLOCATED.code(), ui.text("stock.view.allocated"))
                .tab(StockView.LOW.code(), ui.text("stock.view.low"))
                .tab(StockView.SOLD_OUT.code(), ui.text("stock.view.soldOut"));
    }

    private DataTable<StockRow, VariantId> table() {
        return table;
    }

    private void count() {
        ui.background().read(progress -> stock.counts(), this::showCounts);
    }

    private void showCounts(Map<StockView, Long> counts) {
        counts.forEach((view, count) -> tabs.count(view.code(), ui.formats().count(count),
                view == StockView.SOLD_OUT && count > 0 ? Tone.DANGER : Tone.NEUTRAL));
        page.subtitle().set(ui.text("stock.subtitle", counts.getOrDefault(StockView.ALL, 0L),
                counts.getOrDefault(StockView.SOLD_OUT, 0L)));
    }

    private void show(@Nullable StockRow row) {
        if (row == null) {
            detail.set(null);
        } else {
            details.askSoon(() -> StockDetail.of(stock, stock.row(row.sku())), found -> {
                if (table.current().get() != null) {
                    detail.set(found);
                }
            });
        }
    }

    private void setLevel() {
        StockDetail shown = detail.get();
        if (shown != null) {
            setLevel.ask(shown);
        }
    }
}
