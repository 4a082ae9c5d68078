package app.kontor.cli;

import app.kontor.day.SendingOut;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.fulfilment.ShipmentRow;
import app.kontor.invoicing.Invoice;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends orders out, all of them or none. */
@Command(name = "ship")
final class ShipCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "N")
    private List<String> numbers;

    @Option(names = "--carrier", paramLabel = "NAME")
    private @Nullable String carrier;

    @Option(names = "--tracking", paramLabel = "CODE")
    private @Nullable String tracking;

    @Option(names = "--partial")
    private boolean partial;

    ShipCommand(Session session) {
        this.session = session;
    }

    /** @param invoices posted with it, where the shop invoices at shipping; @param notInvoiced orders that could not be */
    record Shipped(List<Shipment> shipments, List<String> invoices, List<PaperAnswer.Refused> notInvoiced) {}

    record Shipment(String number, String order, @Nullable String carrier, @Nullable String tracking, int lines) {}

    @Override
    public Answer call() {
        ShipRequest complete = ShipRequest.complete(carrier, tracking).orNone();
        return session.inShop(shop -> {
            var orders = shop.orders().resolve(numbers);
            return answer(shop.sendingOut().ship(orders, partial ? complete.partly() : complete));
        });
    }

    private Answer answer(SendingOut.Result result) {
        Shipped shipped = new Shipped(
                result.shipped().shipments().stream().map(ShipCommand::shipment).toList(),
                result.invoices().invoices().stream().map(Invoice::number).toList(),
                PaperAnswer.refused(result.invoices().refused(), session.texts()));
        TextTable table = new TextTable(session.texts(), "shipment", "number", "carrier", "tracking", ">lines");
        shipped.shipments.forEach(s -> table.row(s.number, s.order, s.carrier, s.tracking, s.lines));
        return Answer.of(shipped, table.toString(), PaperAnswer.table(shipped.notInvoiced, session.texts()).toString());
    }

    private static Shipment shipment(ShipmentRow row) {
        return new Shipment(row.number(), row.orderNumber(), row.carrier(), row.tracking(), row.lines());
    }
}
