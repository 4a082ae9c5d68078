package app.kontor.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts of a card that every page repeats: its head, an empty body, a column of cards that scrolls. */
public final class Cards {
    private Cards() {}

    /** A title, and at its right what belongs to it. */
    public static HBox head(String title, Node... right) {
        Label name = Nodes.label(title, "h2");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = Nodes.styled(new HBox(name, Nodes.spacer()), "card-head");
        head.getChildren().addAll(right);
        return head;
    }

    /** A titled card. @param id of its node */
    public static VBox card(String id, String title, Node body) {
        VBox card = Nodes.card(head(title), Nodes.styled(new VBox(body), "card-body"));
        card.setId(id);
        return card;
    }

    /** One sentence where lines would be. */
    public static Node nothing(String sentence) {
        return Nodes.styled(new HBox(Nodes.paragraph(sentence, "muted")), "card-body");
    }

    /** A column that scrolls up and down, as wide as its content wants. */
    public static ScrollPane scrolling(Region column) {
        ScrollPane scroll = Nodes.styled(new ScrollPane(column), "bare");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }
}
