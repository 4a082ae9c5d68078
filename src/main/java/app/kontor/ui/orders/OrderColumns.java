package app.kontor.ui.orders;

import app.kontor.sales.OrderRow;
import app.kontor.sales.Placed;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;

/** The columns of the order list; beside the preview the less important ones go. */
record OrderColumns(Ui ui, OrderBadges badges, Clock clock) {

    List<Column<OrderRow>> columns() {
        return List.of(
                Column.number("orders.column.number", 76, OrderRow::number).sortedBy("number"),
                Column.muted("orders.column.date", 72, (OrderRow row) -> date(row.placed())).sortedBy("placed"),
                Column.<OrderRow>of("", 40, (label, row) -> ChannelMark.paint(label, row.platform(), row.channel())).centered(),
                Column.muted("orders.column.channelNumber", 112, OrderRow::channelNumber).sortedBy("channel").from(940),
                Column.pair("orders.column.customer", 114, OrderRow::customer,
                        (OrderRow row) -> Objects.requireNonNullElse(row.country(), "")).growing().sortedBy("customer"),
                Column.chip("orders.column.status", 158, (OrderRow row) -> badges.status(row.status(), row.isShort())),
                Column.state("orders.column.payment", 104, (OrderRow row) -> badges.payment(row.status())).from(800),
                Column.of("orders.column.stock", 88, this::stock),
                Column.text("orders.column.method", 140, (OrderRow row) -> Objects.requireNonNullElse(row.shippingMethod(), "")).optional(),
                Column.muted("orders.column.shipBy", 88, this::shipBy).optional(),
                Column.text("orders.column.country", 64, (OrderRow row) -> Objects.requireNonNullElse(row.country(), "")).optional(),
                Column.figure("orders.column.items", 72, (OrderRow row) -> row.wanted().isZero() ? "" : ui.formats().quantity(row.wanted())).optional(),
                Column.figure("orders.column.total", 96, this::total).sortedBy("total"));
    }

    private void stock(Label label, OrderRow row) {
        Badge badge = badges.stock(row);
        if (badge.text().isEmpty()) {
            return;
        }
        label.getStyleClass().add("state");
        label.getStyleClass().add(badge.tone() == Tone.DANGER ? "t-danger" : "quiet");
        label.setGraphic(Nodes.state(badge).getGraphic());
        label.setText(badge.text());
    }

    private String shipBy(OrderRow row) {
        return row.shipBy() == null ? "" : ui.formats().date(row.shipBy());
    }

    private String total(OrderRow row) {
        return row.total() == null ? "–" : ui.formats().money(row.total());
    }

    private String date(Placed placed) {
        return placed.at() == null
                ? ui.formats().day(placed.on(), LocalDate.ofInstant(clock.instant(), ui.formats().zone()))
                : ui.formats().recent(placed.at(), clock.instant());
    }
}
