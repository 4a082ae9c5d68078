package app.kontor.ui.order;

import app.kontor.day.OrderDesk;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the order would cost as it stands, while it is typed. */
final class EntryTotals {
    private final Ui ui;
    private final VBox body = Nodes.column(12);
    private final Label problem = Nodes.paragraph("", "field-error");
    private final VBox node;

    EntryTotals(Ui ui) {
        this.ui = ui;
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        problem.visibleProperty().bind(problem.managedProperty());
        node = Cards.card("entry-totals", ui.text("entry.totals"), Nodes.column(8, body, problem));
        empty();
    }

    VBox node() {
        return node;
    }

    void empty() {
        body.getChildren().setAll(Nodes.paragraph(ui.text("entry.totals.empty"), "muted"));
    }

    void problem(String sentence) {
        problem.setText(sentence);
    }

    void show(OrderDesk.Quote quote) {
        OrderSums sums = new OrderSums(ui, quote.order(), quote.tax());
        body.getChildren().setAll(sums.totals());
        if (quote.tax() != null && !quote.tax().rates().isEmpty()) {
            body.getChildren().addAll(Nodes.line(), sums.rates());
        }
        if (quote.unclear() != null) {
            body.getChildren().add(Nodes.paragraph(sentence(quote.unclear()), "small", "t-warning"));
        }
    }

    private String sentence(@Nullable BusinessRuleException unclear) {
        return ui.texts().error(Objects.requireNonNull(unclear));
    }
}
