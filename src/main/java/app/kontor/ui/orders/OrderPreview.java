package app.kontor.ui.orders;

import app.kontor.sales.AllocationState;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.ShipmentState;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.ActionMenu;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Redraw;
import app.kontor.ui.kit.Ui;
import app.kontor.value.OrderId;
import app.kontor.value.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
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
    private final OrderActions actions;
    private final VBox node = Nodes.styled(new VBox(), "preview");
    private final HBox title = Nodes.row(8);
    private final HBox chips = Nodes.row(6);
    private final HBox foot = Nodes.styled(new HBox(), "preview-foot");
    private final VBox blocks = new VBox();
    private final ScrollPane middle = Nodes.styled(new ScrollPane(blocks), "edge-to-edge");
    private final List<Button> steps;
    private final Map<String, Button> primaries = new HashMap<>();
    private final Button hold;
    private final Button more;
    private @Nullable OrderDetails shown;
    private @Nullable Action primary;

    /** @param steps to the row above, to the row below, close */
    OrderPreview(OrderTools tools, OrderBadges badges, List<Action> steps) {
        this.tools = tools;
        this.ui = tools.ui();
        this.badges = badges;
        this.actions = new OrderActions(tools, () -> new Selection.Picked<>(Set.of(shown().order().id())), new SimpleBooleanProperty(true));
        this.steps = steps.stream().map(step -> Nodes.styled(step.iconButton(ui.texts()), "compact")).toList();
        this.hold = actions.hold.iconButton(ui.texts());
        this.more = more();
        middle.setFitToWidth(true);
        middle.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setId("preview");
    }

    Region node() {
        return node;
    }

    /** The accent button's action with its key; none for an order that nothing is left to do with. */
    List<Action> actions() {
        return Stream.ofNullable(primary).toList();
    }

    /** Another order is told to what is in sight: most orders look much alike. */
    void show(OrderDetails details) {
        boolean another = shown == null || !shown.order().id().equals(details.order().id());
        shown = details;
        primary = primary(details);
        Redraw.children(title, title(details));
        Redraw.children(chips, chips(details));
        Redraw.children(blocks, new OrderBlocks(ui, details, tools).blocks());
        Redraw.children(foot, foot(details));
        if (node.getChildren().isEmpty()) {
            node.getChildren().setAll(Nodes.styled(new VBox(title, chips), "preview-head"), Nodes.line(), Nodes.growing(middle), foot);
        }
        if (another) {
            middle.setVvalue(0);
        }
    }

    private OrderDetails shown() {
        return Objects.requireNonNull(shown, "no order yet");
    }

    private List<Node> title(OrderDetails details) {
        Label number = Nodes.label(details.order().number(), "h2");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label channelNumber = Nodes.label(details.order().channelNumber(), "muted");
        channelNumber.setId("preview-channel-number");
        channelNumber.setMinWidth(0);
        channelNumber.setTooltip(new Tooltip(details.order().channelNumber()));
        Stream<Node> words = Stream.of(ChannelMark.of(details.platform(), details.channelName()), number, channelNumber, Nodes.spacer());
        return Stream.concat(words, steps.stream()).toList();
    }

    private List<Node> chips(OrderDetails details) {
        SalesOrder.Status status = details.order().status();
        Stream<Badge> always = Stream.of(badges.status(status, details.isShort()), badges.payment(status));
        Stream<Badge> invoiced = details.invoices().isEmpty() ? Stream.empty() : Stream.of(badges.invoice(status));
        return Stream.concat(always, invoiced).<Node>map(Nodes::chip).toList();
    }

    private List<Node> foot(OrderDetails details) {
        Action next = primary;
        Node wide = next == null ? Nodes.spacer() : primaries.computeIfAbsent(next.key(), key -> Nodes.growing(next.primaryButton(ui.texts())));
        return details.order().status().state() == OrderState.OPEN ? List.of(wide, hold, more) : List.of(wide, more);
    }

    private Button more() {
        Button[] button = new Button[1];
        Action open = ui.action("orders.more", MaterialDesignD.DOTS_HORIZONTAL, () -> {
            ContextMenu menu = ActionMenu.of(ui, possible(shown()));
            menu.show(button[0], Side.TOP, 0, 0);
        });
        button[0] = Nodes.styled(open.button(ui.texts()), "icon-only");
        button[0].textProperty().unbind();
        button[0].setText(null);
        return button[0];
    }

    /** What the state allows; the list's own menu offers everything, because it is for many. */
    private List<Action> possible(OrderDetails details) {
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

    private @Nullable Action primary(OrderDetails details) {
        SalesOrder.Status status = details.order().status();
        Action next = switch (status.state()) {
            case HOLD -> actions.release;
            case OPEN -> status.allocation() == AllocationState.FULL || nothingToPromise(details)
                    ? actions.ship
                    : isUnpaid(status) ? actions.pay : actions.allocate;
            case CLOSED -> details.invoices().isEmpty() ? actions.invoice : openInvoice();
            case CANCELLED, HISTORY -> details.invoices().isEmpty() ? null : openInvoice();
        };
        return next == null ? null : next.on("Shortcut+Enter");
    }

    private Action openInvoice() {
        return ui.action("orders.openInvoice", MaterialDesignF.FILE_PDF_BOX,
                () -> new InvoiceFile(tools).open(shown().invoices().getLast()));
    }

    private static boolean nothingToPromise(OrderDetails details) {
        return details.wanted().isZero() && details.order().status().shipment() != ShipmentState.SHIPPED;
    }

    private static boolean isUnpaid(SalesOrder.Status status) {
        return status.payment() == PaymentState.OPEN || status.payment() == PaymentState.PARTIAL;
    }
}
