package app.kontor.day;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.fulfilment.Fulfilment;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.fulfilment.ShipResult;
import app.kontor.fulfilment.ShipmentRow;
import app.kontor.invoicing.Invoicing;
import app.kontor.invoicing.PostResult;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.InvoiceWhen;
import app.kontor.settings.Settings;
import app.kontor.value.CommandId;
import app.kontor.value.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sending orders out: stock leaves, and where the shop invoices at shipping, what left is invoiced in the same transaction. */
public final class SendingOut {
    private final Database db;

    public SendingOut(Database db) {
        this.db = db;
    }

    /** @param invoices what was posted with it; orders that could not be invoiced are in its {@code refused}. @param command takes it back */
    public record Result(ShipResult shipped, PostResult invoices, CommandId command) {}

    /** @throws app.kontor.value.BusinessRuleException as {@link Fulfilment#ship(Collection, ShipRequest)} */
    public Result ship(Collection<OrderId> orders, ShipRequest request) {
        return db.write(Intent.of("orders.ship", subject(orders)), tx -> {
            ShipResult shipped = Fulfilment.ship(tx, orders, request);
            return new Result(shipped, invoice(tx, orders, shipped), tx.command().id());
        });
    }

    /**
     * A parcel that was packed at the bench, as a command of its own.
     *
     * @throws app.kontor.value.BusinessRuleException as {@link Fulfilment#ship(Collection, ShipRequest)}
     */
    Result pack(OrderId order, ShipRequest request, PackDesk.Packed packed) {
        String kind = packed.way() instanceof PackDesk.Way.Override ? "pack.override" : "pack.close";
        return db.write(Intent.of(kind, packed.subject(numbers(List.of(order)))), tx -> {
            ShipResult shipped = Fulfilment.ship(tx, List.of(order), request);
            return new Result(shipped, invoice(tx, List.of(order), shipped), tx.command().id());
        });
    }

    private static PostResult invoice(Tx tx, Collection<OrderId> orders, ShipResult shipped) {
        if (Settings.read(tx).invoiceWhen() != InvoiceWhen.SHIP) {
            return PostResult.NONE;
        }
        Set<OrderId> left = shipped.shipments().stream().map(ShipmentRow::order).collect(Collectors.toSet());
        List<OrderId> due = Orders.load(tx, orders).stream().filter(o -> left.contains(o.id())).map(SalesOrder::id).toList();
        return Invoicing.postDue(tx, due);
    }

    /** For the history: the numbers of a few, the count of many. */
    private String subject(Collection<OrderId> ids) {
        return ids.size() > 3 ? Integer.toString(ids.size()) : numbers(ids);
    }

    private String numbers(Collection<OrderId> ids) {
        List<SalesOrder> orders = db.read(tx -> Orders.load(tx, ids));
        return String.join(", ", orders.stream().map(SalesOrder::number).toList());
    }
}
