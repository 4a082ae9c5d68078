package app.kontor.ui.today;

import app.kontor.reporting.Sales;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Money;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/** Sales day by day as a line, over the dashed line of the days that they are compared with. Tells which day the pointer is on. */
final class SalesChart extends Pane {
    private static final double LEFT = 8;
    private static final double RIGHT = 96;
    private static final double TOP = 20;
    private static final double BOTTOM = 24;

    private final Sales sales;
    private final Polygon area = Nodes.styled(new Polygon(), "chart-area");
    private final Polyline now = Nodes.styled(new Polyline(), "chart-now");
    private final Polyline before = Nodes.styled(new Polyline(), "chart-before");
    private final Line ground = Nodes.styled(new Line(), "chart-grid");
    private final Line top = Nodes.styled(new Line(), "chart-grid");
    private final Line pointer = Nodes.styled(new Line(), "chart-pointer");
    private final Label most;
    private final Label first;
    private final Label last;
    private final Label nowName;
    private final Label beforeName;
    private final double highest;
    private final ReadOnlyIntegerWrapper day = new ReadOnlyIntegerWrapper(-1);

    SalesChart(Ui ui, Sales sales, LocalDate today) {
        this.sales = sales;
        Money peak = List.of(sales.days(), sales.before()).stream().flatMap(List::stream).max(Money::compareTo).orElseThrow();
        highest = Math.max(1, peak.amount().doubleValue());
        most = Nodes.label(ui.formats().money(peak), "tiny", "muted");
        first = Nodes.label(ui.formats().day(today.minusDays(sales.days().size() - 1), today), "tiny", "muted");
        last = Nodes.label(ui.text("today.sales.today"), "tiny", "muted");
        nowName = Nodes.label(ui.text("today.sales.now"), "tiny", "t-accent");
        beforeName = Nodes.label(ui.text(sales.lastYear() ? "today.sales.lastYear" : "today.sales.before"), "tiny", "muted");
        getChildren().addAll(ground, top, area, before, now, pointer, most, first, last, nowName, beforeName);
        setMinSize(0, 120);
        setPrefHeight(200);
        pointer.setVisible(false);
        setOnMouseMoved(event -> day.set(dayAt(event.getX())));
        setOnMouseExited(event -> day.set(-1));
        day.subscribe(this::requestLayout);
    }

    /** The day under the pointer, counted from the first; -1 for none. */
    ReadOnlyIntegerProperty day() {
        return day.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        draw(now, sales.days());
        draw(before, sales.before());
        area.getPoints().setAll(now.getPoints());
        area.getPoints().addAll(x(sales.days().size() - 1), floor(), x(0), floor());
        across(ground, floor());
        across(top, TOP);
        pointer.setVisible(day.get() >= 0);
        pointer.setStartX(x(day.get()));
        pointer.setEndX(x(day.get()));
        pointer.setStartY(TOP);
        pointer.setEndY(floor());
        place(most, LEFT, 2);
        place(first, LEFT, floor() + 6);
        place(last, x(sales.days().size() - 1) - last.prefWidth(-1), floor() + 6);
        nameTheEnds();
    }

    /** The names stand behind the ends of their lines, apart from each other. */
    private void nameTheEnds() {
        double behind = x(sales.days().size() - 1) + 8;
        double nowAt = y(sales.days().getLast()) - 8;
        double beforeAt = y(sales.before().getLast()) - 8;
        boolean close = Math.abs(nowAt - beforeAt) < 16;
        place(nowName, behind, nowAt - (close ? 8 : 0));
        place(beforeName, behind, beforeAt + (close ? 8 : 0));
    }

    private void draw(Polyline line, List<Money> days) {
        line.getPoints().clear();
        for (int n = 0; n < days.size(); n++) {
            line.getPoints().addAll(x(n), y(days.get(n)));
        }
    }

    private void across(Line line, double y) {
        line.setStartX(LEFT);
        line.setEndX(x(sales.days().size() - 1));
        line.setStartY(y);
        line.setEndY(y);
    }

    private static void place(Label label, double x, double y) {
        label.autosize();
        label.relocate(x, y);
    }

    private int dayAt(double x) {
        long found = Math.round((x - LEFT) / step());
        return Math.clamp(found, 0, sales.days().size() - 1);
    }

    private double step() {
        return Math.max(1, getWidth() - LEFT - RIGHT) / (sales.days().size() - 1);
    }

    private double x(int n) {
        return LEFT + n * step();
    }

    private double y(Money sum) {
        return floor() - sum.amount().doubleValue() / highest * (floor() - TOP);
    }

    private double floor() {
        return getHeight() - BOTTOM;
    }
}
