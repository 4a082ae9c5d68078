package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.stock.Stock;
import app.kontor.stock.StockRow;
import app.kontor.stock.StockView;
import app.kontor.value.Sku;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The stock list of a big shop: pages, sorts, searches, and what was on hand at any moment. */
final class StockBench implements BenchRow {
    private static final String ROW = "stock";
    private static final int PAGE = 200;
    private static final double PAGE_MILLIS = 50;
    private static final double ALL_MILLIS = 1_000;

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        try (Shop shop = Entrance.open(place.shop(place.orders()))) {
            return new Run(shop.stock(), place).all();
        }
    }

    private record Run(Stock stock, BenchPlace place, List<Figure> figures) {
        Run(Stock stock, BenchPlace place) {
            this(stock, place, new ArrayList<>());
        }

        List<Figure> all() throws Exception {
            lists();
            past();
            return figures;
        }

        private void lists() throws Exception {
            String after = page("", "", "", null).nextKey();
            answer("First page of the stock list", round -> page("", "", "", null));
            answer("Next page", round -> page("", "", "", after));
            for (String sort : List.of("name", "onHand", "allocated", "available")) {
                answer("Sorted by " + sort, round -> page("", "", sort, null));
            }
            for (StockView view : StockView.values()) {
                answer("View " + view.code(), round -> page("", view.code(), "", null));
            }
            answer("Search by SKU, letter by letter", round -> letters(BigGoods.sku(sample(round)), round));
            answer("Search by name, letter by letter", round -> letters("candle hygge " + round % 9, round));
            answer("Counts of all views", round -> stock.counts());
            int variant = sample(3);
            Window<StockRow> found = page(BigGoods.sku(variant), "", "", null);
            BenchRow.require(found.rows().stream().anyMatch(r -> r.sku().value().equals(BigGoods.sku(variant))), "search by SKU");
        }

        private void past() throws Exception {
            answer("One SKU at a past moment", round -> stock.asOf(moment(round), new Sku(BigGoods.sku(sample(round)))));
            answer("The most moved SKU at a past moment", round -> stock.asOf(moment(round), new Sku(BigGoods.sku(0))));
            Timing all = Timing.ofAnswers(1, Math.min(place.rounds(), 9), round -> stock.asOf(moment(round), null));
            figures.add(Figure.answer(ROW, "All SKUs at a past moment", all, ALL_MILLIS));
            BigDecimal now = sum(stock.asOf(Instant.now(), null).stream().map(r -> r.onHand().value()));
            BenchRow.require(now.compareTo(sum(everything().map(r -> r.onHand().value()))) == 0, "stock of now is that of the list");
            requireTruth();
        }

        private void requireTruth() throws Exception {
            int skus = BenchPlace.skus(place.orders());
            List<Instant> moments = IntStream.range(0, 4).mapToObj(Run::moment).toList();
            StockTruth truth = new StockTruth(place.orders(), skus, BenchPlace.movements(place.orders()), moments);
            for (int i = 0; i < moments.size(); i++) {
                BigDecimal all = sum(stock.asOf(moments.get(i), null).stream().map(r -> r.onHand().value()));
                BenchRow.require(all.compareTo(BigDecimal.valueOf(truth.all[i])) == 0, "stock at " + moments.get(i) + ": " + all + ", " + truth.all[i]);
                for (int variant : new int[] {0, sample(i)}) {
                    BigDecimal one = sum(stock.asOf(moments.get(i), new Sku(BigGoods.sku(variant))).stream().map(r -> r.onHand().value()));
                    BenchRow.require(one.compareTo(BigDecimal.valueOf(truth.of(variant, i))) == 0, "stock of one SKU at " + moments.get(i));
                }
            }
        }

        private Stream<StockRow> everything() {
            List<StockRow> rows = new ArrayList<>();
            String after = null;
            do {
                Window<StockRow> window = stock.list(new WindowRequest("", "", "", false, after, 10_000));
                rows.addAll(window.rows());
                after = window.nextKey();
            } while (after != null);
            return rows.stream();
        }

        private void answer(String what, Timing.Work work) throws Exception {
            figures.add(Figure.answer(ROW, what, Timing.ofAnswers(5, place.rounds(), work), PAGE_MILLIS));
        }

        private Window<StockRow> page(String search, String view, String sort, String after) {
            return stock.list(new WindowRequest(search, view, sort, false, after, PAGE));
        }

        private Window<StockRow> letters(String word, int round) {
            return page(word.substring(0, 1 + round % word.length()), "", "", null);
        }

        private int sample(int round) {
            return new SplittableRandom(round + 1).nextInt(BenchPlace.skus(place.orders()));
        }

        /** Anywhere in the three years. */
        private static Instant moment(int round) {
            return BigSize.END.minus(Duration.ofMinutes(new SplittableRandom(round + 99).nextInt(3 * 365 * 1_440)));
        }

        private static BigDecimal sum(Stream<BigDecimal> of) {
            return of.reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
