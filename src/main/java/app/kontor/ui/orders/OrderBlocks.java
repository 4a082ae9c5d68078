package app.kontor.ui.orders;

import app.kontor.sales.Charges;
import app.kontor.sales.OrderLine;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import app.kontor.value.Money;
import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What the preview shows of an order, block by block: why it waits, items, sums, where to, what happened. */
final class OrderBlocks {
    /** Reasons that Kontor gives itself are keys of the bundle. */
    private static final String OWN_REASON = "hold.";

    private final Ui ui;
    private final OrderDetails details;
    private final SalesOrder order;
    private final Node history;

    OrderBlocks(Ui ui, OrderDetails details, OrderTools tools) {
        this.ui = ui;
        this.details = details;
        this.order = details.order();
        this.history = new OrderEvents(ui, details, tools).node();
    }

    /** From above, with lines between them. */
    List<Node> blocks() {
        List<Node> blocks = new ArrayList<>();
        Stream.of(holdReason(), items(), sums(), shipTo(), note(), history).filter(Objects::nonNull).forEach(block -> {
            if (!blocks.isEmpty() && block.getUserData() == null) {
                blocks.add(Nodes.line());
            }
            blocks.add(block);
        });
        return blocks;
    }

    private @Nullable Node holdReason() {
        String reason = order.status().holdReason();
        if (reason == null) {
            return null;
        }
        String words = reason.startsWith(OWN_REASON) ? ui.texts().get(reason) : reason;
        HBox banner = Nodes.styled(new HBox(Nodes.icon(MaterialDesignP.PAUSE_CIRCLE_OUTLINE, "i-warning"),
                Nodes.growing(Nodes.paragraph(words))), "banner", "warning");
        banner.setId("hold-reason");
        return block("block-hold", banner);
    }

