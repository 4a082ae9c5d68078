package app.kontor.ui.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Actions as a menu that opens at a place. Their keys are only written beside them: as accelerators of the menu they would also work
 * while the user types.
 */
public final class ActionMenu {
    private static final double WIDTH = 220;

    private ActionMenu() {}

    public static ContextMenu of(Ui ui, List<Action> actions) {
        ContextMenu menu = new ContextMenu();
        actions.forEach(action -> menu.getItems().add(item(ui, action)));
        return menu;
    }

    private static CustomMenuItem item(Ui ui, Action action) {
        Label words = new Label(action.text(ui.texts()).getValue(), Nodes.icon(action.icon()));
        HBox line = Nodes.row(16, words, Nodes.spacer(), Nodes.label(Shortcuts.name(action.shortcut(), ui.texts()), "muted", "tiny"));
        line.setPrefWidth(WIDTH);
        CustomMenuItem item = new CustomMenuItem(line);
        item.setId("menu-" + action.key().replace('.', '-'));
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(e -> action.run().run());
        return item;
    }
}
