package app.kontor.ui.order;

import app.kontor.catalog.Variant;
import app.kontor.sales.NewOrder;
import app.kontor.sales.OrderDraft;
import app.kontor.sales.OrderLine;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Suggestions;
import app.kontor.ui.kit.Thumbnail;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One item that is being typed: product, quantity, price; its total beside it and what is wrong below it. */
public final class LineRow {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    static final double PICTURE = 32;
    static final double PRODUCT = 120;
    static final double QUANTITY = 72;
    static final double PRICE = 104;
    static final double TOTAL = 96;

    private final Ui ui;
    private final LineRows.Goods goods;
    private final LineAmounts amounts;
    private final @Nullable OrderLine line;
    final TextField product = new TextField();
    final TextField quantity = new TextField();
    final TextField price = new TextField();
    private final Label name = Nodes.label("", "small", "muted");
    private final Thumbnail picture;
    private final Label total = Nodes.label("", "num", "line-total");
    private final Label error = Nodes.paragraph("", "field-error");
    private final VBox node;
    private @Nullable Variant variant;
    @Nullable Suggestions<Variant> suggestions;

    /** @param line what is there already, null for a new item. @param index from 1, for the fields' ids */
    LineRow(Ui ui, LineRows.Goods goods, @Nullable OrderLine line, int index) {
        this.ui = ui;
        this.goods = goods;
        this.amounts = new LineAmounts(ui, goods.currency());
        this.line = line;
        this.picture = goods.thumbnails().empty(PICTURE);
        field(product, "line-product-" + index, "order.entry.product", PRODUCT);
        field(quantity, "line-quantity-" + index, "order.column.quantity", QUANTITY);
        field(price, "line-price-" + index, "order.column.price", PRICE);
        product.setPromptText(ui.text("order.entry.product.prompt"));
        quantity.setAlignment(Pos.CENTER_RIGHT);
        price.setAlignment(Pos.CENTER_RIGHT);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        total.setMinWidth(TOTAL);
        total.setAlignment(Pos.CENTER_RIGHT);
        hidden(name);
        hidden(error);
        VBox goodsColumn = Nodes.column(2, product, name);
        goodsColumn.setMinWidth(0);
        HBox content = Nodes.row(8, picture, Nodes.growing(goodsColumn), quantity, price, total);
        content.setAlignment(Pos.TOP_LEFT);
        node = Nodes.styled(Nodes.column(2, content, error), "line-row");
        quantity.textProperty().subscribe(text -> showTotal());
        price.textProperty().subscribe(text -> showTotal());
        product.textProperty().subscribe((before, text) -> typed(text));
        quantity.focusedProperty().subscribe((before, focused) -> writeOut(focused));
        price.focusedProperty().subscribe((before, focused) -> writeOut(focused));
        picture.clear();
        if (line == null) {
            reachable(false);
        } else {
            show(line);
        }
    }

    private void show(OrderLine there) {
        product.setText(Objects.requireNonNullElse(there.sku(), ""));
        name.setText(there.name());
        quantity.setText(amounts.plain(there.quantity().minus(there.cancelled())));
        price.setText(there.unitPrice() == null ? "" : amounts.plain(there.unitPrice()));
        if (there.variant() != null) {
            picture.show(there.variant(), there.name());
        }
    }

    /** Another text is not the product that was chosen. */
    private void typed(String text) {
        if (variant != null && !text.strip().equals(variant.sku().value())) {
            variant = null;
            name.setText("");
            picture.clear();
        }
        if (line == null) {
            reachable(!text.isBlank());
        }
    }

    /** A sum that was typed is worked out when the cursor leaves. */
    private void writeOut(boolean focused) {
        if (focused || line != null) {
            return;
        }
        enteredIfReadable().ifPresent(entered -> {
            quantity.setText(amounts.plain(entered.quantity()));
            if (entered.price() != null) {
                price.setText(amounts.plain(entered.price()));
            }
        });
    }

