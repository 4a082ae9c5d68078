package app.kontor.ui.order;

import app.kontor.partner.Customer;
import app.kontor.sales.AddressProblem;
import app.kontor.sales.CustomerOrders;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Where it goes, who is billed, and who the customer is. */
record PeopleCards(Ui ui, OrderFacts facts, Runnable edit) {

    HBox node() {
        SalesOrder.Delivery d = facts.order().delivery();
        List<String> carrier = d.shippingMethod() == null ? List.of() : List.of(ui.text("order.by", d.shippingMethod()));
        List<String> due = facts.order().shipBy() == null ? List.of() : List.of(ui.text("order.shipBy", facts.order().shipBy()));
        boolean same = d.shipping().equals(d.billing()) || d.billing().isEmpty();
        VBox billed = same ? quiet(ui.text("order.sameAddress")) : lines(d.billing());
        add(billed, d.email());
        add(billed, d.vatId() == null ? null : ui.text("order.vatId", d.vatId()));
        VBox shipTo = lines(facts.shipTo());
        carrier.forEach(line -> add(shipTo, line));
        due.forEach(line -> add(shipTo, line));
        check(shipTo);
        HBox row = new HBox(16, address("order-ship-to", "orders.shipTo", shipTo, facts.shipTo()),
                address("order-bill-to", "order.billTo", billed, same ? facts.shipTo() : d.billing()), customer());
        row.getChildren().forEach(card -> {
            HBox.setHgrow(card, Priority.ALWAYS);
            ((VBox) card).setMaxWidth(Double.MAX_VALUE);
            ((VBox) card).setMinWidth(0);
            ((VBox) card).setPrefWidth(200);
        });
        return row;
    }

    private VBox address(String id, String title, VBox body, Address address) {
        Action copy = ui.action("order.copy", MaterialDesignC.CONTENT_COPY, () -> copy(address));
        Node button = Nodes.styled(copy.iconButton(ui.texts()), "compact");
        return facts.isEditable()
                ? Cards.card(id, ui.texts().get(title), body, button, Cards.link(ui.text("order.edit"), id + "-edit", edit))
                : Cards.card(id, ui.texts().get(title), body, button);
    }

    /** A quiet tick, or nothing: what is wrong with it stands in the banners. */
    private void check(VBox lines) {
        if (AddressProblem.of(facts.shipTo()).isEmpty()) {
            Label good = new Label(ui.text("order.address.good"), Nodes.icon(MaterialDesignC.CHECK_CIRCLE_OUTLINE, "i14", "i-success"));
            lines.getChildren().add(Nodes.styled(good, "small", "muted"));
        } else {
            Label odd = new Label(ui.text("order.address.odd"), Nodes.icon(MaterialDesignA.ALERT_OUTLINE, "i14", "i-warning"));
            lines.getChildren().add(Nodes.styled(odd, "small", "t-warning"));
        }
    }

    private void copy(Address address) {
        ClipboardContent content = new ClipboardContent();
        content.putString(Cards.lines(ui, address).stream().collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
        ui.toasts().done(ui.text("order.copied"));
    }

    private VBox customer() {
        Customer customer = facts.person().customer();
        CustomerOrders orders = facts.person().orders();
        if (customer == null || orders == null) {
            return Cards.card("order-customer", ui.text("order.customer"), quiet(ui.text("order.customer.none")));
        }
        VBox body = Nodes.column(2, Nodes.row(6, Nodes.label(customer.name()), Nodes.label(customer.number(), "small", "muted")));
        add(body, orders.since() == null ? null : ui.text("order.customer.orders", orders.count(), orders.since()));
        add(body, ui.text("order.customer.total",
                orders.total().stream().map(ui.formats()::money).collect(Collectors.joining(" + "))));
        add(body, ui.text("order.customer.unpaid", orders.unpaid()));
        return Cards.card("order-customer", ui.text("order.customer"), body, Cards.link(ui.text("order.customer.open"),
                "order-customer-open", () -> ui.navigation().go(new Place("customer", "", customer.id()))));
    }

    private VBox lines(Address address) {
        VBox lines = Nodes.column(2);
        Cards.lines(ui, address).forEach(line -> lines.getChildren().add(Nodes.paragraph(line)));
        add(lines, address.phone());
        return lines;
    }

    private static VBox quiet(String sentence) {
        return Nodes.column(2, Nodes.paragraph(sentence, "muted"));
    }

    private static void add(VBox lines, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            lines.getChildren().add(Nodes.paragraph(line, "muted"));
        }
    }
}
