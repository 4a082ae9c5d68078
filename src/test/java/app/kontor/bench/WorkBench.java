package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.sales.OrderRow;
import app.kontor.value.OrderId;
import app.kontor.value.WindowRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A day's work on many orders: 10,000 get their stock, 500 of them a pick list. Each round works on a copy of its own. */
final class WorkBench implements BenchRow {
    private static final String ROW = "work";
    private static final int OPEN = 11_400; // some wait for their money or are on hold
    private static final int ALLOCATED = 10_000;
    private static final int ORDERS = 20_000;
    private static final int SKUS = 2_000;
    private static final int LISTED = 500;
    private static final int ROUNDS = 5;
    private static final double ALLOCATION_SECONDS = 5;
    private static final double LIST_MILLIS = 200;

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        Path made = place.folder().resolve("shop-open");
        if (!Files.exists(made.resolve("READY"))) {
            BenchPlace.empty(made);
            BigShop.make(made, new BigShop.Wanted(ORDERS, SKUS, ORDERS * 2, OPEN, false));
            try (Shop shop = Entrance.open(made)) { // each copy has its index then, as a shop that is used has: it would be made beside what is measured
                shop.orders().list(new WindowRequest("nobody", "all", "", false, null, 1));
            }
            Files.createFile(made.resolve("READY"));
        }
        List<Timing> allocations = new ArrayList<>();
        List<Timing> lists = new ArrayList<>();
        List<Timing> papers = new ArrayList<>();
        for (int round = 0; round <= Math.min(ROUNDS, place.rounds()); round++) {
            try (Shop shop = Entrance.open(place.copy(made, "work"))) {
                Timing allocation = Timing.ofJobs(0, 1, r -> shop.fulfilment().allocate());
                List<OrderId> ready = ready(shop);
                BenchRow.require(ready.size() >= ALLOCATED * 9 / 10, ready.size() + " orders have their stock");
                Timing list = Timing.ofAnswers(0, 1, r -> shop.fulfilment().pick(ready.subList(0, LISTED)));
                Timing paper = Timing.ofJobs(0, 1, r -> shop.pickPaper().pick(ready.subList(LISTED, 2 * LISTED), place.folder().resolve("pick.pdf")));
                if (round > 0) {
                    allocations.add(allocation);
                    lists.add(list);
                    papers.add(paper);
                }
            }
        }
        return List.of(
                Figure.job(ROW, "Allocate some 10,000 open orders", Timing.of(allocations), ALLOCATION_SECONDS),
                Figure.answer(ROW, "Pick list of 500 orders", Timing.of(lists), LIST_MILLIS),
                Figure.wait(ROW, "Pick list of 500 orders, with its PDF", Timing.of(papers), LIST_MILLIS));
    }

    private static List<OrderId> ready(Shop shop) {
        List<OrderId> ready = new ArrayList<>();
        String after = null;
        do {
            var window = shop.orders().list(new WindowRequest("", "ready", "", false, after, 1_000));
            window.rows().stream().map(OrderRow::id).forEach(ready::add);
            after = window.nextKey();
        } while (after != null);
        return ready;
    }
}
