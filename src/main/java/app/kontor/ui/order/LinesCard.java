package app.kontor.ui.order;

import app.kontor.catalog.Variant;
import app.kontor.fulfilment.PickLine;
import app.kontor.invoicing.TaxFigures;
import app.kontor.sales.OrderLine;
import app.kontor.stock.Bin;
import app.kontor.stock.StockRow;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Percent;
import app.kontor.value.Quantity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What was ordered: each line with its picture, its stock and its price; below them tax by rate and the sums. */
final class LinesCard {
    private static final double PICTURE = 32;

    private final Ui ui;
    private final Thumbnails thumbnails;
    private final OrderFacts facts;

    LinesCard(Ui ui, Thumbnails thumbnails, OrderFacts facts) {
        this.ui = ui;
        this.thumbnails = thumbnails;
        this.facts = facts;
    }

    /** @param tools at the right of its title */
    VBox node(Node... tools) {
        int products = facts.order().lines().size();
        Quantity pieces = facts.order().lines().stream().map(OrderLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
        VBox body = new VBox(lines(), Nodes.styled(Nodes.column(0, sums()), "order-sums"));
        VBox card = Cards.card("order-lines", ui.text("order.lines", products, pieces.value()), body, tools);
        Nodes.styled(card, "order-lines");
        return card;
    }

    private GridPane lines() {
        GridPane grid = Nodes.styled(new GridPane(), "order-grid");
        ColumnConstraints product = new ColumnConstraints(160, 320, Double.MAX_VALUE);
        product.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(product, column(HPos.RIGHT), column(HPos.LEFT), column(HPos.RIGHT), column(HPos.RIGHT),
                column(HPos.RIGHT));
        head(grid);
        for (int i = 0; i < facts.order().lines().size(); i++) {
            line(grid, i);
        }
        return grid;
    }

    private static ColumnConstraints column(HPos align) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(align);
        return column;
    }

    private void head(GridPane grid) {
        List<String> names = List.of("order.column.product", "order.column.quantity", "order.column.stock", "order.column.price",
                "order.column.tax", "order.column.total");
        for (int i = 0; i < names.size(); i++) {
            grid.add(Cards.fixed(Nodes.label(ui.texts().get(names.get(i)), "grid-head")), i, 0);
        }
        grid.add(Nodes.line(), 0, 1, names.size(), 1);
    }

    private void line(GridPane grid, int index) {
        OrderLine line = facts.order().lines().get(index);
        int row = 2 + 2 * index;
        boolean gone = line.open().isZero() && line.shipped().isZero();
        grid.add(product(line), 0, row);
        grid.add(quantity(line), 1, row);
        grid.add(stock(line), 2, row);
        grid.add(Cards.fixed(Nodes.label(line.unitPrice() == null ? "–" : ui.formats().price(line.unitPrice()), "num")), 3, row);
        grid.add(Cards.fixed(Nodes.label(percent(index), "num", "muted")), 4, row);
        grid.add(Cards.fixed(Nodes.label(line.total() == null ? "–" : ui.formats().money(line.total()), "num")), 5, row);
        grid.add(Nodes.line(), 0, row + 1, 6, 1);
        if (gone) {
            grid.getChildren().stream().filter(node -> Objects.equals(GridPane.getRowIndex(node), row))
                    .forEach(node -> node.getStyleClass().add("strike"));
        }
    }

    private HBox product(OrderLine line) {
        Variant variant = line.variant() == null ? null : facts.goods().variants().get(line.variant());
        String aside = variant != null ? variant.sku().value() : Objects.requireNonNullElse(line.sku(), "");
        Label name = Nodes.label(line.name());
        name.setMinWidth(0);
        Node below = variant == null && line.requiresShipping()
                ? Nodes.styled(new Label(ui.text("orders.item.unmatched"), Nodes.icon(MaterialDesignA.ALERT_OUTLINE, "i14", "i-warning")),
                        "small", "t-warning")
                : Nodes.label(aside, "small", "muted");
        VBox words = Nodes.column(1, name, below);
        words.setMinWidth(0);
        HBox product = Nodes.row(12, Nodes.growing(words));
        if (line.variant() != null) {
            product.getChildren().addFirst(thumbnails.of(line.variant(), line.name(), PICTURE));
        }
        return product;
    }

    /** What was ordered, and what has become of it. */
    private Node quantity(OrderLine line) {
        VBox words = Nodes.column(1, Cards.fixed(Nodes.label(ui.formats().quantity(line.quantity()), "num")));
        words.getStyleClass().add("figures");
        if (line.shipped().isPositive()) {
            words.getChildren().add(Cards.fixed(Nodes.label(ui.text("order.line.shipped", line.shipped()), "small", "muted")));
        }
        if (line.cancelled().isPositive()) {
            words.getChildren().add(Cards.fixed(Nodes.label(ui.text("order.line.cancelled", line.cancelled()), "small", "muted")));
        }
        return words;
    }

    private Node stock(OrderLine line) {
        Quantity wanted = line.openPieces();
        if (!wanted.isPositive() || !facts.isLive()) {
            return line.shipped().isPositive()
                    ? Nodes.state(new Badge(ui.text("order.line.sent"), MaterialDesignT.TRUCK_CHECK_OUTLINE, Tone.SUCCESS))
                    : Nodes.label("");
        }
        Quantity promised = facts.promised(line);
        boolean all = promised.compareTo(wanted) >= 0;
        StockRow row = line.variant() == null ? null : facts.goods().stock().get(line.variant());
        boolean there = row != null && row.available().compareTo(facts.missing(line)) >= 0;
        Badge badge = new Badge(ui.text("orders.stock", promised, wanted),
                all ? MaterialDesignC.CHECK_CIRCLE_OUTLINE : there ? MaterialDesignC.CIRCLE_OUTLINE : MaterialDesignA.ALERT_CIRCLE_OUTLINE,
                all ? Tone.SUCCESS : there ? Tone.NEUTRAL : Tone.DANGER);
        Label state = Cards.fixed(Nodes.state(badge));
        if (badge.tone() == Tone.DANGER) {
            state.getStyleClass().add("t-danger");
        }
        VBox words = Nodes.column(1, state);
        String aside = where(line, row, all);
        if (!aside.isEmpty()) {
            words.getChildren().add(Nodes.styled(Cards.fixed(Nodes.label(aside, "small", "muted")), "under-state"));
        }
        return words;
    }

    private String where(OrderLine line, @Nullable StockRow row, boolean all) {
        if (all) {
            String bins = facts.goods().ready().getOrDefault(line.id(), List.of()).stream().map(PickLine::bin).map(Bin::code)
                    .filter(code -> !code.equals(Bin.UNPLACED)).distinct().collect(Collectors.joining(", "));
            return bins.isEmpty() ? "" : ui.text("order.line.bin", bins);
        }
        return row == null ? "" : ui.text("order.line.available", row.available().max(Quantity.ZERO));
    }

    private String percent(int index) {
        TaxFigures tax = facts.money().tax();
        Percent percent = tax == null ? facts.order().lines().get(index).taxPercent() : tax.percents().get(index);
        return percent == null ? "–" : ui.formats().percent(percent);
    }

    private HBox sums() {
        OrderSums sums = new OrderSums(ui, facts.order(), facts.money().tax());
        return new HBox(32, sums.rates(), Nodes.spacer(), sums.totals());
    }
}
