package app.kontor.ui.order;

import app.kontor.invoicing.TaxFigures;
import app.kontor.sales.Charges;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What an order costs: tax by rate, and the sums. @param tax null where it can't be found */
record OrderSums(Ui ui, SalesOrder order, @Nullable TaxFigures tax) {

    GridPane rates() {
        GridPane grid = Nodes.styled(new GridPane(), "rates");
        grid.setId("order-rates");
        if (tax == null) {
            return grid;
        }
        grid.addRow(0, Nodes.label(ui.text("order.rates"), "small", "muted"), Nodes.label(ui.text("order.rates.net"), "small", "muted"),
                Nodes.label(ui.text("order.rates.tax"), "small", "muted"));
        for (TaxFigures.Rate rate : tax.rates()) {
            String name = rate.percent() != null ? ui.formats().percent(rate.percent()) : Objects.requireNonNullElse(rate.name(), "");
            grid.addRow(grid.getRowCount(), Nodes.label(name, "small"), Nodes.label(ui.formats().money(rate.net()), "small", "num"),
                    Nodes.label(ui.formats().money(rate.tax()), "small", "num"));
        }
        if (tax.rates().isEmpty()) {
            grid.addRow(1, Nodes.label(ui.text("order.rates.none"), "small", "muted"));
        }
        return grid;
    }

    VBox totals() {
        Charges c = order.charges();
        VBox sums = Nodes.styled(Nodes.column(5), "totals");
        List<HBox> rows = new ArrayList<>();
        sum(rows, "orders.sum.goods", c.goods());
        sum(rows, "orders.sum.discount", c.discount() == null ? null : c.discount().negate());
        sum(rows, "orders.sum.shipping", c.shipping());
        if (Boolean.FALSE.equals(c.taxIncluded())) {
            sum(rows, "orders.sum.tax", c.tax());
        }
        sum(rows, "orders.sum.marketplaceTax", c.marketplaceTax());
        sum(rows, "orders.sum.rounding", c.rounding());
        rows.add(Cards.pair(Nodes.label(ui.text("orders.sum.total"), "strong"), Nodes.label(c.total() == null
                ? ui.text("orders.sum.unknown") : ui.formats().money(c.total()), "h2", "total")));
        sum(rows, "orders.sum.refunded", c.refunded());
        if (order.paid().isPositive()) {
            Label paid = Nodes.label(ui.formats().money(order.paid()), "num", "t-success");
            String method = order.delivery().paymentMethod();
            rows.add(Cards.pair(Nodes.label(method == null ? ui.text("order.paid") : ui.text("order.paidBy", method), "muted"), paid));
        }
        sums.getChildren().addAll(rows);
        return sums;
    }

    /** Nothing for what is unknown or zero: it would only be a line more to read. */
    private void sum(List<HBox> sums, String key, @Nullable Money amount) {
        if (amount != null && !amount.isZero()) {
            sums.add(Cards.pair(Nodes.label(ui.texts().get(key), "muted"), Nodes.label(ui.formats().money(amount), "num")));
        }
    }
}
