package app.kontor.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Makes nodes in sight say what newly made ones say: what is alike stays and is told the rest, only what differs is put in. A node that comes
 * into a window costs a walk through all style sheets, a text that changes next to nothing.
 */
public final class Redraw {
    /** Of these everything is known that our screens set in code. */
    private static final Set<Class<?>> TOLD = Set.of(Label.class, FontIcon.class, Region.class, VBox.class, HBox.class, StackPane.class);

    private Redraw() {}

    /** The pane has these children then, in this order; those made newly are used up. */
    public static void children(Pane shown, List<? extends Node> wanted) {
        List<Node> before = shown.getChildren();
        List<Node> after = new ArrayList<>();
        int next = 0;
        for (Node node : wanted) {
            int same = next;
            while (same < before.size() && !isAlike(before.get(same), node)) {
                same++;
            }
            boolean stays = same < before.size();
            next = stays ? same + 1 : next;
            after.add(stays ? told(before.get(same), node) : remembered(node));
        }
        if (!before.equals(after)) {
            shown.getChildren().setAll(after);
        }
    }

    private static boolean isAlike(Node shown, Node wanted) {
        return shown == wanted || TOLD.contains(wanted.getClass()) && facts(wanted).equals(shown.getProperties().get(Redraw.class));
    }

    /** What makes two nodes alike, asked before style sheets have changed any of it. */
    private static List<@Nullable Object> facts(Node node) {
        List<@Nullable Object> facts = new ArrayList<>(Arrays.asList(node.getClass(), node.getId(), node.getStyle(), List.copyOf(node.getStyleClass()),
                HBox.getHgrow(node), VBox.getVgrow(node), HBox.getMargin(node), VBox.getMargin(node)));
        if (node instanceof Region region) {
            facts.addAll(List.of(region.getMinWidth(), region.getMinHeight(), region.getPrefWidth(), region.getPrefHeight(),
                    region.getMaxWidth(), region.getMaxHeight()));
        }
        switch (node) {
            case Label label -> facts.addAll(Arrays.asList(label.isWrapText(), label.getAlignment(),
                    label.getGraphic() == null ? null : facts(label.getGraphic())));
            case FontIcon icon -> facts.add(icon.getIconCode());
            case VBox box -> facts.addAll(List.of(box.getSpacing(), box.getAlignment()));
            case HBox box -> facts.addAll(List.of(box.getSpacing(), box.getAlignment()));
            default -> {}
        }
        return facts;
    }

    private static Node remembered(Node node) {
        if (TOLD.contains(node.getClass())) {
            node.getProperties().put(Redraw.class, facts(node));
        }
        if (node instanceof Pane pane) {
            pane.getChildren().forEach(Redraw::remembered);
        }
        return node;
    }

    private static Node told(Node shown, Node wanted) {
        if (shown == wanted) {
            return shown;
        }
        shown.setUserData(wanted.getUserData());
        shown.setOnMouseClicked(wanted.getOnMouseClicked());
        shown.setAccessibleText(wanted.getAccessibleText());
        if (shown instanceof Label label) {
            tell(label, (Label) wanted);
        } else if (shown instanceof Pane pane) {
            children(pane, List.copyOf(((Pane) wanted).getChildren()));
        }
        return shown;
    }

    private static void tell(Label shown, Label wanted) {
        shown.setText(wanted.getText());
        Tooltip words = wanted.getTooltip();
        Tooltip before = shown.getTooltip();
        if (before == null || words == null) {
            shown.setTooltip(words);
        } else {
            before.setText(words.getText());
        }
    }
}
