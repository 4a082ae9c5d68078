package app.kontor.ui.order;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.sales.OrderDraft;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.QuickDate;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import java.time.LocalDate;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The draft of an order: addresses, contact, delivery and items, saved together. */
final class OrderEditor {
    private final Ui ui;
    private final OrderFacts facts;
    private final AddressFields shipTo;
    private final AddressFields billTo;
    private final CheckBox same;
    private final LineRows lines;
    private final Form contact;
    private final Field<String> email;
    private final Field<String> vatId;
    private final Field<String> method;
    private final Field<LocalDate> shipBy;
    private final Field<String> language;
    private final ScrollPane node;
    private final OrderDraft untouched;

    OrderEditor(Ui ui, Catalog catalog, Thumbnails thumbnails, OrderFacts facts) {
        this.ui = ui;
        this.facts = facts;
        SalesOrder.Delivery d = facts.order().delivery();
        shipTo = new AddressFields(ui, "ship");
        shipTo.show(facts.shipTo());
        billTo = new AddressFields(ui, "bill");
        billTo.show(d.billing());
        same = new CheckBox(ui.text("order.sameAddress"));
        same.setId("bill-same");
        same.setSelected(d.billing().equals(d.shipping()) || d.billing().isEmpty());
        contact = new Form(ui.texts());
        email = contact.text(ui.text("order.field.email"), or(d.email())).id("edit-email");
        vatId = contact.text(ui.text("order.field.vat-id"), or(d.vatId())).id("edit-vat-id");
        method = contact.text(ui.text("order.field.shipping-method"), or(d.shippingMethod())).id("edit-method");
        LocalDate by = facts.order().shipBy();
        shipBy = contact.date(ui.text("order.field.ship-by"), by == null ? "" : by.toString(),
                new QuickDate(ui.formats().locale(), LocalDate.now(ui.formats().zone())), ui.formats()::date).id("edit-ship-by");
        language = contact.text(ui.text("order.field.language"), or(d.language())).id("edit-language");
        contact.beside(email, vatId);
        contact.beside(method, shipBy, language);
        lines = new LineRows(ui, new LineRows.Goods(catalog, thumbnails, facts.order().charges().currency(), Variant::price, facts.isOwn()), () -> {});
        lines.show(facts.order().lines());
        node = layOut();
        untouched = draft();
    }

    Node node() {
        return node;
    }

    boolean validate() {
        return shipTo.validate() && (same.isSelected() || billTo.validate()) && contact.validate() && lines.validate(LineRow::drafted);
    }

    OrderDraft draft() {
        Address ship = shipTo.address();
        Address bill = same.isSelected() ? facts.order().delivery().billing().isEmpty() ? Address.EMPTY : ship : billTo.address();
        SalesOrder.Delivery d = facts.order().delivery();
        boolean shippedToBill = d.shipping().isEmpty() && ship.equals(d.billing());
        return new OrderDraft(
                new SalesOrder.Delivery(shippedToBill ? d.billing() : bill, shippedToBill ? Address.EMPTY : ship, email.valueOrNull(),
                        vatId.valueOrNull(), method.valueOrNull(), d.paymentMethod(), d.note(), language.valueOrNull()),
                shipBy.valueOrNull(), lines.filled().stream().map(LineRow::drafted).toList());
    }

    /** Whether leaving would lose something. */
    boolean isTouched() {
        boolean readable = contact.fields().stream().allMatch(Field::isRight) && lines.filled().stream().allMatch(r -> r.validate(LineRow::drafted));
        return !readable || !draft().equals(untouched);
    }

    void focus() {
        shipTo.focus();
    }

    void focusLines() {
        lines.focus();
    }

    private ScrollPane layOut() {
        VBox bill = Nodes.column(10, same, billTo.node());
        billTo.node().visibleProperty().bind(same.selectedProperty().not());
        billTo.node().managedProperty().bind(billTo.node().visibleProperty());
        HBox addresses = new HBox(16, grown(Cards.card("edit-ship", ui.text("orders.shipTo"), shipTo.node())),
                grown(Cards.card("edit-bill", ui.text("order.billTo"), bill)));
        String rule = ui.texts().get(facts.isOwn() ? "order.edit.own" : "order.edit.charged");
        VBox items = Nodes.column(8, Nodes.paragraph(rule, "small", "muted"), lines.node());
        VBox page = Nodes.styled(new VBox(16, addresses, Cards.card("edit-contact", ui.text("order.edit.contact"), contact.node()),
                Cards.card("edit-lines", ui.text("order.edit.lines"), items)), "order-page");
        ScrollPane scroll = Nodes.styled(new ScrollPane(page), "edge-to-edge", "order-scroll");
        scroll.setFitToWidth(true);
        return scroll;
    }

    private static Region grown(Region card) {
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(300);
        card.setMinWidth(0);
        return card;
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

}
