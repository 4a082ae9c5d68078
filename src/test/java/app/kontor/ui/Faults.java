package app.kontor.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/** What nobody should see in a window: cut-off words, things beyond the edge, pages that scroll sideways. */
public final class Faults {
    private static final double PIXEL = 1;

    private final Scene scene;
    private final List<String> found = new ArrayList<>();

    private Faults(Scene scene) {
        this.scene = scene;
    }

    /** On the JavaFX thread, after a layout. */
    public static List<String> in(Scene scene) {
        Faults faults = new Faults(scene);
        faults.walk(scene.getRoot(), new Around(false, false));
        return faults.found;
    }

    /**
     * @param cell     cells may cut off their text: the column can be made wider
     * @param scrolled what scrolls may lie beyond the edge
     */
    private record Around(boolean cell, boolean scrolled) {}

    private void walk(Node node, Around around) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled) {
            label(labeled, around);
        }
        if (node instanceof TextArea) {
            return; // its lines may be longer
        }
        if (node instanceof ScrollBar bar) {
            bar(bar);
        }
        if (!around.scrolled && (node instanceof Labeled || node instanceof TextInputControl)) {
            edge(node);
        }
        if (node instanceof Parent parent) {
            Around inside = new Around(around.cell || node instanceof IndexedCell<?>,
                    around.scrolled || node instanceof ScrollPane || node.getStyleClass().contains("virtual-flow")
                            || node.getStyleClass().contains("table-view"));
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, inside));
        }
    }

    /** A button is always read as a whole; another text may be cut off where it can be read in a tooltip. */
    private void label(Labeled labeled, Around around) {
        boolean mayBeCut = around.cell || labeled.getTooltip() != null && !(labeled instanceof ButtonBase);
        Node shown = labeled.lookup(".text");
        String text = labeled.getText();
        if (!mayBeCut && shown instanceof Text drawn && drawn.getParent() == labeled && text != null && cut(drawn.getText(), text)) {
            found.add("cut off: \"%s\" of \"%s\" %s".formatted(drawn.getText(), text, name(labeled)));
        }
    }

    private static boolean cut(String drawn, String text) {
        String wanted = text.replace("_", "");
        return !drawn.replace("_", "").equals(wanted) && !drawn.isEmpty();
    }

    private void bar(ScrollBar bar) {
        boolean table = bar.getParent() instanceof VirtualFlow<?> flow && flow.getParent() instanceof TableView<?> view
                && view.getStyleClass().contains("wide-table"); // as many columns as a file has
        if (!table && bar.getOrientation() == Orientation.HORIZONTAL && bar.getWidth() > 0 && bar.getVisibleAmount() < bar.getMax() - bar.getMin()) {
            found.add("scrolls sideways: " + name(bar.getParent()));
        }
    }

    private void edge(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean inside = bounds.getMinX() >= -PIXEL && bounds.getMinY() >= -PIXEL
                && bounds.getMaxX() <= scene.getWidth() + PIXEL && bounds.getMaxY() <= scene.getHeight() + PIXEL;
        if (!inside && bounds.getWidth() > 0) {
            found.add("beyond the edge: %s at %.0f,%.0f to %.0f,%.0f".formatted(name(node),
                    bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
        }
    }

    /** How to find it: its id or its classes, and those of what it lies in. */
    private static String name(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node at = node; at != null && path.length() < 120; at = at.getParent()) {
            String own = at.getId() != null ? "#" + at.getId() : at.getStyleClass().isEmpty() ? "" : "." + String.join(".", at.getStyleClass());
            path.append(path.isEmpty() ? "" : " < ").append(own.isEmpty() ? at.getClass().getSimpleName().toLowerCase(Locale.ROOT) : own);
        }
        return path.toString();
    }
}
