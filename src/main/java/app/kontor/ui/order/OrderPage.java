package app.kontor.ui.order;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.OrderTools;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The cards of the page: items, people, papers and notes at the left, what can go out and the story at the right. */
final class OrderPage {
    private static final List<String> SECTIONS = List.of("order-lines", "order-ship-to", "order-papers", "order-note", "order-story");
    private static final double SIDE = 344;

    private final OrderTools tools;
    private final Ui ui;
    private final Thumbnails thumbnails;
    private final Obstacles obstacles;
    private final Runnable edit;
    private final Action editLines;
    private final VBox left = new VBox(16);
    private final VBox right = new VBox(16);
    private final ScrollPane node;

    OrderPage(OrderTools tools, Thumbnails thumbnails, Obstacles obstacles, Runnable edit, Runnable editLines) {
        this.tools = tools;
        this.ui = tools.ui();
        this.thumbnails = thumbnails;
        this.obstacles = obstacles;
        this.edit = edit;
        this.editLines = ui.action("order.editLines", MaterialDesignP.PENCIL_OUTLINE, editLines);
        right.setMinWidth(SIDE);
        right.setMaxWidth(SIDE);
        left.setMinWidth(0);
        HBox columns = Nodes.styled(new HBox(16, Nodes.growing(left), right), "order-page");
        node = Nodes.styled(new ScrollPane(columns), "edge-to-edge", "order-scroll");
        node.setFitToWidth(true);
        node.setId("order-page");
    }

    ScrollPane node() {
        return node;
    }

    void show(OrderFacts facts) {
        String typed = note() == null ? "" : note().getText();
        boolean typing = note() != null && note().isFocused();
        obstacles.show(facts);
        Button lines = Nodes.styled(editLines.button(ui.texts()), "flat", "compact");
        LinesCard items = new LinesCard(ui, thumbnails, facts);
        left.getChildren().setAll(obstacles.node(), facts.isEditable() ? items.node(lines) : items.node(),
                new PeopleCards(ui, facts, edit).node(), new PaperCards(tools, facts).node());
        right.getChildren().clear();
        new GoingOutCard(ui, facts).node().ifPresent(right.getChildren()::add);
        right.getChildren().add(new StoryCard(ui, facts).node());
        if (note() != null && typing) {
            note().setText(typed);
            note().requestFocus();
            note().positionCaret(typed.length());
        }
    }

    /** Alt+1 to Alt+5. */
    List<Action> sections() {
        return IntStream.range(0, SECTIONS.size())
                .mapToObj(i -> ui.action("order.section." + (i + 1), MaterialDesignN.NUMERIC, () -> go(SECTIONS.get(i))).on("Alt+" + (i + 1)))
                .toList();
    }

    private void go(String section) {
        Node target = node.lookup("#" + section);
        if (target == null) {
            return;
        }
        double height = node.getContent().getBoundsInLocal().getHeight() - node.getViewportBounds().getHeight();
        double top = node.getContent().sceneToLocal(target.localToScene(target.getBoundsInLocal())).getMinY();
        node.setVvalue(height <= 0 ? 0 : Math.clamp(top / height, 0, 1));
        if (target.isFocusTraversable()) {
            target.requestFocus();
        } else {
            node.requestFocus();
        }
    }

    private @Nullable TextField note() {
        return (TextField) left.lookup("#order-note");
    }
}
