package app.kontor.sales;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.db.ShopFolder;
import app.kontor.index.Hits;
import app.kontor.value.CommandId;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The index of the orders against the orders themselves, whatever was done to them, and to its files. */
class OrderIndexTest extends OrderIndexCase {
    @Test
    void itSaysWhatTheOrdersSayWhateverWasDone() {
        long seed = new Random().nextLong();
        System.out.println("OrderIndexTest seed " + seed);
        Random random = new Random(seed);
        try (Given given = Given.shop().product("A-1").onHand("A-1", 40)) {
            List<OrderId> ids = new ArrayList<>();
            for (int step = 0; step < 40; step++) {
                work(given, ids, random);
                if (step % 4 == 3) {
                    compare(given, ids);
                }
            }
        }
    }

    @Test
    void aListBeginsWithoutTheIndexAndGoesOnWithIt() {
        try (Given given = Given.shop().product("A-1").onHand("A-1", 40)) {
            for (int order = 0; order < 30; order++) { // several at the same moment
                given.place(START.plusSeconds(order / 4), true, "1 A-1");
            }
            given.orders.each(given.orders.find(new OrderFilter(null, null, null), 7).orders().stream().map(SalesOrder::id).toList(), new BulkVerb.Hold("Address"));
            for (String view : List.of("", "all", "open", "hold", "shipped")) {
                WindowRequest first = new WindowRequest("", view, "", false, null, 5);
                given.orders.forgetIndex();
                Window<OrderRow> before = given.orders.list(first);
                assertThat(Files.exists(new ShopFolder(given.shop.folder().path()).index())).as("the index was asked for " + view).isEqualTo(view.equals("shipped"));
                given.orders.counts();
                Window<OrderRow> after = given.orders.list(first);
                assertThat(before).as(view).isEqualTo(after);
                if (before.nextKey() != null) {
                    WindowRequest second = new WindowRequest("", view, "", false, before.nextKey(), 5);
                    assertThat(given.orders.list(second).rows()).as(view).doesNotContainAnyElementsOf(before.rows()).hasSize(view.equals("hold") ? 2 : 5);
                }
            }
        }
    }

    private static void work(Given given, List<OrderId> ids, Random random) {
        if (ids.isEmpty() || random.nextInt(3) == 0) {
            ids.add(given.place(START.plusSeconds(random.nextInt(10)), random.nextBoolean(), 1 + random.nextInt(3) + " A-1"));
            return;
        }
        List<OrderId> some = ids.stream().filter(id -> random.nextInt(3) == 0).toList();
        switch (random.nextInt(6)) {
            case 0 -> given.orders.each(some, new BulkVerb.Hold("Address"));
            case 1 -> given.orders.each(some, new BulkVerb.Release());
            case 2 -> given.orders.each(some, new BulkVerb.Pay());
            case 3 -> given.orders.each(some, new BulkVerb.Cancel());
            case 4 -> given.shop.fulfilment().allocate();
            default -> given.shop.history().undo((CommandId) null);
        }
    }

    private static void compare(Given given, List<OrderId> placed) {
        List<SalesOrder> there = given.orders.find(new OrderFilter(null, null, null), 1000).orders();
        placed.retainAll(there.stream().map(SalesOrder::id).toList());
        assertThat(there).extracting(SalesOrder::id).containsExactlyInAnyOrderElementsOf(placed);
        List<SalesOrder> newest = placed.stream().map(given::get).sorted(
                Comparator.comparing((SalesOrder o) -> o.placed().sort()).thenComparing(o -> o.id().value()).reversed()).toList();
        for (OrderView view : OrderView.values()) {
            List<OrderId> wanted = newest.stream().filter(o -> belongs(given, o, view)).map(SalesOrder::id).toList();
            assertThat(list(given, "", view)).as(view.code()).isEqualTo(wanted);
            assertThat(given.orders.counts()).as(view.code()).containsEntry(view, (long) wanted.size());
            withoutIndex(given, view, wanted);
        }
        for (SalesOrder order : newest) {
            assertThat(list(given, order.number(), OrderView.ALL)).containsExactly(order.id());
        }
    }

