package app.kontor.ui.exporting;

import app.kontor.exporting.saved.SavedExport;
import app.kontor.exporting.saved.SavedExports;
import app.kontor.history.History;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Toasts;
import app.kontor.ui.kit.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The exports that were kept under a name: Enter runs one again. */
final class SavedPane {
    private static final double HEIGHT = 220;

    private final Ui ui;
    private final SavedExports exports;
    private final History history;
    private final Consumer<Path> viewer;
    private final ListView<SavedExport.Known> list = new ListView<>();
    private final VBox node;
    final Action run;
    final Action change;
    final Action remove;

    SavedPane(Ui ui, SavedExports exports, History history, Consumer<Path> viewer) {
        this.ui = ui;
        this.exports = exports;
        this.history = history;
        this.viewer = viewer;
        list.setId("saved-exports");
        list.setAccessibleText(ui.text("savedExport.title"));
        list.getStyleClass().add("settings-list");
        list.setCellFactory(view -> new Cell());
        list.setPrefHeight(HEIGHT);
        BooleanBinding chosen = Bindings.isNotNull(list.getSelectionModel().selectedItemProperty());
        run = ui.action("savedExport.run", MaterialDesignP.PLAY_OUTLINE, this::run).on("R").when(chosen);
        change = ui.action("savedExport.change", MaterialDesignP.PENCIL_OUTLINE, () -> SavedForm.change(ui, exports, known().export(), this::load)).on("F2").when(chosen);
        remove = ui.action("savedExport.remove", MaterialDesignD.DELETE_OUTLINE, this::remove).when(chosen);
        list.setOnKeyPressed(event -> {
            if ((event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DELETE) && chosen.get()) {
                event.consume();
                (event.getCode() == KeyCode.ENTER ? run : remove).fire();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && chosen.get()) {
                run.fire();
            }
        });
        node = Nodes.styled(new VBox(Nodes.styled(Nodes.row(4, Nodes.label(ui.text("savedExport.title"), "h3"), Nodes.spacer(), run.iconButton(ui.texts()),
                change.iconButton(ui.texts()), remove.iconButton(ui.texts())), "saved-head"), list), "saved-exports");
        node.visibleProperty().bind(Bindings.isNotEmpty(list.getItems()));
        node.managedProperty().bind(node.visibleProperty());
    }

    Node node() {
        return node;
    }

    List<Action> actions() {
        return List.of(run, change, remove);
    }

    void load() {
        load(null);
    }

    /** @param wanted its name: the cursor goes there */
    void load(@Nullable String wanted) {
        ui.background().read(progress -> exports.all(), all -> {
            int at = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(all);
            list.getSelectionModel().select(Math.clamp(at, all.isEmpty() ? -1 : 0, all.size() - 1));
            all.stream().filter(known -> known.export().name().equals(wanted)).findFirst().ifPresent(known -> {
                list.getSelectionModel().select(known);
                list.requestFocus();
            });
        });
    }

    private SavedExport.Known known() {
        return Objects.requireNonNull(list.getSelectionModel().getSelectedItem());
    }

    private void run() {
        String name = known().export().name();
        ui.background().runLong(progress -> exports.run(name), ran -> {
            Path file = Path.of(Objects.requireNonNull(ran.file()));
            ui.toasts().done(ui.text("savedExport.ran", ran.rows(), file.getFileName()),
                    List.of(new Toasts.Offer("export-open", ui.text("export.open"), () -> viewer.accept(file))));
            load();
        });
    }

    private void remove() {
        String name = known().export().name();
        ui.inBackground(() -> exports.remove(name), command -> {
            ui.toasts().done(ui.text("savedExport.removed", name), () -> ui.inBackground(() -> history.undo(command), result -> load()));
            load();
        });
    }

    private final class Cell extends ListCell<SavedExport.Known> {
        @Override
        protected void updateItem(SavedExport.Known known, boolean empty) {
            super.updateItem(known, empty);
            if (empty || known == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            Label name = Nodes.label(known.export().name(), known.failed() ? "t-danger" : "medium");
            name.setMinWidth(0);
            Label when = Nodes.label(when(known), "small", "muted");
            when.setMinWidth(0);
            setGraphic(new VBox(name, when));
            setTooltip(new Tooltip(Path.of(known.export().folder()).resolve(known.export().fileName()).toString()));
            setAccessibleText(name.getText() + ", " + when.getText());
        }
    }

    private String when(SavedExport.Known known) {
        String plan = switch (known.export().plan().every()) {
            case NEVER -> ui.text("savedExport.every.never");
            case DAILY -> ui.text("savedExport.daily", SavedForm.time(ui, known.export().plan().at()));
            case WEEKLY -> ui.text("savedExport.weekly", SavedForm.day(ui, known.export().plan().day()), SavedForm.time(ui, known.export().plan().at()));
        };
        return known.failed() ? ui.text("savedExport.failed", plan) : plan;
    }
}
