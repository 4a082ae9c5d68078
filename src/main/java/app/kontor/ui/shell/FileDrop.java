package app.kontor.ui.shell;

import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Files let fall anywhere on the window; while they hover it says what will become of them. */
final class FileDrop {
    private final StackPane node;
    private final Consumer<List<Path>> files;

    /** @param window takes the files, wherever no screen does so itself */
    FileDrop(Ui ui, Node window, Consumer<List<Path>> files) {
        this.files = files;
        VBox words = Nodes.styled(new VBox(12, Nodes.icon(MaterialDesignT.TRAY_ARROW_DOWN, "i40", "i-accent"),
                Nodes.label(ui.text("shell.drop"), "h2")), "drop-words");
        node = Nodes.styled(new StackPane(words), "drop-cover");
        node.setMouseTransparent(true);
        node.setVisible(false);
        window.setOnDragOver(this::over);
        window.setOnDragExited(event -> node.setVisible(false));
        window.setOnDragDropped(this::dropped);
    }

    Node node() {
        return node;
    }

    void take(List<Path> dropped) {
        node.setVisible(false);
        if (!dropped.isEmpty()) {
            files.accept(dropped);
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            node.setVisible(true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }
}
