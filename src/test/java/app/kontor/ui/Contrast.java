package app.kontor.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Words that are too pale for what lies behind them: WCAG AA, 4.5 to 1, or 3 to 1 for large letters. */
public final class Contrast {
    private static final double AA = 4.5;
    private static final double AA_LARGE = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.5;

    private final Color page;
    private final Set<String> found = new LinkedHashSet<>();

    private Contrast(Color page) {
        this.page = page;
    }

    /** On the JavaFX thread, after a layout. */
    public static List<String> in(Scene scene) {
        Contrast contrast = new Contrast(scene.getFill() instanceof Color fill ? fill : Color.WHITE);
        contrast.walk(scene.getRoot());
        return List.copyOf(contrast.found);
    }

    private void walk(Node node) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() < 1) {
            return; // what can't be used need not be read
        }
        if (node instanceof Text text && text.getFill() instanceof Color fill && !text.getText().isBlank() && !icon(text)) {
            check(text, fill);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private static boolean icon(Text text) {
        return text.getStyleClass().contains("ikonli-font-icon");
    }

    private void check(Text text, Color fill) {
        Color behind = behind(text.getParent());
        if (behind == null) {
            return;
        }
        double ratio = ratio(over(fill, behind), behind);
        Font font = text.getFont();
        boolean large = font.getSize() >= LARGE || font.getSize() >= LARGE_BOLD && font.getStyle().contains("Bold");
        if (ratio < (large ? AA_LARGE : AA)) {
            found.add("pale: \"%s\" %s on %s is %.2f %s".formatted(text.getText(), fill, behind, ratio, owner(text)));
        }
    }

    private static String owner(Node text) {
        Node at = text;
        while (at.getParent() != null && !(at instanceof Labeled) && !(at instanceof TextInputControl)) {
            at = at.getParent();
        }
        return (at.getId() == null ? "" : "#" + at.getId()) + at.getStyleClass();
    }

    /** The colour that is painted behind; null where it is no plain colour. */
    private @Nullable Color behind(@Nullable Node node) {
        if (node == null) {
            return page;
        }
        Color below = behind(node.getParent());
        if (below == null || !(node instanceof Region region) || region.getBackground() == null) {
            return below;
        }
        if (!region.getBackground().getImages().isEmpty()) {
            return null;
        }
        for (BackgroundFill layer : region.getBackground().getFills()) {
            boolean edge = layer.getInsets().getTop() > 4 || layer.getInsets().getLeft() > 4 || layer.getInsets().getRight() > 40
                    || layer.getInsets().getBottom() > 4;
            if (edge) {
                continue; // a line or a bar, not what lies behind the words
            }
            if (!(layer.getFill() instanceof Color fill)) {
                return null;
            }
            below = over(fill, below);
        }
        return below;
    }

    private static Color over(Color top, Color below) {
        double a = top.getOpacity();
        return Color.color(top.getRed() * a + below.getRed() * (1 - a), top.getGreen() * a + below.getGreen() * (1 - a),
                top.getBlue() * a + below.getBlue() * (1 - a));
    }

    private static double ratio(Color one, Color other) {
        double a = light(one);
        double b = light(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double light(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
