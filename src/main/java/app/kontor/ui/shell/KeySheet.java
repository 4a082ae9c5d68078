package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Shortcuts;
import app.kontor.ui.kit.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The keys that work now, in two columns: the ways to the screens and the keys of lists; what this screen and the window do. */
final class KeySheet {
    private static final List<String> LIST_KEYS = List.of("table.key.tick", "table.key.all", "table.key.open", "table.key.ends");

    private final Ui ui;
    private final VBox left = Nodes.styled(new VBox(), "key-column");
    private final VBox right = Nodes.styled(new VBox(), "key-column");
    private final ScrollPane scroll;
    private final VBox node;

    /** What is listed: the areas with a letter, the visible screen's actions, the window's. */
    record Keys(String screen, List<Area> areas, List<Action> own, List<Action> everywhere) {}

    KeySheet(Ui ui, Keys keys) {
        this.ui = ui;
        title(left, ui.text("palette.screens"));
        keys.areas.stream().filter(area -> area.letter() != null)
                .forEach(area -> line(left, area.text(), "G", Shortcuts.name(area.letter())));
        title(left, ui.text("shell.keys.lists"));
        LIST_KEYS.forEach(key -> line(left, ui.text(key), ui.text(key + ".keys")));
        actions(right, keys.screen, keys.own);
        actions(right, ui.text("shell.keys.everywhere"), keys.everywhere);
        HBox columns = Nodes.styled(new HBox(Nodes.growing(left), Nodes.growing(right)), "key-columns");
        scroll = Nodes.styled(new ScrollPane(columns), "sheet-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Label close = Nodes.label("Esc", "kbd");
        HBox head = Nodes.styled(Nodes.row(8, Nodes.label(ui.text("shell.keys"), "h2"), Nodes.spacer(), close), "sheet-head");
        node = Nodes.styled(new VBox(head, scroll), "overlay-sheet");
        node.setId("key-sheet");
        node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    Region node() {
        return node;
    }

    /** Takes the arrow keys, which scroll. */
    Region focus() {
        return scroll;
    }

    private void actions(VBox column, String title, List<Action> actions) {
        List<Action> keyed = actions.stream().filter(action -> action.shortcut() != null).toList();
        if (!keyed.isEmpty()) {
            title(column, title);
            keyed.forEach(action -> line(column, action.text(ui.texts()).getValue(), Shortcuts.name(action.shortcut(), ui.texts())));
        }
    }

    private static void title(VBox column, String text) {
        column.getChildren().add(Nodes.label(text, "key-title"));
    }

    private static void line(VBox column, String what, String... keys) {
        Label words = Nodes.label(what);
        words.setMinWidth(0);
        HBox row = Nodes.styled(new HBox(4, Nodes.growing(words)), "key-line");
        row.setAlignment(Pos.CENTER_LEFT);
        for (String key : keys) {
            Label cap = Nodes.label(key, "kbd");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(cap);
        }
        column.getChildren().add(row);
    }
}
