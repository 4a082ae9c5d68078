package app.kontor.ui.order;

import app.kontor.app.Shop;
import app.kontor.catalog.Variant;
import app.kontor.sales.NewOrder;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The fields of a new order, from the customer to the money. Enter goes on from each. */
final class EntryForm implements EntryPage.Draft {
    private static final double SIDE = 360;
    private static final double BELOW = 72;

    private final Ui ui;
    private final EntryStart start;
    private final EntryPeople people;
    private final LineRows lines;
    private final EntryTerms terms;
    private final EntryTotals totals;
    private final VBox left = new VBox(16);
    private final ScrollPane scroll = Nodes.styled(new ScrollPane(left), "edge-to-edge", "order-scroll");
    private final HBox node;
    private Runnable onChange = () -> {};
    private boolean filling;
    private boolean touched;

    EntryForm(Ui ui, Shop shop, Thumbnails thumbnails, EntryStart start) {
        this.ui = ui;
        this.start = start;
        people = new EntryPeople(ui, shop, start, new EntryPeople.Listener(this::changed, this::chosen, this::toLines));
        terms = new EntryTerms(ui, start);
        lines = new LineRows(ui, new LineRows.Goods(shop.catalog(), thumbnails, start.currency(), Variant::price, true), this::changed).then(terms::focus, this::reveal);
        totals = new EntryTotals(ui);
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

    @Override
    public boolean isTouched() {
        return touched;
    }

    @Override
    public void focus() {
        if (people.customer() == null && start.from().isEmpty()) {
            people.focus();
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
        if (!people.validate() || !lines.validate(LineRow::entered) || !terms.validate()) {
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
        SalesOrder.Delivery delivery = people.delivery(terms.method(), terms.note());
        return new NewOrder(people.customer(), delivery, terms.shipBy(), readable, terms.terms());
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

    /** As this customer usually has it. */
    private void chosen(SalesOrder.Delivery usual) {
        terms.method(usual.shippingMethod());
    }

    private void toLines() {
        lines.focus();
    }

    private void fill() {
        filling = true;
        people.begin();
        lines.show(List.of());
        start.order().lines().forEach(l -> lines.add(start.goods().get(l.sku()), l.quantity(), l.price()));
        filling = false;
    }

    private void listen() {
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
        VBox items = Nodes.column(8, lines.node(), Nodes.paragraph(ui.text("entry.lines.hint"), "entry-hint"));
        if (!start.leftOut().isEmpty()) {
            HBox banner = Nodes.styled(new HBox(Nodes.icon(MaterialDesignC.CONTENT_COPY, "i-warning"),
                    Nodes.growing(Nodes.paragraph(ui.text("entry.leftOut", String.join(", ", start.leftOut()))))), "banner", "warning");
            left.getChildren().add(banner);
        }
        left.getChildren().addAll(Cards.card("entry-who", ui.text("entry.who"), people.node()), Cards.card("entry-lines", ui.text("order.edit.lines"), items));
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
}
