package app.kontor.ui.orders;

import app.kontor.catalog.Catalog;
import app.kontor.sales.Matching;
import app.kontor.sales.UnmatchedText;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Says that items are waiting for a product, and offers the two remedies: make products of them, or say which ones they are. */
final class UnmatchedBanner {
    private final Ui ui;
    private final Matching matching;
    private final Catalog catalog;
    private final Action create;
    private final Action match;
    private final SimpleBooleanProperty some = new SimpleBooleanProperty();
    private final Latest latest;
    private final Label sentence = Nodes.label("");
    private final HBox node;
    private List<UnmatchedText> waiting = List.of();

    UnmatchedBanner(Ui ui, Matching matching, Catalog catalog) {
        this.ui = ui;
        this.matching = matching;
        this.catalog = catalog;
        this.latest = ui.background().aside();
        sentence.setMinWidth(0);
        create = ui.action("orders.unmatched.create", MaterialDesignT.TAG_PLUS_OUTLINE, this::create).when(some);
        match = ui.action("orders.unmatched.match", MaterialDesignL.LINK_VARIANT, this::match).on("Shortcut+Shift+M").when(some);
        HBox banner = Nodes.styled(new HBox(Nodes.icon(MaterialDesignA.ALERT_OUTLINE, "i-warning"), Nodes.growing(sentence),
                button(create), button(match)),
                "banner", "warning");
        node = Nodes.styled(new HBox(Nodes.growing(banner)), "banner-frame");
        node.setId("unmatched");
        node.setVisible(false);
        node.managedProperty().bind(node.visibleProperty());
    }

    /** The remedies, for keys and palette; allowed while something waits. */
    List<Action> actions() {
        return List.of(match, create);
    }

    Node node() {
        return node;
    }

    void reload() {
        latest.ask(matching::unmatched, found -> {
            waiting = found;
            sentence.setText(ui.text("orders.unmatched", found.size()));
            some.set(!found.isEmpty());
            node.setVisible(!found.isEmpty());
        });
    }

    private Node button(Action action) {
        return Nodes.styled(action.button(ui.texts()), "compact");
    }

    private void create() {
        ui.inBackground(() -> matching.create(List.of()), made -> ui.toasts().done(ui.text("orders.unmatched.made", made.size())));
    }

    private void match() {
        new MatchDialog(ui, matching, catalog).ask(waiting);
    }
}
