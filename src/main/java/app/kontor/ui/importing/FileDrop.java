package app.kontor.ui.importing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets files be dropped on a node, which shows that it would take them. */
record FileDrop(Node target, Consumer<List<Path>> taken) {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    void begin() {
        target.setOnDragOver(this::over);
        target.setOnDragExited(event -> target.pseudoClassStateChanged(DROPPING, false));
        target.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            target.pseudoClassStateChanged(DROPPING, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        taken.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }
}
