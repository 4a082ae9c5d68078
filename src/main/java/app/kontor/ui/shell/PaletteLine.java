package app.kontor.ui.shell;

import app.kontor.ui.kit.Nodes;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the palette that shows one entry after the other: a new node would have its styles worked out anew. */
final class PaletteLine {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final FontIcon icon = Nodes.styled(new FontIcon(), "i-muted");
    private final TextFlow text = Nodes.styled(new TextFlow(), "palette-words");
    private final Label detail = Nodes.label("", "muted", "small");
    private final Label keys = Nodes.label("", "kbd");
    private final HBox node = Nodes.styled(new HBox(icon, text, detail, Nodes.spacer(), keys), "palette-row");

    PaletteLine() {
        text.setMinWidth(Region.USE_PREF_SIZE);
        detail.setMinWidth(0);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.managedProperty().bind(keys.visibleProperty());
        node.managedProperty().bind(node.visibleProperty());
        node.setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    HBox node() {
        return node;
    }

    /** @param search whose letters are marked */
    void show(PaletteEntry entry, String search) {
        icon.setIconCode(entry.icon());
        mark(search, entry.text());
        detail.setText(entry.words());
        detail.setTooltip(entry.words().isEmpty() ? null : new Tooltip(entry.words())); // a long one is cut
        keys.setText(entry.keys());
        keys.setVisible(!entry.keys().isEmpty());
        node.pseudoClassStateChanged(REFUSED, !entry.isOpen());
        node.setAccessibleText(entry.text() + " " + entry.words());
        node.setUserData(entry.id());
    }

    private void mark(String search, String words) {
        boolean[] marked = PaletteMatch.of(search, words).marked();
        int pieces = 0;
        int from = 0;
        for (int i = 1; i <= words.length(); i++) {
            boolean ends = i == words.length() || marked.length > 0 && marked[i] != marked[from];
            if (ends) {
                piece(pieces++, words.substring(from, i), marked.length > 0 && marked[from]);
                from = i;
            }
        }
        text.getChildren().remove(pieces, text.getChildren().size());
    }

    private void piece(int place, String letters, boolean hit) {
        String style = hit ? "palette-hit" : "palette-text";
        if (place == text.getChildren().size()) {
            text.getChildren().add(Nodes.styled(new Text(letters), style));
        } else if (text.getChildren().get(place).getStyleClass().contains(style)) {
            ((Text) text.getChildren().get(place)).setText(letters);
        } else {
            text.getChildren().set(place, Nodes.styled(new Text(letters), style));
        }
    }
}
