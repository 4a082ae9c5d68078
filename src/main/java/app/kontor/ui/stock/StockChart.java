package app.kontor.ui.stock;

import app.kontor.stock.LedgerRow;
import app.kontor.stock.StockStory;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;

/** What was on hand over an article's life, as steps; a slider goes back to any moment of it. */
final class StockChart {
    private static final double LEFT = 34;
    private static final double TOP = 52;
    private static final double HEIGHT = 112;
    private static final int GRID = 3;
    private static final double MINUTE = 60;

    private final Ui ui;
    private final StockStory story;
    private final Instant start;
    private final Instant end;
    private final double most;
    private final Pane plot = new Pane();
    private final Slider slider = Nodes.styled(new Slider(), "as-of");
    private final Line cursor = Nodes.styled(new Line(), "chart-cursor");
    private final Circle point = Nodes.styled(new Circle(4.5), "chart-point");
    private final Label when = Nodes.label("", "tiny", "muted");
    private final Label then = Nodes.label("", "medium", "num");
    private final VBox readout = Nodes.styled(new VBox(when, then), "readout");
    private double width = 300;

    /** @param onMoment told which moment is looked at; null for now */
    StockChart(Ui ui, StockStory story, Instant now, Consumer<@Nullable Instant> onMoment) {
        this.ui = ui;
        this.story = story;
        Instant first = story.ledger().getLast().movement().occurredAt();
        long life = Math.max(86_400, now.getEpochSecond() - first.getEpochSecond());
        this.start = now.minusSeconds(life + life / 20);
        this.end = now;
        Quantity top = story.ledger().stream().map(LedgerRow::balance).reduce(Quantity.ONE, Quantity::max);
        double step = Math.max(1, nice(top.value().doubleValue() / GRID));
        this.most = step * GRID;
        slider.setId("stock-asOf");
        slider.setMin(0);
        slider.setMax((end.getEpochSecond() - start.getEpochSecond()) / MINUTE);
        slider.setValue(slider.getMax());
        slider.setBlockIncrement(Math.max(60, slider.getMax() / 60));
        slider.setAccessibleText(ui.text("stock.asOf.slider"));
        slider.valueProperty().subscribe(value -> {
            draw();
            onMoment.accept(moment());
        });
    }

    VBox node() {
        plot.setMinHeight(TOP + HEIGHT + 22);
        plot.setPrefHeight(TOP + HEIGHT + 22);
        plot.widthProperty().subscribe(w -> {
            width = Math.max(120, w.doubleValue());
            draw();
        });
        readout.setManaged(false);
        readout.visibleProperty().bind(Bindings.createBooleanBinding(() -> moment() != null, slider.valueProperty()));
        Label hint = Nodes.paragraph(ui.text("stock.asOf.hint"), "muted", "tiny");
        return Nodes.styled(new VBox(plot, slider, hint), "stock-chart");
    }

    void backToNow() {
        slider.setValue(slider.getMax());
    }

    /** Null at the right end. */
    private @Nullable Instant moment() {
        return slider.getValue() >= slider.getMax() ? null : start.plusSeconds((long) (slider.getValue() * MINUTE));
    }

    private void draw() {
        plot.getChildren().clear();
        double bottom = TOP + HEIGHT;
        for (int i = 0; i <= GRID; i++) {
            double y = Math.round(bottom - HEIGHT * i / GRID) + 0.5;
            Label tick = Nodes.label(ui.formats().number(Math.round(most * i / GRID)), "tiny", "muted", "num");
            tick.setMinWidth(LEFT - 8);
            tick.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            tick.relocate(0, y - 8);
            plot.getChildren().addAll(Nodes.styled(new Line(LEFT, y, width, y), "chart-grid"), tick);
        }
        steps(bottom);
        reorder(bottom);
        day(start.plusSeconds(3600), LEFT, false);
        day(end, width, true);
        mark(bottom);
    }

    private void steps(double bottom) {
        Polyline line = Nodes.styled(new Polyline(), "chart-line");
        double y = bottom;
        line.getPoints().addAll(LEFT, y);
        for (LedgerRow row : story.ledger().reversed()) {
            double x = x(row.movement().occurredAt());
            line.getPoints().addAll(x, y);
            y = y(row.balance(), bottom);
            line.getPoints().addAll(x, y);
        }
        line.getPoints().addAll(width, y);
        Polygon area = Nodes.styled(new Polygon(), "chart-area");
        area.getPoints().addAll(line.getPoints());
        area.getPoints().addAll(width, bottom, LEFT, bottom);
        plot.getChildren().addAll(area, line);
    }

    private void reorder(double bottom) {
        Quantity point = story.reorderPoint();
        if (point != null && point.value().doubleValue() <= most) {
            double y = y(point, bottom);
            Label name = Nodes.label(ui.text("stock.reorder.at", ui.formats().quantity(point)), "tiny", "t-warning");
            name.relocate(LEFT + 4, y + 1);
            plot.getChildren().addAll(Nodes.styled(new Line(LEFT, y, width, y), "chart-ref"), name);
        }
    }

    private void day(Instant at, double x, boolean right) {
        Label label = Nodes.label(ui.formats().day(at.atZone(ui.formats().zone()).toLocalDate(),
                end.atZone(ui.formats().zone()).toLocalDate()), "tiny", "muted");
        label.relocate(right ? x - 42 : x, TOP + HEIGHT + 5);
        label.setMinWidth(42);
        label.setAlignment(right ? javafx.geometry.Pos.CENTER_RIGHT : javafx.geometry.Pos.CENTER_LEFT);
        plot.getChildren().add(label);
    }

    private void mark(double bottom) {
        Instant at = moment();
        if (at == null) {
            return;
        }
        Quantity balance = story.asOf(at).map(LedgerRow::balance).orElse(Quantity.ZERO);
        double x = x(at);
        cursor.setStartX(x);
        cursor.setEndX(x);
        cursor.setStartY(TOP - 8);
        cursor.setEndY(bottom);
        point.setCenterX(x);
        point.setCenterY(y(balance, bottom));
        when.setText(ui.text("stock.asOf", ui.formats().dateTime(at)));
        then.setText(ui.text("stock.asOf.onHand", ui.formats().quantity(balance)));
        readout.applyCss();
        readout.autosize();
        plot.getChildren().addAll(cursor, point, readout);
        readout.autosize();
        readout.relocate(Math.max(0, Math.min(width - readout.prefWidth(-1), x - readout.prefWidth(-1) / 2)), 0);
        readout.resize(readout.prefWidth(-1), readout.prefHeight(-1));
    }

    private double x(Instant at) {
        double share = (at.getEpochSecond() - start.getEpochSecond()) / (double) (end.getEpochSecond() - start.getEpochSecond());
        return LEFT + Math.max(0, Math.min(1, share)) * (width - LEFT - 6);
    }

    private double y(Quantity pieces, double bottom) {
        return bottom - HEIGHT * Math.max(0, pieces.value().doubleValue()) / most;
    }

    /** 1, 2, 5, 10, 20 …, the first that is enough. */
    private static double nice(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, step))));
        return List.of(1.0, 2.0, 5.0, 10.0).stream().map(f -> f * power).filter(s -> s >= step).findFirst().orElse(10 * power);
    }
}
