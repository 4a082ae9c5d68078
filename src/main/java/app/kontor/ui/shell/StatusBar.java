package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Shortcuts;
import app.kontor.ui.kit.Ui;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/**
 * The bottom line: where the data lies, how old its last backup is, what runs, what Ctrl+Z would take back, all keys.
 */
final class StatusBar {
    /** A ring that only flashes would disturb more than it tells. */
    private static final Duration PATIENCE = Duration.millis(300);

    private static final int FOLDER = 1;

    private final HBox node = Nodes.styled(new HBox(), "status-bar");
    private final Label undo = new Label("", Nodes.icon(MaterialDesignU.UNDO_VARIANT));
    private final Ui ui;

    /** What its buttons do. */
    record Doors(Action sidebar, Action tasks, Action undo, Action keys) {}

    StatusBar(Ui ui, ShopLine shop, Doors doors) {
        this.ui = ui;
        undo.setId("undo-hint");
        undo.setMinWidth(0);
        undo.visibleProperty().bind(undo.textProperty().isNotEmpty().and(doors.undo.enabled()));
        undo.managedProperty().bind(undo.visibleProperty());
        undo.setOnMouseClicked(e -> doors.undo.fire());
        Label undoKey = Nodes.label(ui.text("shell.undo.hint"));
        undoKey.setMinWidth(Region.USE_PREF_SIZE);
        undoKey.visibleProperty().bind(undo.visibleProperty());
        undoKey.managedProperty().bind(undo.visibleProperty());
        Label folder = new Label(String.valueOf(shop.folder().getFileName()), Nodes.icon(MaterialDesignD.DATABASE_OUTLINE));
        folder.setTooltip(new Tooltip(shop.folder().toString()));
        folder.setMinWidth(0);
        Button sidebar = doors.sidebar.iconButton(ui.texts());
        node.getChildren().addAll(sidebar, folder, tasks(doors.tasks), Nodes.spacer(), undo, undoKey, keys(doors.keys));
    }

    Node node() {
        return node;
    }

    void add(Node extra) {
        node.getChildren().add(extra);
    }

    void afterFolder(Node extra) {
        node.getChildren().add(FOLDER + 1, extra);
    }

    void undoable(String command) {
        undo.setText(command);
    }

    private Button keys(Action keys) {
        Button button = keys.button(ui.texts());
        button.setGraphic(Nodes.label(Shortcuts.name(keys.shortcut(), ui.texts()), "kbd"));
        return button;
    }

    /** The ring with the name of what runs; a click opens the list of tasks. */
    private Node tasks(Action tasks) {
        TaskLine line = new TaskLine(ui, tasks);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(e -> line.show());
        ui.background().running().subscribe(running -> {
            if (running.intValue() == 0) {
                patience.stop();
                line.hide();
            } else if (!line.isShown()) {
                patience.play();
            } else {
                line.show();
            }
        });
        return line.node();
    }
}
