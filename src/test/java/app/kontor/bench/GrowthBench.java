package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.value.Sku;
import app.kontor.value.WindowRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** The same questions to a shop of 10,000 orders and to the big one: how much slower the answers become. */
final class GrowthBench implements BenchRow {
    private static final String ROW = "growth";
    private static final int SMALL = 10_000;
    private static final int BEFORE_THE_LAST = 700; // of the 1,000 by which numbers are ahead of their count
    private static final double MOST = 2;
    /** Below this nobody can tell the difference. */
    private static final double NOTHING = 0.003;

    private static final Map<String, ObjIntConsumer<Shop>> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("Open the order list", (shop, orders) -> shop.orders().list(request("", "", "")));
        QUESTIONS.put("Orders sorted by total", (shop, orders) -> shop.orders().list(request("", "", "total")));
        QUESTIONS.put("Orders by name", (shop, orders) -> shop.orders().list(request("lena bergmann", "", "")));
        QUESTIONS.put("Orders by number", GrowthBench::byNumber);
        QUESTIONS.put("Counts of the order views", (shop, orders) -> shop.orders().counts());
        QUESTIONS.put("Today", (shop, orders) -> shop.today().figures());
        QUESTIONS.put("Stock list", (shop, orders) -> shop.stock().list(request("", "", "")));
        QUESTIONS.put("An article at a past moment", (shop, orders) -> shop.stock().asOf(Instant.parse("2025-03-01T00:00:00Z"), new Sku(BigGoods.sku(0))));
    }

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (Shop small = Entrance.open(place.shop(SMALL)); Shop big = Entrance.open(place.shop(place.orders()))) {
            for (Map.Entry<String, ObjIntConsumer<Shop>> one : QUESTIONS.entrySet()) {
                Timing before = Timing.ofAnswers(10, place.rounds(), round -> one.getValue().accept(small, SMALL));
                Timing after = Timing.ofAnswers(10, place.rounds(), round -> one.getValue().accept(big, place.orders()));
                figures.add(figure(one.getKey(), Timing.median(before.computed()), Timing.median(after.computed()), place.orders()));
            }
        }
        return figures;
    }

    /** One of the last, whole: the beginning of a number finds one order in a small shop and a hundred in a big one. */
    private static void byNumber(Shop shop, int orders) {
        int found = shop.orders().list(request("k-" + (orders + BEFORE_THE_LAST), "", "")).rows().size();
        BenchRow.require(found == 1, found + " orders of one number");
    }

    private static Figure figure(String what, double small, double big, int orders) {
        String found = String.format(Locale.ROOT, "%.1f ms with %,d orders, %.1f ms with %,d: %.1f times", small * 1e3, SMALL, big * 1e3, orders, big / small);
        return Figure.plain(ROW, what, found, "2 times", big <= small * MOST || big - small <= NOTHING);
    }

    private static WindowRequest request(String search, String view, String sort) {
        return new WindowRequest(search, view, sort, false, null, 200);
    }
}
