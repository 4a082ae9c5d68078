package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.sales.OrderRow;
import app.kontor.sales.OrderView;
import app.kontor.sales.Orders;
import app.kontor.value.OrderId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/** The order list of a big shop: opened, turned, sorted, searched as one types, jumped into, and counted. */
final class ListBench implements BenchRow {
    private static final String ROW = "list";
    private static final int PAGE = 200;
    private static final double MILLIS = 50;

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        try (Shop shop = Entrance.open(place.shop(place.orders()))) {
            List<Figure> figures = new ArrayList<>();
            Timing first = Timing.ofJobs(0, 1, round -> shop.orders().counts());
            figures.add(Figure.plain(ROW, "The first question, which may make the index anew", Figure.seconds(first), "", true));
            new Run(shop.orders(), place, figures).all();
            return figures;
        }
    }

    private record Run(Orders orders, BenchPlace place, List<Figure> figures) {

        void all() throws Exception {
            String next = page("", "", "", false, null).nextKey();
            answer("Open the list", round -> page("", "", "", false, null));
            answer("Next page", round -> page("", "", "", false, next));
            for (String sort : List.of("placed", "number", "channel", "customer", "total")) {
                answer("Sorted by " + sort, round -> page("", "", sort, round % 2 == 0, null));
            }
            for (OrderView view : OrderView.values()) {
                answer("View " + view.code(), round -> page("", view.code(), "", false, null));
            }
            typed("number", o -> o.number());
            typed("name", o -> o.buyer().name());
            typed("e-mail", o -> o.buyer().email());
            typed("SKU", o -> BigGoods.sku(o.lines().getFirst().variant()));
            typed("postcode", o -> o.buyer().zip());
            answer("Jump to an order's place", round -> orders.place(request("", "", "customer", false, null), new OrderId(BigSize.FIRST_ORDER + any(round))));
            answer("Counts of all views", round -> orders.counts());
            requireTruth();
        }

        /** One more letter each time, of another order after each word. */
        private void typed(String what, Function<BigOrder, String> word) throws Exception {
            answer("Search by " + what + ", letter by letter", round ->
                    page(TypedSearch.begun(word.apply(order(round / TypedSearch.STEPS)), round), "", "", false, null));
            BigOrder wanted = order(77);
            List<OrderRow> found = TypedSearch.rows(after -> page(word.apply(wanted), "", "", false, after));
            BenchRow.require(found.stream().anyMatch(row -> row.number().equals(wanted.number())), what + " " + word.apply(wanted));
        }

        private void requireTruth() {
            Map<BigOrder.Fate, Long> fates = new EnumMap<>(BigOrder.Fate.class);
            for (int n = 0; n < place.orders(); n++) {
                fates.merge(BigOrder.of(size(), n).fate(), 1L, Long::sum);
            }
            Map<OrderView, Long> counts = orders.counts();
            require(counts, OrderView.OPEN, fates.get(BigOrder.Fate.OPEN) + fates.get(BigOrder.Fate.UNPAID));
            require(counts, OrderView.HOLD, fates.get(BigOrder.Fate.HOLD));
            require(counts, OrderView.UNPAID, fates.get(BigOrder.Fate.UNPAID));
            require(counts, OrderView.SHIPPED, fates.get(BigOrder.Fate.CLOSED));
            require(counts, OrderView.HISTORY, fates.get(BigOrder.Fate.HISTORY) + fates.get(BigOrder.Fate.CANCELLED));
            OrderRow newest = page("", "", "", false, null).rows().getFirst();
            BenchRow.require(newest.number().equals(BigOrder.of(size(), place.orders() - 1).number()), "the newest order comes first");
        }

        private static void require(Map<OrderView, Long> counts, OrderView view, long truth) {
            BenchRow.require(counts.get(view) == Math.min(truth, Window.CAP), view + ": " + counts.get(view) + ", " + truth);
        }

        private void answer(String what, Timing.Work work) throws Exception {
            figures.add(Figure.answer(ROW, what, Timing.ofAnswers(8, place.rounds(), work), MILLIS));
        }

        private Window<OrderRow> page(String search, String view, String sort, boolean down, String after) {
            return orders.list(request(search, view, sort, down, after));
        }

        private static WindowRequest request(String search, String view, String sort, boolean down, String after) {
            return new WindowRequest(search, view, sort, down, after, PAGE);
        }

        private BigOrder order(int round) {
            return BigOrder.of(size(), any(round));
        }

        private int any(int round) {
            return new SplittableRandom(round + 5).nextInt(place.orders());
        }

        private BigSize size() {
            return new BigSize(place.orders(), BenchPlace.skus(place.orders()), 0, BigSize.usuallyOpen(place.orders()), new UUID(0, 0));
        }
    }
}
