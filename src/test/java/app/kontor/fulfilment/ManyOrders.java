package app.kontor.fulfilment;

import app.kontor.Given;
import app.kontor.value.OrderId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Prints how long a day of many orders takes: a program to look at, not a test. Argument: how many orders, default
 * 10,000.
 */
final class ManyOrders {
    private static final int PRODUCTS = 1000;

    private ManyOrders() {}

    public static void main(String[] args) {
        int count = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        Random random = new Random(1);
        try (Given shop = Given.shop()) {
            Fulfilment fulfilment = new Fulfilment(shop.db);
            for (int i = 0; i < PRODUCTS; i++) {
                shop.product("P-" + i).onHand("P-" + i, 4 * count * 2 / PRODUCTS, "R-" + i % 97);
            }
            List<OrderId> ids = timed("place", () -> shop.orders(count, n -> random
                    .ints(1 + random.nextInt(4), 0, PRODUCTS)
                    .mapToObj(p -> 1 + random.nextInt(3) + " P-" + p).toArray(String[]::new)));
            AllocationResult allocated = timed("allocate", fulfilment::allocate);
            PickList list = timed("pick", fulfilment::pick);
            ShipResult shipped = timed("ship", () -> fulfilment.ship(ids, ShipRequest.complete("DHL", null).partly()));
            System.out.printf("%d orders: %d allocated, %d lines, %d short; %d stops; %d shipped; differences %s%n",
                    count, allocated.orders(), allocated.lines(), allocated.missing().size(), list.stops().size(),
                    shipped.shipments().size(), timed("check", shop.stock::check));
        }
    }

    /** Wall clock, and the work of this thread, which is what counts on a busy machine: H2 does its work in it. */
    private static <T> T timed(String what, Supplier<T> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long busy = threads.getCurrentThreadCpuTime();
        T result = work.get();
        System.out.printf("%-10s %6d ms, %6d ms of work%n", what, (System.nanoTime() - start) / 1_000_000,
                (threads.getCurrentThreadCpuTime() - busy) / 1_000_000);
        return result;
    }
}
