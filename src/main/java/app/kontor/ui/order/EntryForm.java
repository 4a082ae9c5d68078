package app.kontor.ui.order;

import app.kontor.app.Shop;
import app.kontor.catalog.Variant;
import app.kontor.partner.VatIdForm;
import app.kontor.sales.NewOrder;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The fields of a new order, from the customer to the money. Enter goes on from each. */
final class EntryForm {
    private static final double SIDE = 360;
    private static final double BELOW = 72;

    private final Ui ui;
    private final EntryStart start;
    private final CustomerSearch search;
    private final AddressFields shipTo;
    private final AddressFields billTo;
    private final CheckBox same;
    private final Form contact;
    private final Field<String> email;
    private final Field<String> vatId;
    private final LineRows lines;
    private final EntryTerms terms;
    private final EntryTotals totals;
    private final VBox left = new VBox(16);
    private final ScrollPane scroll = Nodes.styled(new ScrollPane(left), "edge-to-edge", "order-scroll");
    private final HBox node;
    private Runnable onChange = () -> {};
    private String language;
    private boolean filling;
    private boolean touched;

    EntryForm(Ui ui, Shop shop, Thumbnails thumbnails, EntryStart start) {
        this.ui = ui;
        this.start = start;
        search = new CustomerSearch(ui, shop, new CustomerSearch.Found(this::somebody, this::newcomer, this::nobody));
        shipTo = new AddressFields(ui, "entry-ship");
        billTo = new AddressFields(ui, "entry-bill");
        same = new CheckBox(ui.text("entry.sameAddress"));
        same.setId("entry-same");
        contact = new Form(ui.texts());
        email = contact.parsed(ui.text("order.field.email"), "", EntryForm::email).id("entry-email");
        vatId = contact.parsed(ui.text("order.field.vat-id"), "", EntryForm::vatId).id("entry-vat-id");
        contact.beside(email, vatId);
        terms = new EntryTerms(ui, start);
        lines = new LineRows(ui, new LineRows.Goods(shop.catalog(), thumbnails, start.currency(), Variant::price, true), this::changed).then(terms::focus, this::reveal);
        totals = new EntryTotals(ui);
        language = "";
        node = layOut();
        fill();
        listen();
    }

    HBox node() {
        return node;
    }

    /** @param listener called with every change */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    EntryTotals totals() {
        return totals;
    }

    /** Whether leaving would lose something. */
    boolean isTouched() {
        return touched;
    }

    void focus() {
        if (search.customer() == null && start.from().isEmpty()) {
            search.focus();
        } else {
            lines.focus();
        }
    }

    /** Looks up what is half typed; then says what is wrong beside its field, or goes on. */
    void check(Runnable right) {
        lines.settled(() -> {
            lines.clearErrors();
            totals.problem("");
            if (isRight()) {
                right.run();
            }
        });
    }

    private boolean isRight() {
        boolean address = shipTo.validate() && (same.isSelected() || billTo.validate());
        if (address && shipTo.address().displayName().isEmpty()) {
            shipTo.name().error(ui.text("entry.nameMissing"));
            shipTo.name().focus();
            address = false;
        }
        if (!address || !contact.validate() || !lines.validate(LineRow::entered) || !terms.validate()) {
            return false;
        }
        if (lines.filled().isEmpty()) {
            refuse(new BusinessRuleException("order.withoutLines"));
            return false;
        }
        return true;
    }

    /** What is typed, as far as it can be read. */
    NewOrder order() {
        List<NewOrder.Line> readable = new ArrayList<>();
        for (LineRow row : lines.filled()) {
            row.enteredIfReadable().ifPresent(readable::add);
        }
        Address ship = shipTo.address();
        SalesOrder.Delivery delivery = new SalesOrder.Delivery(same.isSelected() ? ship : billTo.address(), ship,
                email.isRight() ? email.valueOrNull() : null, vatId.isRight() ? vatId.valueOrNull() : null, terms.method(), null,
                terms.note(), language.isEmpty() ? null : language);
        return new NewOrder(search.customer(), delivery, terms.shipBy(), readable, terms.terms());
    }

    /** Says it where it can be mended. */
    void refuse(BusinessRuleException wrong) {
        String sentence = ui.texts().error(wrong);
        switch (wrong.key()) {
            case "order.withoutLines" -> lines.error("", sentence);
            case "product.unknown", "order.quantityMissing", "order.priceUnknown" -> lines.error(wrong.arguments().getFirst().toString(), sentence);
            case "order.discountTooMuch" -> terms.discountError(sentence);
            default -> totals.problem(sentence);
        }
    }

