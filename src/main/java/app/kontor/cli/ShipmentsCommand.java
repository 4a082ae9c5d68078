package app.kontor.cli;

import app.kontor.fulfilment.ParcelRow;
import app.kontor.fulfilment.ParcelView;
import app.kontor.value.Quantity;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists parcels that have left, newest first. */
@Command(name = "shipments")
final class ShipmentsCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--search", paramLabel = "TEXT", defaultValue = "")
    private String search;

    @Option(names = "--view", paramLabel = "VIEW", defaultValue = "all")
    private ParcelView view;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200")
    private int limit;

    ShipmentsCommand(Session session) {
        this.session = session;
    }

    /** @param count of all that match; capped as lists are */
    record Shipments(long count, List<Line> shipments) {}

    record Line(
            String number, String order, String channelNumber, String shippedOn, String to, @Nullable String country,
            @Nullable String carrier, @Nullable String tracking, @Nullable String weightGrams, @Nullable String box) {}

    @Override
    public Answer call() {
        String code = view == ParcelView.ALL ? "" : view.code();
        return session.inShop(shop -> answer(shop.parcels().list(new WindowRequest(search, code, "", false, null, limit))));
    }

    private Answer answer(Window<ParcelRow> window) {
        List<Line> lines = window.rows().stream().map(ShipmentsCommand::line).toList();
        TextTable table = new TextTable(session.texts(), "shipment", "number", "shippedOn", "customer", "country", "carrier", "tracking");
        lines.forEach(l -> table.row(l.number, l.order, l.shippedOn, l.to, l.country, l.carrier, l.tracking));
        return Answer.of(new Shipments(window.count(), lines), table.toString());
    }

    private static Line line(ParcelRow row) {
        Quantity grams = row.parcel().weightGrams();
        return new Line(row.number(), row.orderNumber(), row.channelNumber(), row.shippedOn().toString(), row.to().displayName(),
                row.to().country(), row.parcel().carrier(), row.parcel().tracking(), grams == null ? null : grams.toString(),
                row.parcel().box());
    }
}