    /** While it is being made, the orders' keys say the same, page by page, and find a number. */
    private static void withoutIndex(Given given, OrderView view, List<OrderId> wanted) {
        List<Money> sums = given.orders.sums(view);
        given.db.read(tx -> {
            OrderIndex none = new OrderIndex(null);
            OrderKeyStore meanwhile = new OrderKeyStore(tx, none);
            assertThat(meanwhile.count("", view.code())).as(view.code()).isEqualTo(wanted.size());
            assertThat(meanwhile.sums(view.code())).as(view.code()).isEqualTo(sums);
            for (boolean backwards : new boolean[] {false, true}) {
                List<OrderId> found = new ArrayList<>();
                Hits page = new Hits(List.of(), null);
                do {
                    page = meanwhile.page(new WindowRequest("", view.code(), "", backwards, page.next(), 3));
                    page.rows().forEach(row -> found.add(new OrderId(row)));
                } while (page.next() != null);
                assertThat(found).as(view.code()).isEqualTo(backwards ? wanted.reversed() : wanted);
            }
            for (OrderId order : wanted.stream().limit(2).toList()) {
                WindowRequest number = new WindowRequest(Orders.get(tx, order).number(), view.code(), "total", false, null, 3);
                assertThat(meanwhile.page(number).rows()).containsExactly(order.value());
                assertThat(OrderKeyStore.isPart(number)).isTrue();
            }
            assertThat(none.isOpen()).isFalse();
            return null;
        });
    }

    private static boolean belongs(Given given, SalesOrder order, OrderView view) {
        var status = order.status();
        boolean open = status.state() == OrderState.OPEN;
        return switch (view) {
            case ALL -> true;
            case OPEN -> open;
            case READY -> open && status.allocation() == AllocationState.FULL;
            case SHORT -> status.payment() == PaymentState.PAID && given.orders.isShort(order.id());
            case UNPAID -> (open || status.state() == OrderState.HOLD) && status.payment() != PaymentState.PAID;
            case HOLD -> status.state() == OrderState.HOLD;
            case SHIPPED -> status.shipment() != ShipmentState.NONE && status.state() != OrderState.HISTORY;
            case HISTORY -> status.state() == OrderState.HISTORY || status.state() == OrderState.CANCELLED;
        };
    }

    @Test
    void eachOrderKnowsItsNeighbours() {
        try (Given given = Given.shop().product("A-1")) {
            for (int i = 0; i < 5; i++) {
                given.place(START.plusSeconds(i / 2), true, i % 3 + 1 + " A-1");
            }
            for (String sort : List.of("", "number", "total", "customer", "channel")) {
                for (boolean down : new boolean[] {true, false}) {
                    WindowRequest request = new WindowRequest("", "", sort, down, null, 100);
                    List<Long> all = given.orders.list(request).rows().stream().map(row -> row.id().value()).toList();
                    for (int i = 0; i < all.size(); i++) {
                        var place = given.orders.place(request, new OrderId(all.get(i)));
                        assertThat(place.position()).as(sort + down).isEqualTo(i + 1);
                        assertThat(place.count()).isEqualTo(5);
                        assertThat(place.previous()).isEqualTo(i == 0 ? null : all.get(i - 1));
                        assertThat(place.next()).isEqualTo(i == 4 ? null : all.get(i + 1));
                    }
                }
            }
            assertThat(given.orders.place(new WindowRequest("", OrderView.HOLD.code(), "", false, null, 1), new OrderId(1)).position()).isZero();
        }
    }

    @Test
    void whatWasDoneWhileNobodyAskedIsCaughtUp() {
        Given given = new Given(folder).product("A-1");
        given.place(START, true, "1 A-1");
        assertThat(list(given, "", OrderView.ALL)).hasSize(1);
        given.place(START, true, "2 A-1");
        try (Given again = given.reopened()) {
            assertThat(files("")).isNotEmpty();
            again.place(START, true, "3 A-1");
            assertThat(list(again, "", OrderView.ALL)).hasSize(3);
        }
    }
}
