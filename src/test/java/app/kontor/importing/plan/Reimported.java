package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.importing.Problem;
import app.kontor.sales.OrderDraft;
import app.kontor.sales.OrderLine;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.stock.AllocationWish;
import app.kontor.stock.Allocations;
import app.kontor.value.Address;
import app.kontor.value.OrderId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;

/** An order that came from a file, and what tests do with it and its later files. */
abstract class Reimported {
    static final ShopifyOrder ORDER =
            ShopifyOrder.of(1001).line(2, "A-1", "10.00").line(1, "B-1", "5.00").with("Notes", "Ring twice").with("Shipping", "4.90");

    @AutoClose
    final Given shop = Given.shop().product("A-1").product("B-1").onHand("A-1", 10).onHand("B-1", 10);

    final void assertSame(ShopifyOrder order) {
        int commands = shop.commands();
        assertThat(ImportTwiceTest.counts(shop.imports(ShopifyOrder.file(order)))).isEqualTo(new FilePlan.Counts(0, 0, 1, 0, 0));
        assertThat(shop.commands()).isEqualTo(commands);
    }

    final SalesOrder order() {
        return shop.numbered("#1001");
    }

    final List<String> lines() {
        return order().lines().stream().map(l -> l.quantity() + " " + l.sku()).toList();
    }

    /** As the order's page does it. */
    final void edit(String city) {
        SalesOrder o = order();
        Address a = o.delivery().shipping();
        Address edited = new Address(a.name(), a.company(), a.street(), a.street2(), a.street3(), a.zip(), city, a.region(),
                a.country(), a.phone());
        var d = o.delivery();
        shop.shop.orderDesk().edit(o.id(), new OrderDraft(new SalesOrder.Delivery(d.billing(), edited, d.email(), d.vatId(),
                d.shippingMethod(), d.paymentMethod(), d.note(), d.language()), o.shipBy(), List.of()));
    }

    final void allocate() {
        OrderId id = order().id();
        shop.run(tx -> {
            SalesOrder o = Orders.get(tx, id);
            Allocations.allocate(tx, o.lines().stream()
                    .map(l -> new AllocationWish(id, l.id(), l.variant(), l.openPieces(), l.factor()))
                    .toList());
            Orders.save(tx, List.of(o.with(app.kontor.sales.AllocationState.FULL)));
        });
    }

    final void shipFirstLine() {
        OrderLine first = order().lines().getFirst();
        shop.run(tx -> Orders.save(tx, List.of(Orders.get(tx, order().id()).ship(Map.of(first.id(), first.quantity())))));
    }

    final void deallocate() {
        shop.run(tx -> {
            Allocations.release(tx, List.of(order().id()));
            Orders.save(tx, List.of(Orders.get(tx, order().id()).with(app.kontor.sales.AllocationState.NONE)));
        });
    }

    static List<String> changes(ImportPlan plan) {
        return plan.files().getFirst().orders().getFirst().changes().stream()
                .map(c -> c.field() + (c.taken() ? " taken" : " kept"))
                .toList();
    }

    static List<String> warnings(ImportPlan plan) {
        return plan.files().getFirst().problems().stream()
                .filter(p -> p.severity() == Problem.Severity.WARNING)
                .map(Problem::code)
                .filter(c -> c.endsWith("Elsewhere") || c.endsWith("Changed"))
                .toList();
    }
}