    private Node items() {
        Quantity pieces = order.lines().stream().map(OrderLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
        HBox title = Nodes.row(8, Nodes.label(ui.text("orders.items", pieces.value()), "h3"), Nodes.spacer());
        boolean waits = order.isOpen() || order.status().holdReason() != null;
        if (waits && details.wanted().isPositive()) {
            boolean all = details.allocated().compareTo(details.wanted()) >= 0;
            Badge stock = new OrderBadges(ui).stock(details.allocated(), details.wanted(), details.isShort());
            title.getChildren().add(Nodes.label(all ? ui.text("orders.items.inStock") : ui.text("orders.items.stock", stock.text()),
                    "small", details.isShort() ? "t-danger" : "muted"));
        }
        VBox lines = Nodes.column(10, title);
        order.lines().forEach(line -> lines.getChildren().add(item(line)));
        return block("block-items", lines);
    }

    private Node item(OrderLine line) {
        Label name = Nodes.paragraph(line.name());
        VBox words = Nodes.column(1, name, aside(line));
        words.setMinWidth(0);
        Label quantity = Nodes.label(ui.text("orders.item.quantity", line.quantity()), "muted");
        quantity.setMinWidth(Region.USE_PREF_SIZE);
        Label amount = Nodes.label(line.total() == null ? "–" : ui.formats().money(line.total()), "num", "amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        HBox item = new HBox(12, Nodes.growing(words), quantity, amount);
        if (line.open().isZero() && line.cancelled().isPositive()) {
            Nodes.styled(item, "strike");
        }
        return item;
    }

    /** The SKU, or that there is none; red what is missing. */
    private Node aside(OrderLine line) {
        if (line.variant() == null && line.requiresShipping()) {
            return Nodes.styled(new Label(ui.text("orders.item.unmatched"), Nodes.icon(MaterialDesignA.ALERT_OUTLINE, "i14", "i-warning")),
                    "small", "t-warning");
        }
        Label sku = Nodes.label(Objects.requireNonNullElse(line.sku(), ""), "small", "muted");
        Quantity missing = details.missing(line);
        return details.isShort() && missing.isPositive()
                ? Nodes.row(8, sku, Nodes.label(ui.text("orders.item.missing", missing), "small", "t-danger"))
                : sku;
    }

    private Node sums() {
        Charges charges = order.charges();
        VBox sums = Nodes.column(4);
        sum(sums, "orders.sum.goods", charges.goods());
        sum(sums, "orders.sum.discount", charges.discount() == null ? null : charges.discount().negate());
        sum(sums, "orders.sum.shipping", charges.shipping());
        if (!Boolean.TRUE.equals(charges.taxIncluded())) {
            sum(sums, "orders.sum.tax", charges.tax());
        }
        sum(sums, "orders.sum.marketplaceTax", charges.marketplaceTax());
        sum(sums, "orders.sum.rounding", charges.rounding());
        Label total = Nodes.label(charges.total() == null ? ui.text("orders.sum.unknown") : ui.formats().money(charges.total()), "strong");
        sums.getChildren().add(pair(Nodes.label(ui.text("orders.sum.total"), "strong"), total));
        if (Boolean.TRUE.equals(charges.taxIncluded())) {
            sum(sums, "orders.sum.taxIncluded", charges.tax());
        }
        sum(sums, "orders.sum.refunded", charges.refunded());
        if (charges.total() != null && order.paid().compareTo(charges.total()) < 0) {
            sum(sums, "orders.sum.paid", order.paid());
        }
        VBox block = block("block-sums", sums);
        block.setUserData("continues");
        return block;
    }

    /** Nothing for what is unknown or zero: it would only be a line more to read. */
    private void sum(VBox sums, String key, @Nullable Money amount) {
        if (amount != null && !amount.isZero()) {
            sums.getChildren().add(pair(Nodes.label(ui.texts().get(key), "muted"), Nodes.label(ui.formats().money(amount), "num", "muted")));
        }
    }

    private static HBox pair(Label name, Label amount) {
        amount.setMinWidth(Region.USE_PREF_SIZE);
        return Nodes.row(8, name, Nodes.spacer(), amount);
    }

    private @Nullable Node shipTo() {
        Address address = order.delivery().shipping().isEmpty() ? order.delivery().billing() : order.delivery().shipping();
        VBox block = Nodes.column(2, Nodes.styled(Nodes.label(ui.text("orders.shipTo"), "h3"), "block-title"));
        addressLines(address).forEach(line -> block.getChildren().add(Nodes.paragraph(line)));
        String email = order.delivery().email();
        if (email != null) {
            block.getChildren().add(quiet(email, Nodes.icon(MaterialDesignE.EMAIL_OUTLINE, "i14", "i-muted")));
        }
        String method = order.delivery().shippingMethod();
        if (method != null) {
            block.getChildren().add(quiet(method, Nodes.icon(MaterialDesignT.TRUCK_OUTLINE, "i14", "i-muted")));
        }
        return block.getChildren().size() == 1 ? null : block("block-ship-to", block);
    }

    private List<String> addressLines(Address address) {
        String town = Stream.of(address.zip(), address.city(), address.region()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        String country = address.country() == null ? "" : Locale.of("", address.country()).getDisplayCountry(ui.formats().locale());
        String place = Stream.of(town, country).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return Stream.of(Stream.of(address.name(), address.company()), address.streetLines().stream(), Stream.of(place))
                .flatMap(lines -> lines)
                .filter(line -> line != null && !line.isEmpty())
                .toList();
    }

    private @Nullable Node note() {
        String note = order.delivery().note();
        return note == null
                ? null
                : block("block-note", Nodes.column(2, Nodes.styled(Nodes.label(ui.text("orders.note"), "h3"), "block-title"), Nodes.paragraph(note, "muted")));
    }

    private static Label quiet(String text, Node icon) {
        Label label = Nodes.styled(new Label(text, icon), "small", "muted");
        label.setMinWidth(0);
        return label;
    }

    /** @param id by which it is known when the next order is shown in its place */
    private static VBox block(String id, Node content) {
        VBox block = Nodes.styled(new VBox(content), "block");
        block.setId(id);
        return block;
    }
}
