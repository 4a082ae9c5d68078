package app.kontor.demo;

import app.kontor.db.Intent;
import app.kontor.fulfilment.Fulfilment;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.sales.OpenOrders;
import app.kontor.sales.OrderRow;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.stock.Allocation;
import app.kontor.stock.Allocations;
import app.kontor.value.OrderId;
import app.kontor.value.WindowRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** The parcels of the demo and their invoices: what is ready leaves, with a number of its carrier. */
final class DemoParcels {
    private final DemoShop.Parts parts;
    private final Random random;
    private final Map<OrderId, DemoOrder> taken;
    private int parcels = 20_147;

    /** @param taken filled as the orders come */
    DemoParcels(DemoShop.Parts parts, Random random, Map<OrderId, DemoOrder> taken) {
        this.parts = parts;
        this.random = random;
        this.taken = taken;
    }

    List<OrderId> ready() {
        return parts.db().read(tx -> OpenOrders.ready(tx).stream().map(SalesOrder::id).toList());
    }

    /** Orders that something is promised to which no pick list holds. */
    Set<OrderId> unlisted() {
        return parts.db().read(tx -> Allocations.unlisted(tx).stream().map(Allocation::order).collect(Collectors.toSet()));
    }

    /** @param half only half of them: there was more to do than hands */
    List<OrderId> ship(boolean half) {
        List<OrderId> all = ready();
        List<OrderId> ready = half ? all.subList(0, all.size() / 2) : all;
        if (!ready.isEmpty()) {
            parts.db().write(Intent.of("orders.ship", ready.size()), tx -> {
                ready.forEach(id -> Fulfilment.ship(tx, List.of(id), parcel(taken.get(id))));
                return null;
            });
        }
        return ready;
    }

    private ShipRequest parcel(DemoOrder order) {
        parcels++;
        return switch (order.buyer().town().country()) {
            case "DE" -> random.nextInt(4) == 0
                    ? ShipRequest.complete("DPD", "0998" + (4_100_000_000L + parcels * 37L))
                    : ShipRequest.complete("DHL", "00340434" + (161_094_000_000L + parcels * 113L));
            case "US" -> ShipRequest.complete("DHL Express", "JD0146" + (10_000_000 + parcels * 19));
            default -> ShipRequest.complete("DHL", "CY" + (100_000_000 + parcels * 41) + "DE");
        };
    }

    void invoice(List<OrderId> shipped) {
        if (!shipped.isEmpty()) {
            parts.invoicing().post(shipped).orThrow();
        }
    }

    /** Up to three orders that are short get what is there. */
    void sendParts() {
        WindowRequest shortOnes = new WindowRequest("", "short", "", true, null, 100);
        List<OrderId> waiting = parts.orders().list(shortOnes).rows().stream().map(OrderRow::id).toList();
        List<OrderId> several = parts.db().read(tx -> Orders.load(tx, waiting).stream()
                .filter(o -> o.lines().size() > 1)
                .map(SalesOrder::id)
                .limit(3)
                .toList());
        List<OrderId> sent = new ArrayList<>();
        for (OrderId id : several) {
            if (!parts.fulfilment().ready(List.of(id)).isEmpty()) {
                parts.fulfilment().ship(List.of(id), parcel(taken.get(id)).partly());
                sent.add(id);
            }
        }
        invoice(sent);
    }
}
