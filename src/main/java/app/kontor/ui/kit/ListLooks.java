package app.kontor.ui.kit;

import app.kontor.settings.ListLook;
import app.kontor.settings.SavedView;
import app.kontor.settings.SavedViews;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleGroup;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** How a list is looked at: its columns, density and sort, kept on this PC, and under a name in the shop. */
final class ListLooks<R, I> {
    private static final List<String> DENSITIES = List.of("compact", "normal", "roomy");
    private static final String SAVED = "saved-";

    private final Ui ui;
    private final String code;
    private final DataTable<R, I> table;
    private final ViewTabs tabs;
    private final SearchField search;
    private final PauseTransition rest = new PauseTransition(Duration.millis(400));
    private final MenuButton options = new MenuButton(null, Nodes.icon(MaterialDesignT.TUNE_VARIANT));
    private final Action save;
    private final Action columns;
    private final Latest latest;
    private @Nullable SavedViews views;
    private List<SavedView> shown = List.of();
    private String density;
    private boolean dressing;

    ListLooks(Ui ui, String code, DataTable<R, I> table, ViewTabs tabs, SearchField search) {
        this.ui = ui;
        this.code = code;
        this.table = table;
        this.tabs = tabs;
        this.search = search;
        this.latest = ui.background().aside();
        this.save = ui.action("list.saveView", MaterialDesignC.CONTENT_SAVE_OUTLINE, this::save).on("Shortcut+Shift+S");
        this.columns = ui.action("list.columns", MaterialDesignV.VIEW_COLUMN_OUTLINE, this::chooseColumns).on("Shortcut+Shift+C");
        ListLook kept = ListLook.of(ui.preferences().get("list." + code, ListLook.PLAIN.text()));
        density = kept.density();
        dress(kept);
        rest.setOnFinished(e -> ui.preferences().put("list." + code, now().text()));
        table.node().getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> touched());
        table.node().getSortOrder().addListener((Observable change) -> touched());
        table.node().getColumns().forEach(column -> column.widthProperty().addListener((Observable change) -> touched()));
    }

    void saved(SavedViews savedViews) {
        views = savedViews;
        reload();
    }

    List<Action> actions() {
        List<Action> all = new ArrayList<>(tabs.actions(ui));
        all.add(columns);
        if (views != null) {
            all.add(save);
        }
        return all;
    }

    /** The button at the end of the filter bar. */
    MenuButton options(Action export) {
        options.setId("list-options");
        options.setAccessibleText(ui.text("list.options"));
        options.setTooltip(new Tooltip(ui.text("list.options")));
        Nodes.styled(options, "flat", "icon-only", "list-options");
        options.setOnShowing(e -> fill(export));
        fill(export);
        return options;
    }

    /** Reads the saved views again. */
    void reload() {
        SavedViews source = views;
        if (source != null) {
            latest.ask(() -> source.of(code), this::show);
        }
    }

    private void show(List<SavedView> found) {
        if (!found.equals(shown)) {
            String chosen = tabs.chosen();
            shown = found;
            tabs.removeSaved();
            found.forEach(view -> tabs.savedTab(SAVED + view.id(), view.name(), () -> look(view.look())));
            if (tabs.codes().contains(chosen)) {
                tabs.light(chosen);
            }
        }
    }

    private void look(ListLook look) {
        dress(look);
        search.setText(look.search());
        table.look(look.search(), look.view(), look.sort(), look.descending());
    }

    private void dress(ListLook look) {
        dressing = true;
        density = DENSITIES.contains(look.density()) ? look.density() : ListLook.PLAIN.density();
        table.node().getStyleClass().removeAll("density-compact", "density-roomy");
        if (!density.equals(ListLook.PLAIN.density())) {
            table.node().getStyleClass().add("density-" + density);
        }
        if (!look.columns().isEmpty()) {
            table.columns().layOut(ColumnLayout.of(look.columns()));
        }
        if (!look.sort().isEmpty()) {
            table.columns().sort(look.sort(), look.descending());
        }
        dressing = false;
    }

    private void touched() {
        if (!dressing) {
            rest.playFromStart();
        }
    }

    private ListLook now() {
        var request = table.request(1);
        return new ListLook(request.view(), request.search(), request.sort(), request.descending(), table.columns().layout().text(), density);
    }

    private void save() {
        SavedView current = current();
        Question question = Question.of(ui.text("list.saveView"), ui.text("list.saveView.text"), ui.text("list.saveView.do"));
        ui.dialogs().askText(question, ui.text("list.saveView.name"), current == null ? "" : current.name(), name ->
                change(source -> tabsAfter(source.save(code, name, now()))));
    }

    private void tabsAfter(SavedView saved) {
        ui.background().later(() -> {
            reload();
            rest.playFromStart();
        });
    }

    private void change(Consumer<SavedViews> change) {
        SavedViews source = views;
        if (source != null) {
            ui.inBackground(() -> {
                change.accept(source);
                return source;
            }, done -> reload());
        }
    }

    private void chooseColumns() {
        ColumnChooser<R> chooser = new ColumnChooser<>(ui, table, this::touched);
        ui.dialogs().show(ui.text("list.columns"), chooser.node());
        ui.background().later(chooser::focus); // after JavaFX has put it on the button
    }

    private @Nullable SavedView current() {
        return shown.stream().filter(view -> tabs.chosen().equals(SAVED + view.id())).findFirst().orElse(null);
    }

    private void fill(Action export) {
        options.getItems().setAll(columns.menuItem(ui.texts()));
        options.getItems().add(new SeparatorMenuItem());
        ToggleGroup group = new ToggleGroup();
        DENSITIES.forEach(choice -> options.getItems().add(density(choice, group)));
        options.getItems().add(new SeparatorMenuItem());
        if (views != null) {
            options.getItems().add(save.menuItem(ui.texts()));
            SavedView view = current();
            if (view != null) {
                options.getItems().addAll(item("list.renameView", "view.rename", () -> rename(view)),
                        item("list.viewLeft", "view.move", () -> change(source -> source.move(view, -1))),
                        item("list.viewRight", "view.move", () -> change(source -> source.move(view, 1))),
                        item("list.removeView", "view.remove", () -> change(source -> source.remove(view))));
            }
            options.getItems().add(new SeparatorMenuItem());
        }
        options.getItems().add(export.menuItem(ui.texts()));
    }

    private void rename(SavedView view) {
        Question question = Question.of(ui.text("list.renameView"), ui.text("list.saveView.text"), ui.text("list.renameView"));
        ui.dialogs().askText(question, ui.text("list.saveView.name"), view.name(), name -> change(source -> source.rename(view, name)));
    }

    private RadioMenuItem density(String choice, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(ui.text("list.density." + choice));
        item.setToggleGroup(group);
        item.setSelected(choice.equals(density));
        item.setOnAction(e -> {
            ListLook look = now();
            dress(new ListLook(look.view(), look.search(), look.sort(), look.descending(), look.columns(), choice));
            rest.playFromStart();
        });
        return item;
    }

    private MenuItem item(String key, String kind, Runnable run) {
        MenuItem item = new MenuItem(ui.text(key));
        item.disableProperty().bind(ui.access().why(kind, "").isNotEmpty());
        item.setOnAction(e -> run.run());
        return item;
    }
}
