package app.kontor.ui.kit;

import app.kontor.settings.SavedViews;
import app.kontor.value.Selection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * What every list has around its table: search, views with saved ones beside them, columns and density to choose, a bulk bar with a sum,
 * a context menu, and the view as a file. It remembers how the list was left on this PC.
 *
 * <pre>{@code
 * list = new ListPane<>(ui, "orders", table, tabs).saved(shop.savedViews())
 *         .bulk(n -> ui.text("orders.selected", n), List.of(actions.pick, actions.ship)).sum(this::sumOf).menu(actions.all());
 * page.content(list.nodes());          // tabs, filter bar or bulk bar, table
 * actions() { return Stream.concat(own, list.actions()); }
 * }</pre>
 */
public final class ListPane<R, I> {
    private final Ui ui;
    private final String code;
    private final DataTable<R, I> table;
    private final ViewTabs tabs;
    private final SearchField search;
    private final HBox filterBar;
    private final ListLooks<R, I> looks;
    private final Action export;
    private Node bar;
    private @Nullable BulkBar bulk;
    private List<Action> bulkActions = List.of();
    private Supplier<String> fileName;

    /** @param code names the list where its look is kept, and its file */
    public ListPane(Ui ui, String code, DataTable<R, I> table, ViewTabs tabs) {
        this.ui = ui;
        this.code = code;
        this.fileName = () -> code + "-" + LocalDate.now(ui.formats().zone());
        this.table = table;
        this.tabs = tabs;
        this.search = new SearchField(ui.texts(), table::search);
        this.looks = new ListLooks<>(ui, code, table, tabs, search);
        this.filterBar = Nodes.styled(new HBox(search, partly(), Nodes.spacer()), "filter-bar");
        this.export = ui.action("list.export", MaterialDesignE.EXPORT_VARIANT, this::export).on("Shortcut+E");
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::fromSearchToList);
        filterBar.getChildren().add(looks.options(export));
        bar = filterBar;
    }

    private Label partly() {
        Label partly = Nodes.label(ui.text("list.part"), "muted", "small");
        partly.setId("list-part");
        partly.visibleProperty().bind(table.part());
        partly.managedProperty().bind(table.part());
        return partly;
    }

    /** @param then when all that was asked for has come after a part of it */
    public ListPane<R, I> whenWhole(Runnable then) {
        table.part().addListener((observed, was, part) -> {
            if (!part) {
                then.run();
            }
        });
        return this;
    }

    /** People can keep how they look at the list. */
    public ListPane<R, I> saved(SavedViews views) {
        looks.saved(views);
        return this;
    }

    /** What the file of an export is called, without its ending. */
    public ListPane<R, I> named(Supplier<String> file) {
        fileName = file;
        return this;
    }

    /** Further filters beside the search field. */
    public ListPane<R, I> filters(Node... filters) {
        filterBar.getChildren().addAll(2, List.of(filters));
        return this;
    }

    /** Rows can be ticked, and this is done with them. @param counted says how many are: "3 selected" */
    public ListPane<R, I> bulk(LongFunction<String> counted, List<Action> actions) {
        bulkActions = List.copyOf(actions);
        bulk = new BulkBar(ui, table.ticks(), counted, bulkActions, filterBar);
        bar = bulk.node();
        return this;
    }

    /** Behind the count of ticked rows. @param sums what they amount to in the user's words; called on a worker thread */
    public ListPane<R, I> sum(Function<Selection<I>, String> sums) {
        Latest latest = ui.background().latest(Duration.millis(80));
        table.ticks().changes().subscribe(change -> {
            if (bulk != null && table.ticks().count().get() > 0) {
                Selection<I> ticked = table.selection();
                latest.askSoon(() -> sums.apply(ticked), bulk.sum()::set);
            }
        });
        return this;
    }

    /** What can be done with the row under the mouse, or with the current one by the menu key. */
    public ListPane<R, I> menu(List<Action> actions) {
        table.node().setOnContextMenuRequested(event -> {
            ContextMenu menu = ActionMenu.of(ui, actions);
            menu.show(table.node(), event.getScreenX(), event.getScreenY());
            event.consume();
        });
        return this;
    }

    /** From above: view tabs, the bar with search or bulk actions, the table. */
    public Node[] nodes() {
        return new Node[] {tabs.node(), bar, table.node()};
    }

    /** The tabs and the bar, for a screen that puts something between them and the table. */
    public Node bar() {
        return bar;
    }

    public List<Action> actions() {
        List<Action> all = new ArrayList<>(looks.actions());
        all.add(export);
        if (table.columns().anyEditable()) {
            all.add(ui.action("table.edit", MaterialDesignP.PENCIL_OUTLINE, table.editor()::begin).on("F2").when(table.current().isNotNull()));
        }
        return all;
    }

    /** What was saved by somebody else is shown; call it when the screen reloads. */
    public void reload() {
        looks.reload();
    }

    private void fromSearchToList(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            table.node().requestFocus();
            if (table.current().get() == null && !table.node().getItems().isEmpty()) {
                table.node().getSelectionModel().select(0);
            }
            event.consume();
        }
    }

    private void export() {
        String name = fileName.get() + ".xlsx";
        ui.dialogs().files(FileQuestion.save(ui.text("list.export"), name, "xlsx", "csv"), chosen -> write(chosen.getFirst()));
    }

    private void write(Path file) {
        List<Column<R>> columns = table.columns().inSight().stream().filter(column -> !column.key().isEmpty()).toList();
        ListExport<R> wanted = new ListExport<>(ui.texts(), code, columns, table.request(1), table.source());
        ui.background().runLong(progress -> wanted.write(file, progress),
                rows -> ui.toasts().done(ui.text("list.exported", rows, file.getFileName())));
    }
}
