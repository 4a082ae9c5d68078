package app.kontor.ui.order;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.sales.OrderLine;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Suggestions;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * The items of an order as they are typed. Enter goes on: from the product to the quantity, and from there to the next item.
 * A scanner, which types a barcode and Enter, works the same way.
 */
public final class LineRows {
    private static final Pattern BARCODE = Pattern.compile("\\d{8,14}");

    private final Ui ui;
    private final Goods goods;
    private final GoodsSearch search;
    private final Runnable changed;
    private final Latest lookup;
    private final List<LineRow> rows = new ArrayList<>();
    private final VBox node = Nodes.styled(new VBox(6), "line-rows");
    private Runnable onward = () -> {};
    private Consumer<Node> arrived = row -> {};
    private int made;

    /** What can be ordered. @param price what is usually asked for one. @param priced whether prices may be typed */
    public record Goods(Catalog catalog, Thumbnails thumbnails, Currency currency, Function<Variant, @Nullable UnitPrice> price, boolean priced) {}

    /** @param changed called with every change */
    public LineRows(Ui ui, Goods goods, Runnable changed) {
        this.ui = ui;
        this.goods = goods;
        this.search = new GoodsSearch(goods.catalog);
        this.changed = changed;
        this.lookup = ui.background().latest(Duration.ZERO);
    }

    /** @param onward where Enter leads from an empty item. @param arrived called with the item that the cursor comes to */
    public LineRows then(Runnable onward, Consumer<Node> arrived) {
        this.onward = onward;
        this.arrived = arrived;
        return this;
    }

    public VBox node() {
        return node;
    }

    public void show(List<OrderLine> lines) {
        rows.clear();
        node.getChildren().setAll(head());
        made = 0;
        lines.forEach(this::add);
        add(null);
    }

    /** As if it had been typed. @param price null for the usual one */
    public void add(Variant variant, Quantity quantity, @Nullable UnitPrice price) {
        rows.getLast().choose(variant, quantity, price);
        add(null);
    }

    private HBox head() {
        Label total = column("order.column.total", LineRow.TOTAL);
        HBox head = Nodes.row(8, Nodes.growing(Nodes.label(ui.text("order.column.product"), "grid-head")),
                Nodes.styled(column("order.column.quantity", LineRow.QUANTITY), "over-field"),
                Nodes.styled(column("order.column.price", LineRow.PRICE), "over-field"), total);
        return Nodes.styled(head, "line-head");
    }

    private Label column(String key, double width) {
        Label label = Nodes.label(ui.texts().get(key), "grid-head");
        label.setMinWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    /** Those that something has been typed into. */
    public List<LineRow> filled() {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    public boolean validate(Function<LineRow, ?> reading) {
        List<LineRow> wrong = filled().stream().filter(row -> !row.validate(reading)).toList();
        wrong.stream().findFirst().ifPresent(row -> row.product.requestFocus());
        return wrong.isEmpty();
    }

    public void focus() {
        rows.getLast().product.requestFocus();
    }

    /** Says it beside the item of this SKU; beside the one to be typed next where it is about none. */
    public void error(String sku, String sentence) {
        LineRow meant = rows.stream().filter(row -> row.product.getText().strip().equalsIgnoreCase(sku)).findFirst().orElse(rows.getLast());
        meant.error(sentence);
        meant.product.requestFocus();
    }

    /** Finds what was typed and not looked up yet, then goes on. */
    public void settled(Runnable then) {
        List<LineRow> open = filled().stream().filter(row -> row.isNew() && !row.isChosen()).toList();
        if (open.isEmpty()) {
            then.run();
            return;
        }
        List<String> texts = open.stream().map(row -> row.product.getText().strip()).toList();
        lookup.ask(() -> texts.stream().map(search::exact).toList(), found -> {
            for (int i = 0; i < open.size(); i++) {
                LineRow row = open.get(i);
                found.get(i).ifPresent(variant -> choose(row, variant));
            }
            then.run();
        });
    }

    public void clearErrors() {
        rows.forEach(row -> row.error(""));
    }

    private void add(@Nullable OrderLine line) {
        LineRow row = new LineRow(ui, goods, line, ++made);
        row.price.setDisable(!goods.priced);
        row.suggestions = new Suggestions<>(ui, row.product, search::offered, new Suggestions.Look<>(Variant::name, v -> v.sku().value()),
                variant -> take(row, variant));
        row.product.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEnter(event, () -> entered(row)));
        row.product.focusedProperty().subscribe((before, focused) -> left(row, focused));
        row.quantity.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEnter(event, () -> counted(row)));
        row.price.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEnter(event, this::focus));
        List.of(row.product, row.quantity, row.price).forEach(field -> field.textProperty().subscribe((before, now) -> changed.run()));
        Action remove = ui.action("order.entry.remove", MaterialDesignC.CLOSE, () -> remove(row));
        Button button = Nodes.styled(remove.iconButton(ui.texts()), "compact");
        button.setId("line-remove-" + made);
        button.setFocusTraversable(false);
        if (row.isNew()) {
            button.visibleProperty().bind(row.product.textProperty().isNotEmpty());
        }
        row.content().getChildren().add(button);
        rows.add(row);
        node.getChildren().add(row.node());
    }

    private static void onEnter(KeyEvent event, Runnable then) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            then.run();
        }
    }

    /** Enter without a choice: exactly this SKU or barcode, or the only product that fits. */
    private void entered(LineRow row) {
        String text = row.product.getText().strip();
        if (text.isEmpty()) {
            onward.run();
        } else if (row.isChosen()) {
            row.quantity.requestFocus();
        } else {
            lookup.ask(() -> search.exact(text), found -> found.ifPresentOrElse(variant -> take(row, variant), () -> unknown(row, text)));
        }
    }

    /** Who went on by Tab or mouse has said enough if there is only one such product. */
    private void left(LineRow row, boolean focused) {
        if (focused) {
            arrived.accept(row.node());
        }
        String text = row.product.getText().strip();
        if (!focused && row.isNew() && !row.isChosen() && !text.isEmpty()) {
            lookup.ask(() -> search.exact(text), found -> found.ifPresentOrElse(variant -> choose(row, variant), () -> unknown(row, text)));
        }
    }

    /** A barcode where a number is expected is the next item under the scanner. */
    private void counted(LineRow row) {
        String text = row.quantity.getText().strip();
        if (row.isNew() && BARCODE.matcher(text).matches()) {
            row.quantity.setText("1");
            LineRow next = rows.getLast();
            next.product.setText(text);
            focus();
            entered(next);
        } else {
            focus();
        }
    }

    private void unknown(LineRow row, String text) {
        row.error(ui.texts().error(new BusinessRuleException("product.unknown", text)));
    }

    private void choose(LineRow row, Variant variant) {
        row.choose(variant);
        if (row == rows.getLast()) {
            add(null);
        }
        changed.run();
    }

    private void take(LineRow row, Variant variant) {
        choose(row, variant);
        row.quantity.requestFocus();
        row.quantity.selectAll();
    }

    /** An item that is there already is cancelled; a new one is only taken off the form. */
    private void remove(LineRow row) {
        if (!row.isNew()) {
            row.quantity.setText("0");
        } else if (row != rows.getLast()) {
            rows.remove(row);
            node.getChildren().remove(row.node());
        }
        changed.run();
        focus();
    }
}
