package app.kontor.ui.order;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.sales.OrderLine;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Suggestions;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Sku;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * The items of an order as they are typed. Enter goes on: from the product to the quantity, and from there to the next item.
 * A scanner, which types a barcode and Enter, works the same way.
 */
final class LineRows {
    private static final int OFFERED = 8;

    private final Ui ui;
    private final Catalog catalog;
    private final Currency currency;
    private final boolean priced;
    private final Runnable changed;
    private final Latest lookup;
    private final List<LineRow> rows = new ArrayList<>();
    private final VBox node = Nodes.styled(new VBox(6), "line-rows");
    private int made;

    /** @param priced whether prices may be typed. @param changed called with every change */
    LineRows(Ui ui, Catalog catalog, Currency currency, boolean priced, Runnable changed) {
        this.ui = ui;
        this.catalog = catalog;
        this.currency = currency;
        this.priced = priced;
        this.changed = changed;
        this.lookup = ui.background().latest(Duration.ZERO);
    }

    VBox node() {
        return node;
    }

    void show(List<OrderLine> lines) {
        rows.clear();
        node.getChildren().clear();
        made = 0;
        lines.forEach(this::add);
        add(null);
    }

    /** Those that something has been typed into. */
    List<LineRow> filled() {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    boolean validate(Function<LineRow, ?> reading) {
        List<LineRow> wrong = filled().stream().filter(row -> !row.validate(reading)).toList();
        wrong.stream().findFirst().ifPresent(row -> row.product.requestFocus());
        return wrong.isEmpty();
    }

    void focus() {
        rows.getLast().product.requestFocus();
    }

    private void add(@Nullable OrderLine line) {
        LineRow row = new LineRow(ui, currency, line, ++made);
        row.price.setDisable(!priced);
        row.suggestions = new Suggestions<>(ui, row.product, text -> catalog.find(text, OFFERED).variants(),
                new Suggestions.Look<>(Variant::name, v -> v.sku().value()), variant -> take(row, variant));
        row.product.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEnter(event, () -> entered(row)));
        row.quantity.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEnter(event, this::focus));
        row.price.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEnter(event, this::focus));
        List.of(row.quantity, row.price).forEach(field -> field.textProperty().subscribe((before, now) -> changed.run()));
        Action remove = Action.of("order.entry.remove", MaterialDesignC.CLOSE, () -> remove(row));
        Button button = Nodes.styled(remove.iconButton(ui.texts()), "compact");
        button.setId("line-remove-" + made);
        button.setFocusTraversable(false);
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
            return;
        }
        lookup.ask(() -> catalog.find(text, OFFERED).variants(), found -> {
            Variant exact = found.stream()
                    .filter(v -> v.sku().key().equals(Sku.key(text)) || v.barcodes().contains(text))
                    .findFirst().orElse(found.size() == 1 ? found.getFirst() : null);
            if (exact == null) {
                row.error(ui.texts().error(new BusinessRuleException("product.unknown", text)));
            } else {
                take(row, exact);
            }
        });
    }

    private void take(LineRow row, Variant variant) {
        row.choose(variant);
        if (row == rows.getLast()) {
            add(null);
        }
        row.quantity.requestFocus();
        row.quantity.selectAll();
        changed.run();
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
