package app.kontor.ui.orders;

import app.kontor.sales.AllocationState;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.ShipmentState;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.ActionMenu;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.OrderId;
import app.kontor.value.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The pane at the right: one order as it is now, and the one thing to do with it next. */
final class OrderPreview {
    private final Ui ui;
    private final OrderTools tools;
    private final OrderBadges badges;
    private final List<Action> steps;
    private final VBox node = Nodes.styled(new VBox(), "preview");
    private @Nullable Action primary;

    /** @param steps to the row above, to the row below, close */
    OrderPreview(OrderTools tools, OrderBadges badges, List<Action> steps) {
        this.tools = tools;
        this.ui = tools.ui();
        this.badges = badges;
        this.steps = steps;
        node.setId("preview");
    }

    Region node() {
        return node;
    }

    /** The accent button's action with its key; none for an order that nothing is left to do with. */
    List<Action> actions() {
        return Stream.ofNullable(primary).toList();
    }

    void show(OrderDetails details) {
        Selection<OrderId> only = new Selection.Picked<>(Set.of(details.order().id()));
        OrderActions actions = new OrderActions(tools, () -> only, new SimpleBooleanProperty(true));
        primary = primary(details, actions);
        OrderBlocks blocks = new OrderBlocks(ui, details, tools);
        ScrollPane middle = Nodes.styled(new ScrollPane(blocks.node()), "edge-to-edge");
        middle.setFitToWidth(true);
        middle.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getChildren().setAll(head(details), Nodes.line(), Nodes.growing(middle), foot(details, actions));
    }

    private Region head(OrderDetails details) {
        SalesOrder order = details.order();
        HBox title = Nodes.row(8, ChannelMark.of(details.platform(), details.channelName()), Nodes.label(order.number(), "h2"),
                Nodes.label(order.channelNumber(), "muted"), Nodes.spacer());
        title.getChildren().get(2).setId("preview-channel-number");
        ((Region) title.getChildren().get(2)).setMinWidth(0);
        ((Label) title.getChildren().get(2)).setTooltip(new Tooltip(order.channelNumber()));
        ((Region) title.getChildren().get(1)).setMinWidth(Region.USE_PREF_SIZE);
        steps.forEach(step -> title.getChildren().add(Nodes.styled(step.iconButton(ui.texts()), "compact")));
        HBox chips = Nodes.row(6, Nodes.chip(badges.status(order.status(), details.isShort())), Nodes.chip(badges.payment(order.status())));
        if (!details.invoices().isEmpty()) {
            chips.getChildren().add(Nodes.chip(badges.invoice(order.status())));
        }
        return Nodes.styled(new VBox(title, chips), "preview-head");
    }

    private Region foot(OrderDetails details, OrderActions actions) {
        HBox foot = Nodes.styled(new HBox(), "preview-foot");
        if (primary != null) {
            Button button = Nodes.growing(primary.primaryButton(ui.texts()));
            foot.getChildren().add(button);
        } else {
            foot.getChildren().add(Nodes.spacer());
        }
        if (details.order().status().state() == OrderState.OPEN) {
            foot.getChildren().add(actions.hold.iconButton(ui.texts()));
        }
        foot.getChildren().add(more(details, actions));
        return foot;
    }

    private Button more(OrderDetails details, OrderActions actions) {
        Button[] button = new Button[1];
        Action open = ui.action("orders.more", MaterialDesignD.DOTS_HORIZONTAL, () -> {
            ContextMenu menu = ActionMenu.of(ui, possible(details, actions));
            menu.show(button[0], Side.TOP, 0, 0);
        });
        button[0] = Nodes.styled(open.button(ui.texts()), "icon-only");
        button[0].textProperty().unbind();
        button[0].setText(null);
        return button[0];
    }

    /** What the state allows; the list's own menu offers everything, because it is for many. */
    private static List<Action> possible(OrderDetails details, OrderActions actions) {
        SalesOrder.Status status = details.order().status();
        boolean open = status.state() == OrderState.OPEN;
        boolean held = status.state() == OrderState.HOLD;
        List<Action> possible = new ArrayList<>();
        if (open) {
            possible.addAll(List.of(actions.allocate, actions.pick, actions.labels, actions.ship));
        }
        if (open || status.state() == OrderState.CLOSED) {
            possible.add(actions.invoice);
        }
        if ((open || held) && isUnpaid(status)) {
            possible.add(actions.pay);
        }
        if (open || held) {
            possible.addAll(List.of(held ? actions.release : actions.hold, actions.cancel));
        }
        return possible;
    }

    private @Nullable Action primary(OrderDetails details, OrderActions actions) {
        SalesOrder.Status status = details.order().status();
        Action next = switch (status.state()) {
            case HOLD -> actions.release;
            case OPEN -> status.allocation() == AllocationState.FULL || nothingToPromise(details)
                    ? actions.ship
                    : isUnpaid(status) ? actions.pay : actions.allocate;
            case CLOSED -> details.invoices().isEmpty() ? actions.invoice : openInvoice(details);
            case CANCELLED, HISTORY -> details.invoices().isEmpty() ? null : openInvoice(details);
        };
        return next == null ? null : next.on("Shortcut+Enter");
    }

    private Action openInvoice(OrderDetails details) {
        return ui.action("orders.openInvoice", MaterialDesignF.FILE_PDF_BOX,
                () -> new InvoiceFile(tools).open(details.invoices().getLast()));
    }

    private static boolean nothingToPromise(OrderDetails details) {
        return details.wanted().isZero() && details.order().status().shipment() != ShipmentState.SHIPPED;
    }

    private static boolean isUnpaid(SalesOrder.Status status) {
        return status.payment() == PaymentState.OPEN || status.payment() == PaymentState.PARTIAL;
    }
}
