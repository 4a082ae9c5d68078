package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.app.StartProbe;
import app.kontor.value.WindowRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From nothing to the window, and to the first page of a shop's orders, beside an empty JavaFX window of the same Java; both without Java's
 * start-up cache and both with one of their own ({@link StartedJava}), on a display if there is one. The window begins with its orders, as a user
 * of this PC may choose. What is waited for is the clock's, so the goal is too.
 */
final class StartBench implements BenchRow {
    private static final String ROW = "start";
    private static final int ORDERS = 100_000;
    private static final int MOST = 9;
    private static final double WINDOW = 1.3;
    private static final double PAGE = 1.8;

    /** What several starts took. */
    private record Starts(List<Timing> windows, List<Timing> pages, List<Timing> empty) {
        Starts() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        int orders = Math.min(ORDERS, place.orders());
        try (Shop shop = Entrance.open(place.shop(orders))) { // its indexes are there as after any day's work
            shop.orders().list(new WindowRequest("1", "", "", false, null, 1)); // a search waits for its index
            shop.today().figures();
        }
        StartedJava java = StartedJava.of(place);
        List<Figure> figures = new ArrayList<>();
        for (boolean cached : List.of(false, true)) {
            Starts starts = new Starts();
            for (int round = 0; round <= Math.min(MOST, place.rounds()); round++) {
                start(place, java, cached, round == 0 ? new Starts() : starts);
            }
            String how = (cached ? ", AOT cache" : "") + (StartedJava.hasDisplay() ? "" : ", no display");
            figures.add(figure("Start to the window" + how, starts.windows, starts.empty, WINDOW));
            figures.add(figure("Start to the first of %,d orders%s".formatted(orders, how), starts.pages, starts.empty, PAGE));
        }
        return figures;
    }

    private static void start(BenchPlace place, StartedJava java, boolean cached, Starts starts) throws Exception {
        Path folder = place.copy(place.shop(Math.min(ORDERS, place.orders())), "start/shop"); // closed in order
        StartProbe.beginWithOrders(folder);
        List<Timing> ours = java.start(cached, folder.toString());
        BenchRow.require(ours.size() == 2, "a start says what it has come to");
        starts.windows.add(ours.getFirst());
        starts.pages.add(ours.getLast());
        starts.empty.add(java.start(cached, StartedJava.EMPTY).getFirst());
    }

    private static Figure figure(String what, List<Timing> found, List<Timing> empty, double goal) {
        Timing ours = Timing.of(found);
        Timing bare = Timing.of(empty);
        double passed = Timing.median(ours.passed()) / Timing.median(bare.passed());
        double computed = Timing.median(ours.computed()) / Timing.median(bare.computed());
        String beside = String.format(Locale.ROOT, "empty JavaFX window: %s; %.2f times computed, %.2f times passed", Figure.seconds(bare), computed, passed);
        return new Figure(ROW, what, Figure.seconds(ours), beside, String.format(Locale.ROOT, "%.1f times", goal), passed <= goal);
    }
}
