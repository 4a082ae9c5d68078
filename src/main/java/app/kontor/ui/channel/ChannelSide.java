package app.kontor.ui.channel;

import app.kontor.exporting.storefront.FeedPlan;
import app.kontor.exporting.storefront.FeedTerms;
import app.kontor.online.Connection;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How stock goes back to the channel: its layout, what is held back, its own file; and where in the storefront the file goes. */
final class ChannelSide {
    private final Ui ui;
    private final VBox facts = Nodes.column(10);
    private final VBox node;

    ChannelSide(Ui ui, List<Action> actions) {
        this.ui = ui;
        VBox buttons = Nodes.column(8);
        actions.forEach(action -> buttons.getChildren().add(action.button(ui.texts())));
        Node last = buttons.getChildren().getLast(); // disconnecting, for who is connected
        last.visibleProperty().bind(last.disableProperty().not());
        last.managedProperty().bind(last.visibleProperty());
        node = Nodes.styled(new VBox(12, Nodes.label(ui.text("channels.side"), "h2"), facts, buttons), "export-side");
        node.setId("channel-side");
    }

    Node node() {
        return node;
    }

    void show(ChannelState state) {
        FeedTerms terms = state.terms();
        FeedPlan feed = state.feed();
        facts.getChildren().clear();
        Connection connection = state.connection();
        if (connection != null) {
            fact("online.side.address", connection.address().toString());
            fact("online.side.since", ui.formats().dateTime(connection.since()));
        }
        if (feed != null) {
            fact("channels.side.layout", ui.text("channels.layout." + feed.layout().code()));
            fact("channels.side.file", feed.file() == null ? ui.text("channels.side.noFile") : feed.file());
        }
        fact("channels.side.kept", kept(terms));
        fact("channels.side.prices", ui.text(terms.prices() ? "channels.side.pricesToo" : "channels.side.noPrices"));
        if (terms.place() != null) {
            fact("channels.side.place", terms.place());
        }
        if (feed != null) {
            fact("channels.side.told", feed.known() == null ? ui.text("channels.side.never") : ui.formats().dateTime(feed.known()));
            if (connection == null) {
                facts.getChildren().add(Nodes.paragraph(ui.text("channels.how." + feed.layout().code()), "small", "muted"));
            }
        }
    }

    private String kept(FeedTerms terms) {
        String pieces = ui.text("channels.side.pieces", ui.formats().quantity(terms.buffer()));
        return terms.percent() == 0 ? terms.buffer().equals(Quantity.ZERO) ? ui.text("channels.side.nothing") : pieces
                : ui.text("channels.side.orPercent", pieces, terms.percent());
    }

    private void fact(String key, String value) {
        Label label = Nodes.label(ui.text(key), "small", "muted");
        facts.getChildren().add(Nodes.column(2, label, Nodes.paragraph(value)));
    }
}