    /** What a quote found: said without moving the cursor. */
    void quoted(BusinessRuleException wrong) {
        if (wrong.key().equals("order.discountTooMuch")) {
            terms.discountError(ui.texts().error(wrong));
        } else {
            totals.problem(ui.texts().error(wrong));
        }
    }

    void quotedWell() {
        terms.discountError("");
        totals.problem("");
    }

    private void somebody(EntryStart.Who who) {
        search.show(who);
        filling = true;
        people(who.usual());
        terms.method(who.usual().shippingMethod());
        filling = false;
        changed();
        if (shipTo.address().isDeliverable()) {
            lines.focus();
        } else {
            shipTo.focus();
        }
    }

    /** What was typed into the search is the new one's name or e-mail. */
    private void newcomer(String text) {
        if (text.contains("@")) {
            email.type(text);
            shipTo.name().focus();
        } else if (text.isEmpty()) {
            shipTo.name().focus();
        } else {
            shipTo.name().type(text);
            shipTo.focus();
        }
    }

    /** It was somebody else: nothing of them stays. */
    private void nobody() {
        filling = true;
        people(new SalesOrder.Delivery(start.nobody(), start.nobody(), null, null, null, null, null, null));
        filling = false;
        changed();
    }

    private void people(SalesOrder.Delivery d) {
        boolean toBilling = d.shipping().isEmpty();
        shipTo.show(toBilling ? d.billing() : d.shipping());
        billTo.show(d.billing());
        same.setSelected(toBilling || d.billing().isEmpty() || d.billing().equals(d.shipping()));
        email.type(d.email());
        vatId.type(d.vatId());
        language = d.language() == null ? "" : d.language();
    }

    private void fill() {
        filling = true;
        search.show(start.who());
        people(start.order().delivery());
        lines.show(List.of());
        start.order().lines().forEach(l -> lines.add(start.goods().get(l.sku()), l.quantity(), l.price()));
        filling = false;
    }

    private void listen() {
        shipTo.onChange(() -> {
            shipTo.name().error("");
            changed();
        });
        billTo.onChange(this::changed);
        contact.fields().forEach(field -> field.onChange(this::changed));
        same.selectedProperty().subscribe((before, now) -> changed());
        terms.onChange(this::changed);
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && node.getScene().getFocusOwner() instanceof TextField field) {
                event.consume();
                field.requestFocusTraversal(TraversalDirection.NEXT);
            }
        });
    }

    private void changed() {
        if (!filling) {
            touched = true;
            onChange.run();
        }
    }

    private HBox layOut() {
        billTo.node().visibleProperty().bind(same.selectedProperty().not());
        billTo.node().managedProperty().bind(billTo.node().visibleProperty());
        VBox people = Nodes.column(12, search.node(), shipTo.node(), contact.node(), same, billTo.node());
        VBox items = Nodes.column(8, lines.node(), Nodes.paragraph(ui.text("entry.lines.hint"), "entry-hint"));
        if (!start.leftOut().isEmpty()) {
            HBox banner = Nodes.styled(new HBox(Nodes.icon(MaterialDesignC.CONTENT_COPY, "i-warning"),
                    Nodes.growing(Nodes.paragraph(ui.text("entry.leftOut", String.join(", ", start.leftOut()))))), "banner", "warning");
            left.getChildren().add(banner);
        }
        left.getChildren().addAll(Cards.card("entry-who", ui.text("entry.who"), people), Cards.card("entry-lines", ui.text("order.edit.lines"), items));
        VBox right = Nodes.styled(new VBox(16, Cards.card("entry-terms", ui.text("entry.terms"), terms.node()), totals.node()), "entry-right");
        right.setMinWidth(SIDE);
        right.setMaxWidth(SIDE);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(0);
        left.getStyleClass().add("entry-left");
        return Nodes.styled(new HBox(Nodes.growing(scroll), right), "order-entry");
    }

    /** Scrolls so far that the item can be seen, with the one below it. */
    private void reveal(Node row) {
        ui.background().later(() -> {
            double height = left.getHeight() - scroll.getViewportBounds().getHeight();
            double bottom = left.sceneToLocal(row.localToScene(row.getBoundsInLocal())).getMaxY() + BELOW;
            double hidden = bottom - scroll.getViewportBounds().getHeight();
            if (height > 0 && hidden > scroll.getVvalue() * height) {
                scroll.setVvalue(Math.min(1, hidden / height));
            }
        });
    }

    private static String email(String typed) {
        if (!typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            throw new BusinessRuleException("customer.email", typed);
        }
        return typed;
    }

    private static String vatId(String typed) {
        if (!VatIdForm.fits(typed)) {
            throw new BusinessRuleException("customer.vatId", typed);
        }
        return typed;
    }
}
