package app.kontor.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Short words for the nodes that every screen is full of. Looks come from style classes, never from code. */
public final class Nodes {
    private Nodes() {}

    public static <N extends Node> N styled(N node, String... styleClasses) {
        node.getStyleClass().addAll(styleClasses);
        return node;
    }

    public static Label label(String text, String... styleClasses) {
        return styled(new Label(text), styleClasses);
    }

    /** Text that may take several lines. */
    public static Label paragraph(String text, String... styleClasses) {
        Label label = label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static FontIcon icon(Ikon icon, String... styleClasses) {
        return styled(new FontIcon(icon), styleClasses);
    }

    public static Label chip(Badge badge) {
        Label chip = styled(new Label(badge.text(), new FontIcon(badge.icon())), "chip", badge.tone().styleClass());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /** The quiet form of a chip: a coloured icon and a plain word. */
    public static Label state(Badge badge) {
        return styled(new Label(badge.text(), icon(badge.icon(), "i14", badge.tone().iconClass())), "state");
    }

    public static StackPane disc(Ikon icon, Tone tone) {
        return styled(new StackPane(icon(icon, "i18")), "icon-disc", tone.styleClass());
    }

    public static HBox row(double gap, Node... children) {
        HBox row = new HBox(gap, children);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(double gap, Node... children) {
        return new VBox(gap, children);
    }

    public static VBox card(Node... children) {
        return styled(new VBox(children), "card");
    }

    public static Region line() {
        return styled(new Region(), "separator-h");
    }

    /** Takes what is left between its neighbours. */
    public static Region spacer() {
        Region spacer = new Region();
        spacer.setMinSize(0, 0);
        return growing(spacer);
    }

    public static <N extends Node> N growing(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return node;
    }
}