    /** An empty item is passed by in one step. */
    private void reachable(boolean reachable) {
        quantity.setFocusTraversable(reachable);
        price.setFocusTraversable(reachable);
    }

    private static void hidden(Label label) {
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }

    private void field(TextField field, String id, String label, double width) {
        field.setId(id);
        field.setAccessibleText(ui.texts().get(label));
        field.setPrefWidth(width);
        field.setMinWidth(width);
    }

    VBox node() {
        return node;
    }

    HBox content() {
        return (HBox) node.getChildren().getFirst();
    }

    boolean isNew() {
        return line == null;
    }

    /** Nothing has been typed into it yet. */
    boolean isEmpty() {
        return line == null && variant == null && product.getText().isBlank();
    }

    void choose(Variant chosen) {
        variant = chosen;
        error("");
        if (suggestions != null) {
            suggestions.write(chosen.sku().value());
        }
        name.setText(chosen.name());
        picture.show(chosen.id(), chosen.name());
        if (quantity.getText().isBlank()) {
            quantity.setText("1");
        }
        UnitPrice known = goods.price().apply(chosen);
        if (line == null && !price.isDisabled() && known != null && known.currency().equals(goods.currency())) {
            price.setText(amounts.plain(known));
        }
        showTotal();
    }

    /** As an earlier order had it. @param one null for the usual price */
    void choose(Variant chosen, Quantity pieces, @Nullable UnitPrice one) {
        choose(chosen);
        quantity.setText(amounts.plain(pieces));
        if (one != null) {
            price.setText(amounts.plain(one));
        }
    }

    /** Whether it is known what is meant. */
    boolean isChosen() {
        return variant != null;
    }

    void error(String sentence) {
        error.setText(sentence);
        product.pseudoClassStateChanged(WRONG, !sentence.isEmpty());
    }

    /** The item as it was typed. @throws BusinessRuleException product.unknown, form.sum, order.quantityMissing */
    public NewOrder.Line entered() {
        if (variant == null) {
            throw new BusinessRuleException("product.unknown", product.getText().strip());
        }
        return new NewOrder.Line(variant.sku().value(), pieces(), amounts.price(price.getText()));
    }

    /** For a quote while the rest is still typed. */
    public Optional<NewOrder.Line> enteredIfReadable() {
        try {
            return Optional.of(entered());
        } catch (BusinessRuleException unfinished) {
            return Optional.empty();
        }
    }

    /** What is to become of the line. @throws BusinessRuleException as {@link #entered} */
    OrderDraft.Line drafted() {
        if (line == null) {
            NewOrder.Line entered = entered();
            return new OrderDraft.Line(null, entered.sku(), entered.quantity(), price.isDisabled() ? null : entered.price());
        }
        boolean typed = variant == null && !product.getText().strip().equals(Objects.requireNonNullElse(line.sku(), ""));
        if (typed) {
            throw new BusinessRuleException("product.unknown", product.getText().strip());
        }
        boolean sameSku = variant == null || variant.id().equals(line.variant());
        return new OrderDraft.Line(line.id(), sameSku ? null : variant.sku().value(), pieces(), price.isDisabled() ? null : amounts.price(price.getText()));
    }

    /** Whether it can be read; shows what is wrong if not. */
    boolean validate(Function<LineRow, ?> reading) {
        try {
            reading.apply(this);
            error("");
            return true;
        } catch (BusinessRuleException wrong) {
            error(ui.texts().error(wrong));
            return false;
        }
    }

    private Quantity pieces() {
        return amounts.pieces(quantity.getText(), line != null, product.getText());
    }

    private void showTotal() {
        try {
            UnitPrice one = amounts.price(price.getText());
            total.setText(one == null || quantity.getText().isBlank() ? "" : ui.formats().money(one.times(pieces())));
        } catch (BusinessRuleException unfinished) {
            total.setText("");
        }
    }
}
