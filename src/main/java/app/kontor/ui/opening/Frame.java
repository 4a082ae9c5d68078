package app.kontor.ui.opening;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Shortcuts;
import app.kontor.ui.kit.Ui;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** How the first pages are laid out: something calm in the middle, and the look of the window at the foot. */
final class Frame {
    private static final Duration BEFORE_RING = Duration.seconds(1);

    private Frame() {}

    /** @param focus puts the cursor where the page begins */
    static Node of(Ui ui, Node middle, List<Action> keys, Runnable focus) {
        ScrollPane scroll = Nodes.styled(Cards.scrolling(middled(middle)), "wide");
        scroll.setFitToHeight(true);
        BorderPane page = Nodes.styled(new BorderPane(scroll), "canvas", "opening");
        page.setBottom(Nodes.styled(new StackPane(new LookPills(ui).node()), "opening-foot"));
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> Shortcuts.handle(event, page.getScene(), keys));
        ui.background().later(() -> {
            page.applyCss(); // a scroll pane has no content before it has its skin, and nothing outside a scene takes the focus
            focus.run();
        });
        return page;
    }

    /** Without anything to choose: something runs that is not to be disturbed. */
    static Node still(Node middle) {
        return Nodes.styled(middled(middle), "canvas", "opening");
    }

    /** Most shops are open before anybody has read the words; a ring that turns would cost them a part of the time. */
    static Node waiting(String words) {
        HBox row = Nodes.row(8, Nodes.label(words, "muted"));
        PauseTransition longer = new PauseTransition(BEFORE_RING);
        longer.setOnFinished(e -> row.getChildren().addFirst(Nodes.styled(new ProgressIndicator(), "ring")));
        row.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                longer.stop();
            } else {
                longer.playFromStart();
            }
        });
        row.setAlignment(Pos.CENTER);
        return still(row);
    }

    static Node mark() {
        StackPane mark = Nodes.styled(new StackPane(Nodes.icon(MaterialDesignS.STOREFRONT_OUTLINE, "i24")), "brand-mark");
        mark.setMinSize(48, 48);
        mark.setMaxSize(48, 48);
        return mark;
    }

    static VBox card(double width, Node... parts) {
        VBox card = Nodes.styled(new VBox(16, parts), "card", "welcome");
        card.setMinWidth(0);
        card.setPrefWidth(width);
        card.setMaxSize(width, Region.USE_PREF_SIZE);
        return card;
    }

    private static StackPane middled(Node middle) {
        StackPane pane = Nodes.styled(new StackPane(middle), "opening-middle");
        if (middle instanceof Region region) {
            region.setMaxHeight(Region.USE_PREF_SIZE);
        }
        StackPane.setAlignment(middle, Pos.CENTER);
        return pane;
    }
}
