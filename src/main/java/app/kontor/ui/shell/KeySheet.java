package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Shortcuts;
import app.kontor.ui.kit.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The list of keys that work on this screen. */
final class KeySheet {
    private final VBox node = Nodes.column(6);

    KeySheet(Ui ui, List<Action> actions, List<Area> areas) {
        areas.stream().filter(area -> area.letter() != null)
                .forEach(area -> line(area.text(), "G " + area.letter().getName()));
        node.getChildren().add(Nodes.line());
        actions.stream().filter(action -> action.shortcut() != null).forEach(action ->
                line(action.text(ui.texts()).getValue(), Shortcuts.name(action.shortcut(), ui.texts())));
        node.getChildren().add(Nodes.line());
        List.of("table.key.tick", "table.key.all", "table.key.open", "table.key.ends")
                .forEach(key -> line(ui.text(key), ui.text(key + ".keys")));
    }

    Node node() {
        return node;
    }

    private void line(String what, String keys) {
        node.getChildren().add(Nodes.row(8, Nodes.label(what), Nodes.spacer(), Nodes.label(keys, "kbd")));
    }
}
