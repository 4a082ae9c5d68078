package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The window of a big shop, every screen of it gone through: how long the thread that draws is busy at a stretch, and what stays in the heap. */
final class WindowBench implements BenchRow {
    private static final String ROW = "window";
    private static final double FRAME = 16;
    private static final long MOST_HEAP = 400;

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (Shop shop = Entrance.open(place.shop(place.orders()))) {
            DeskWalk desk = DeskWalk.in(shop, place.fresh("window/papers"));
            List<DeskSteps.Step> cold = desk.walk();
            List<DeskSteps.Step> warm = desk.walk();
            IntStream.range(0, cold.size()).forEach(i -> figures.add(figure(cold.get(i), warm.get(i))));
            System.gc();
            Runtime java = Runtime.getRuntime();
            long heap = (java.totalMemory() - java.freeMemory()) >> 20;
            figures.add(Figure.plain(ROW, "Heap after all screens, %,d orders".formatted(place.orders()), heap + " MB", "400 MB", heap <= MOST_HEAP));
        }
        return figures;
    }

    /** @param cold as Java has just started. @param warm the same once more */
    private static Figure figure(DeskSteps.Step cold, DeskSteps.Step warm) {
        String found = String.format(Locale.ROOT, "drawing thread busy %s ms at a stretch: median, 95th percentile, most of %d; the first time %s",
                DeskSteps.spread(warm.computed()), warm.computed().size(), DeskSteps.spread(cold.computed()));
        return Figure.plain(ROW, "Window: " + warm.name(), found, "16 ms", warm.computed().getLast() <= FRAME && cold.computed().getLast() <= FRAME);
    }
}
