package app.kontor.ui.channel;

import app.kontor.exporting.storefront.FeedLine;
import app.kontor.exporting.storefront.FeedLine.Change;
import app.kontor.exporting.storefront.Notice;
import app.kontor.exporting.storefront.NoticePlan;
import app.kontor.ui.kit.PlainTable;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The three lists of a channel: what it is told of stock, of shipments, and what can't be told. */
final class ChannelTables {
    private static final String UNKNOWN = "–";
    private static final String PRICE = "channels.column.price";

    private final Ui ui;
    final PlainTable<FeedLine> stock;
    final PlainTable<Told> shipments;
    final PlainTable<ChannelState.Left> left;

    /** A shipment with the channel's name of its carrier. */
    record Told(Notice notice, String carrier) {}

    ChannelTables(Ui ui) {
        this.ui = ui;
        stock = new PlainTable<FeedLine>(ui, "channel-stock", "channels.view.stock", "channels.stock.none")
                .column("channels.column.sku", 130, false, FeedLine::text, line -> "num")
                .column("channels.column.name", 220, false, FeedLine::name, line -> "")
                .column("channels.column.before", 64, true, line -> quantity(line.was().quantity()), line -> "muted")
                .column("channels.column.now", 60, true, line -> quantity(line.now().quantity()), line -> "medium")
                .column(PRICE, 130, true, this::price, line -> line.isPriceNew() ? "medium" : "muted")
                .column("channels.column.why", 150, false, line -> ui.text("feed.change." + line.change().code()), ChannelTables::tone);
        shipments = new PlainTable<Told>(ui, "channel-shipments", "channels.view.shipments", "channels.shipments.none")
                .column("channels.column.order", 146, false, told -> told.notice.order() + " · " + told.notice.reference(), told -> "num")
                .column("channels.column.shipped", 100, false, told -> ui.formats().date(told.notice.shippedOn()), told -> "muted")
                .column("channels.column.carrier", 92, false, Told::carrier, told -> "")
                .column("channels.column.tracking", 204, false, told -> Objects.requireNonNullElse(told.notice.tracking(), UNKNOWN), told -> "num")
                .column("channels.column.why", 70, false, this::news, told -> "muted");
        left = new PlainTable<ChannelState.Left>(ui, "channel-left", "channels.view.left", "channels.left.none")
                .column("channels.column.what", 180, false, ChannelState.Left::what, each -> "num")
                .column("channels.column.why", 400, false, ChannelState.Left::why, each -> "");
    }

    void show(ChannelState state, boolean all) {
        stock.showColumn(PRICE, state.terms().prices());
        if (state.isStockOpen()) {
            stock.await();
        } else {
            stock.show(state.feed() == null ? List.of() : state.feed().chosen(all));
        }
        NoticePlan plan = state.notices();
        shipments.show(plan == null ? List.of() : IntStream.range(0, plan.notices().size())
                .mapToObj(i -> new Told(plan.notices().get(i), plan.names().get(i))).toList());
        left.show(state.left(ui));
    }

    private String news(Told told) {
        return told.notice.told() == null ? ui.text(told.notice.again() ? "channels.again" : "channels.first")
                : ui.text("channels.instead", told.notice.told());
    }

    private String quantity(@Nullable Quantity quantity) {
        return quantity == null ? UNKNOWN : ui.formats().quantity(quantity);
    }

    /** "22.00 → 24.00", or the one that is known. */
    private String price(FeedLine line) {
        BigDecimal now = line.now().price();
        BigDecimal was = line.was().price();
        if (now == null) {
            return "";
        }
        return line.isPriceNew() && was != null ? was.toPlainString() + " → " + now.toPlainString() : now.toPlainString();
    }

    private static String tone(FeedLine line) {
        Change change = line.change();
        return change == Change.SOLD_OUT ? "t-danger" : change == Change.BACK ? "t-success" : "";
    }
}
