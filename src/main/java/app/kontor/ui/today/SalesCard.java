package app.kontor.ui.today;

import app.kontor.reporting.DayFigures;
import app.kontor.reporting.Sales;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.time.LocalDate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Sales of the last 30 days in the home currency; what came in other currencies is named beside it and never added. */
final class SalesCard {
    private final Ui ui;

    SalesCard(Ui ui) {
        this.ui = ui;
    }

    Node node(DayFigures figures) {
        Sales sales = figures.sales().getFirst();
        Label total = Nodes.label(ui.formats().money(sales.total()), "num-xl");
        total.setId("today-sales");
        Label readOut = Nodes.label(summary(sales), "small", "muted");
        readOut.setId("today-readout");
        SalesChart chart = new SalesChart(ui, sales, figures.today());
        chart.day().subscribe(day -> readOut.setText(day.intValue() < 0 ? summary(sales) : day(sales, figures.today(), day.intValue())));
        VBox card = Nodes.styled(Nodes.card(Nodes.label(ui.text("today.sales"), "h3"), Nodes.row(12, total, readOut)), "pad");
        String others = figures.sales().stream().skip(1).map(s -> ui.formats().money(s.total())).collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            card.getChildren().add(Nodes.paragraph(ui.text("today.sales.others", others), "small", "muted"));
        }
        card.getChildren().add(Nodes.growing(chart));
        return card;
    }

    private String summary(Sales sales) {
        String before = ui.formats().money(sales.totalBefore());
        return ui.text(sales.lastYear() ? "today.sales.sumLastYear" : "today.sales.sumBefore", sales.orders(), before);
    }

    private String day(Sales sales, LocalDate today, int day) {
        LocalDate date = today.minusDays(sales.days().size() - 1L - day);
        return ui.text("today.sales.day", ui.formats().day(date, today), ui.formats().money(sales.days().get(day)),
                ui.formats().money(sales.before().get(day)));
    }
}
