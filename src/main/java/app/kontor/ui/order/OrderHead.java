package app.kontor.ui.order;

import app.kontor.sales.InvoiceState;
import app.kontor.sales.OrderState;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.ShipmentState;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ActionMenu;
import app.kontor.ui.orders.ChannelMark;
import app.kontor.ui.orders.OrderBadges;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The top of the page: which order, where it stands, its neighbours, and what to do next. */
final class OrderHead {
    private final Ui ui;
    private final HBox node = Nodes.styled(new HBox(), "top-bar", "edge");

    /** What the head offers. @param steps back, above, below */
    record Offers(Action back, Action above, Action below, List<Action> plain, List<Action> more, @Nullable Action primary) {}

    OrderHead(Ui ui) {
        this.ui = ui;
    }

    HBox node() {
        return node;
    }

    void show(OrderFacts facts, Offers offers) {
        SalesOrder order = facts.order();
        Label number = Cards.fixed(Nodes.label(order.number(), "h1"));
        number.setId("order-number");
        node.getChildren().setAll(offers.back.iconButton(ui.texts()), number);
        node.getChildren().addAll(chips(facts));
        Label origin = Nodes.label(origin(order), "muted");
        origin.setTooltip(new Tooltip(origin.getText()));
        origin.setMinWidth(0);
        node.getChildren().addAll(ChannelMark.of(facts.platform(), facts.channelName()), origin, Nodes.spacer());
        if (facts.neighbours().position() > 0) {
            node.getChildren().add(Cards.fixed(Nodes.label(ui.text("order.position", ui.formats().number(facts.neighbours().position()),
                    ui.formats().number(facts.neighbours().count())), "muted", "num")));
            node.getChildren().addAll(offers.above.iconButton(ui.texts()), offers.below.iconButton(ui.texts()));
        }
        offers.plain.forEach(action -> node.getChildren().add(action.button(ui.texts())));
        if (!offers.more.isEmpty()) {
            node.getChildren().add(more(offers.more));
        }
        if (offers.primary != null) {
            node.getChildren().add(offers.primary.primaryButton(ui.texts()));
        }
    }

    /** While it is edited: the way out and the way on. */
    void edit(OrderFacts facts, Action discard, Action save) {
        Label title = Cards.fixed(Nodes.label(ui.text("order.editing", facts.order().number()), "h1"));
        node.getChildren().setAll(title, Nodes.spacer(), discard.button(ui.texts()), save.primaryButton(ui.texts()));
    }

    private List<Label> chips(OrderFacts facts) {
        OrderBadges badges = new OrderBadges(ui);
        SalesOrder.Status status = facts.order().status();
        List<Label> chips = new ArrayList<>(
                List.of(Nodes.chip(badges.status(status, facts.goods().isShort())), Nodes.chip(badges.payment(status))));
        if (facts.isLive() && facts.wanted().isPositive() && status.state() == OrderState.HOLD) {
            chips.add(Nodes.chip(badges.stock(facts.allocated(), facts.wanted(), facts.goods().isShort())));
        }
        if (status.shipment() == ShipmentState.PARTIAL) {
            chips.add(Nodes.chip(badges.partShipped()));
        }
        if (status.invoice() != InvoiceState.NONE) {
            chips.add(Nodes.chip(badges.invoice(status)));
        }
        return chips;
    }

    private String origin(SalesOrder order) {
        String placed = order.placed().at() == null
                ? ui.formats().day(order.placed().on(), LocalDate.now(ui.formats().zone()))
                : ui.formats().recent(order.placed().at(), Instant.now());
        return order.channelNumber().equals(order.number()) ? placed : order.channelNumber() + ", " + placed;
    }

    private Button more(List<Action> actions) {
        Button[] button = new Button[1];
        Action open = ui.action("orders.more", MaterialDesignD.DOTS_HORIZONTAL,
                () -> ActionMenu.of(ui, actions).show(button[0], Side.BOTTOM, 0, 0));
        button[0] = open.iconButton(ui.texts());
        button[0].getStyleClass().remove("flat");
        return button[0];
    }
}
