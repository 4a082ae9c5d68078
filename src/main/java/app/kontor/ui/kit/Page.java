package app.kontor.ui.kit;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How a screen is laid out: title, subtitle and tools on top, the content below, a pane over the full height at the right. */
public final class Page {
    private final Label title;
    private final Label subtitle = Nodes.label("", "muted", "subtitle");
    private final HBox topBar;
    private final VBox left = Nodes.styled(new VBox(), "sheet-bg");
    private final StackPane frame = Nodes.styled(new StackPane(), "side-frame");
    private final HBox node = new HBox(left);

    public Page(String title) {
        this.title = Nodes.label(title, "h1");
        this.title.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.setMinWidth(0);
        topBar = Nodes.styled(new HBox(this.title, subtitle, Nodes.spacer()), "top-bar");
        left.getChildren().add(topBar);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
    }

    public HBox node() {
        return node;
    }

    public StringProperty title() {
        return title.textProperty();
    }

    /** Beside the title: what the list amounts to. */
    public StringProperty subtitle() {
        return subtitle.textProperty();
    }

    /** At the right of the top bar: the search field and buttons. */
    public Page tools(Node... tools) {
        topBar.getChildren().addAll(tools);
        return this;
    }

    /** Below the top bar, the last one taking the height that is left. */
    public Page content(Node... parts) {
        left.getChildren().addAll(parts);
        VBox.setVgrow(parts[parts.length - 1], Priority.ALWAYS);
        return this;
    }

    /** The pane at the right; null where nothing is chosen: it keeps its room then, empty, and the list beside it stays as it is. */
    public void side(@Nullable Region pane) {
        if (pane == null) {
            frame.getChildren().forEach(before -> before.setVisible(false));
            return;
        }
        pane.setVisible(true);
        arrange(frame, List.of(pane));
        arrange(node, List.of(left, frame));
    }

    /** The user wants the room for the list. */
    public void closeSide() {
        arrange(node, List.of(left));
    }

    private static void arrange(Pane parent, List<Node> wanted) {
        if (!parent.getChildren().equals(wanted)) { // what leaves the window and comes back has its styles worked out anew
            parent.getChildren().setAll(wanted);
        }
    }
}
