package app.kontor.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The window of a big shop as installed, every screen of it gone through: how long the thread that draws is busy at a stretch, and what stays in
 * the heap. Its time away, which counts what other threads and the collector took from it, is said beside; the goal is judged by what it computed.
 */
final class WindowBench implements BenchRow {
    private static final String ROW = "window";
    private static final double FRAME = 16;
    private static final long MOST_HEAP = 400;

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        StartedJava java = StartedJava.of(place);
        List<DeskSteps.Step> steps = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        long heap = 0;
        for (String line : java.window(WindowRun.class, place.shop(place.orders()).toString(), place.fresh("window/papers").toString())) {
            String[] cells = line.split(WindowRun.TAB);
            if (cells[0].equals(WindowRun.STEP)) {
                steps.add(new DeskSteps.Step(cells[1], numbers(cells[2]), numbers(cells[3])));
            } else if (cells[0].equals(WindowRun.HEAP)) {
                heap = Long.parseLong(cells[1]);
            }
        }
        int once = steps.size() / 2;
        BenchRow.require(once > 0 && heap > 0, "a window says what its steps took");
        for (int i = 0; i < once; i++) {
            figures.add(figure(steps.get(i), steps.get(i + once)));
        }
        figures.add(Figure.plain(ROW, "Heap after all screens, %,d orders".formatted(place.orders()), heap + " MB", "400 MB", heap <= MOST_HEAP));
        return figures;
    }

    private static List<Double> numbers(String cell) {
        return Arrays.stream(cell.split(" ")).map(Double::valueOf).toList();
    }

    /** @param cold as Java has just started. @param warm the same once more */
    private static Figure figure(DeskSteps.Step cold, DeskSteps.Step warm) {
        String found = String.format(Locale.ROOT, "drawing thread busy %s ms at a stretch: median, 95th percentile, most of %d; the first time %s; away at most %.0f, %.0f",
                DeskSteps.spread(warm.computed()), warm.computed().size(), DeskSteps.spread(cold.computed()), warm.away().getLast(), cold.away().getLast());
        return Figure.plain(ROW, "Window: " + warm.name(), found, "16 ms", warm.computed().getLast() <= FRAME && cold.computed().getLast() <= FRAME);
    }
}
