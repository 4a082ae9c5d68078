package app.kontor.ui.kit;

import java.util.List;
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
        actions.stream().map(Action::refusal).filter(why -> !why.isEmpty()).distinct().forEach(why -> menu.getItems().add(note(why)));
        return menu;
    }

    /** Why some of it is greyed out. */
    private static CustomMenuItem note(String why) {
        Label words = Nodes.paragraph(why, "muted", "tiny");
        words.setPrefWidth(WIDTH);
        CustomMenuItem note = new CustomMenuItem(words, false);
        note.setId("menu-why-not");
        return note;
    }

    private static CustomMenuItem item(Ui ui, Action action) {
        Label words = new Label(action.text(ui.texts()).getValue(), Nodes.icon(action.icon()));
        HBox line = Nodes.row(16, words, Nodes.spacer(), Nodes.label(Shortcuts.name(action.shortcut(), ui.texts()), "muted", "tiny"));
        line.setPrefWidth(WIDTH);
        CustomMenuItem item = new CustomMenuItem(line);
        item.setId("menu-" + action.key().replace('.', '-'));
        item.disableProperty().bind(action.enabled().not());
        item.setOnAction(e -> action.fire());
        return item;
    }
}
