package app.kontor.ui.shell;

import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The bottom line: where the data lies, whether something runs, what Ctrl+Z would take back. */
final class StatusBar {
    /** A ring that only flashes would disturb more than it tells. */
    private static final Duration PATIENCE = Duration.millis(300);

    private final HBox node = Nodes.styled(new HBox(), "status-bar");
    private final Label undo = new Label("", Nodes.icon(MaterialDesignU.UNDO_VARIANT));

    StatusBar(Ui ui, ShopLine shop, Node keysButton) {
        undo.setId("undo-hint");
        undo.visibleProperty().bind(undo.textProperty().isNotEmpty());
        undo.managedProperty().bind(undo.visibleProperty());
        Label undoKey = Nodes.label(ui.text("shell.undo.hint"));
        undoKey.visibleProperty().bind(undo.visibleProperty());
        undoKey.managedProperty().bind(undo.visibleProperty());
        Label folder = new Label(shop.folder().toString(), Nodes.icon(MaterialDesignD.DATABASE_OUTLINE));
        folder.setMinWidth(0);
        node.getChildren().addAll(folder, ring(ui), Nodes.spacer(), undo, undoKey, keysButton);
    }

    Node node() {
        return node;
    }

    void add(Node extra) {
        node.getChildren().add(extra);
    }

    void undoable(String command) {
        undo.setText(command);
    }

    private Node ring(Ui ui) {
        ProgressIndicator ring = Nodes.styled(new ProgressIndicator(), "ring");
        Label busy = new Label(ui.text("shell.busy"), ring);
        busy.setVisible(false);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(e -> busy.setVisible(ui.background().running().get() > 0));
        ui.background().running().subscribe(running -> {
            if (running.intValue() == 0) {
                patience.stop();
                busy.setVisible(false);
            } else if (!busy.isVisible()) {
                patience.play();
            }
        });
        return busy;
    }
}
