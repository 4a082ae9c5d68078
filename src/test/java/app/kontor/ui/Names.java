package app.kontor.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import org.jspecify.annotations.Nullable;

/** Controls that a screen reader could not name, and buttons of an icon alone that do not say what they do. */
public final class Names {
    private final Set<Node> labelled = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    private Names() {}

    /** On the JavaFX thread. */
    public static List<String> missing(Scene scene) {
        Names names = new Names();
        names.collect(scene.getRoot());
        names.walk(scene.getRoot());
        return names.found;
    }

    private void collect(Node node) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    private void walk(Node node) {
        if (!node.isVisible()) {
            return;
        }
        boolean partOfControl = node.getParent() instanceof Spinner<?> || node.getParent() instanceof ComboBoxBase<?>;
        if (node instanceof Control control && control.isFocusTraversable() && !(control instanceof ScrollPane) && !partOfControl) {
            check(control);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private void check(Control control) {
        String text = control instanceof Labeled labeled ? labeled.getText() : null;
        if (blank(text) && blank(control.getAccessibleText()) && !labelled.contains(control)) {
            found.add("has no name: " + name(control));
        }
        boolean icon = control instanceof ButtonBase && blank(text) && control.getStyleClass().contains("icon-only");
        if (icon && (control.getTooltip() == null || blank(control.getTooltip().getText()))) {
            found.add("has no tooltip: " + name(control));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String name(Node node) {
        return (node.getId() == null ? "" : "#" + node.getId()) + node.getStyleClass() + " in "
                + (node.getParent() == null ? "" : node.getParent().getStyleClass());
    }
}
