package app.kontor.ui.activity;

import app.kontor.history.ActivityView;
import app.kontor.history.ChangedRow;
import app.kontor.history.CommandEntry;
import app.kontor.history.History;
import app.kontor.history.UndoResult;
import app.kontor.settings.SavedViews;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.ListPane;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.ui.orders.CommandWords;
import app.kontor.value.CommandId;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The activity log: every command in the user's words, what it changed, and taking it back. */
public final class ActivityScreen implements Screen {
    private static final int ROWS_SHOWN = 40;

    private final Ui ui;
    private final History history;
    private final Page page;
    private final DataTable<CommandEntry, CommandId> table;
    private final ViewTabs tabs;
    private final ListPane<CommandEntry, CommandId> list;
    private final Latest details;
    private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty();
    private final Action undo;
    private final ActivityPane pane;

    public ActivityScreen(Ui ui, History history, SavedViews views) {
        this.ui = ui;
        this.history = history;
        this.page = new Page(ui.text("area.activity"));
        this.details = ui.background().latest(Duration.millis(80));
        this.table = new DataTable<>(ui, new DataTable.Source<>(CommandEntry::id, history::activity), columns());
        this.tabs = new ViewTabs(code -> table().view(code.equals(ActivityView.ALL.code()) ? "" : code));
        for (ActivityView view : ActivityView.values()) {
            tabs.tab(view.code(), ui.text("activity.view." + view.code()));
        }
        this.list = new ListPane<>(ui, "activity", table, tabs).saved(views);
        this.undo = ui.action("activity.undo", MaterialDesignU.UNDO_VARIANT, this::takeBack).on("Shortcut+Enter").when(canUndo);
        this.pane = new ActivityPane(ui, undo);
        build();
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(Stream.of(undo), list.actions().stream()).toList();
    }

    @Override
    public void show(Place place) {
        tabs.choose(place.view().isEmpty() ? ActivityView.ALL.code() : place.view());
        table.node().requestFocus();
    }

    @Override
    public void reload() {
        table.reload();
        list.reload();
    }

    private void build() {
        page.subtitle().set(ui.text("activity.subtitle"));
        page.content(list.menu(List.of(undo)).nodes());
        table.compact().whenEmpty(
                new EmptyState(ui.texts(), MaterialDesignH.HISTORY, ui.text("activity.empty"), null).node(),
                new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("activity.notFound"), null).node());
        table.current().subscribe(this::look);
    }

    private DataTable<CommandEntry, CommandId> table() {
        return table;
    }

    private List<Column<CommandEntry>> columns() {
        return List.of(
                Column.<CommandEntry>muted("activity.when", 176, entry -> ui.formats().dateTime(entry.at())),
                Column.<CommandEntry>text("activity.what", 200, entry -> CommandWords.of(ui, entry)).growing(),
                Column.<CommandEntry>text("activity.who", 120, CommandEntry::user).from(700),
                Column.<CommandEntry>figure("activity.changes", 80, entry -> ui.formats().number(entry.changes()))
                        .exporting(entry -> BigDecimal.valueOf(entry.changes())).from(760),
                Column.<CommandEntry>state("activity.state", 150, entry -> ActivityWords.state(ui, entry)));
    }

    private record Look(CommandEntry entry, List<ChangedRow> rows) {}

    private void look(@Nullable CommandEntry entry) {
        canUndo.set(entry != null && !entry.undone() && !entry.isFinal());
        if (entry == null) {
            page.side(null);
            return;
        }
        details.askSoon(() -> new Look(entry, history.changes(entry, ROWS_SHOWN)), found -> {
            CommandEntry current = table.current().get();
            if (current != null && current.id().equals(found.entry.id())) {
                page.side(pane.node(found.entry, found.rows));
            }
        });
    }

    private void takeBack() {
        CommandEntry entry = table.current().get();
        if (entry != null) {
            ui.inBackground(() -> history.undo(entry.id()), result -> tell(entry, result));
        }
    }

    private void tell(CommandEntry entry, UndoResult result) {
        ui.toasts().done(ui.text("undo.done", CommandWords.of(ui, entry)));
        if (!result.kept().isEmpty()) {
            ui.toasts().warn(ui.text("undo.kept", CommandWords.left(result.kept())));
        }
        if (!result.impossible().isEmpty()) {
            ui.toasts().warn(ui.text("activity.impossible", CommandWords.left(result.impossible())));
        }
    }
}
