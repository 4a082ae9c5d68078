package app.kontor.ui.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Every look that the labels of a column have, worn once by a label out of sight: cells take over what the style sheets have made of it, and
 * never have style classes come and go, for which JavaFX would go through all style sheets once more for each cell.
 */
final class Patterns {
    /** Where more are asked for, the looks are no looks but data. */
    private static final int MOST = 60;

    private final Pane cell;
    private final Pane node;
    private final Map<Look, Label> made = new HashMap<>();

    /** @param icon null where only words stand */
    private record Look(List<String> classes, String style, @Nullable List<Object> icon) {}

    Patterns(Column.Align align) {
        cell = Nodes.styled(new Pane(), "table-cell", "table-column", "align-" + align.name().toLowerCase(Locale.ROOT));
        node = Nodes.styled(new Pane(cell), "table-row-cell");
        node.setManaged(false);
        node.setVisible(false);
    }

    /** Stands in the table, where the same rules of style apply. */
    Node node() {
        return node;
    }

    /** Who wears what the draft wears; null where a pattern can't: with a graphic that is no icon, or where there are too many. */
    @Nullable Label of(Label draft) {
        if (draft.getGraphic() != null && !(draft.getGraphic() instanceof FontIcon)) {
            return null;
        }
        Look look = new Look(List.copyOf(draft.getStyleClass()), draft.getStyle(), icon(draft));
        Label known = made.get(look);
        return known == null && made.size() < MOST ? make(look, draft) : known;
    }

    private Label make(Look look, Label draft) {
        Label pattern = new Label();
        pattern.getStyleClass().setAll(look.classes);
        pattern.setStyle(look.style);
        if (draft.getGraphic() instanceof FontIcon icon) {
            pattern.setGraphic(Nodes.styled(new FontIcon(icon.getIconCode()), classes(icon).toArray(String[]::new)));
        }
        made.put(look, pattern);
        cell.getChildren().add(pattern);
        pattern.applyCss();
        return pattern;
    }

    private static @Nullable List<Object> icon(Label draft) {
        return draft.getGraphic() instanceof FontIcon icon ? List.of(icon.getIconCode(), classes(icon)) : null;
    }

    /** Without those that every icon and every graphic has. */
    private static List<String> classes(FontIcon icon) {
        return icon.getStyleClass().stream().filter(name -> !name.equals("graphic") && !name.equals("ikonli-font-icon")).toList();
    }
}
