package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.app.StartProbe;
import app.kontor.value.WindowRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From nothing to the window, and to the first page of a shop's orders, beside an empty JavaFX window of the same Java; without AOT cache, without a screen. */
final class StartBench implements BenchRow {
    private static final String ROW = "start";
    private static final int ORDERS = 100_000;
    private static final int MOST = 9;
    private static final double WINDOW = 1.3;
    private static final double PAGE = 1.8;

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        int orders = Math.min(ORDERS, place.orders());
        try (Shop shop = Entrance.open(place.shop(orders))) {
            shop.orders().list(new WindowRequest("", "", "", false, null, 1)); // its index is there as after any day's work
        }
        List<Timing> windows = new ArrayList<>();
        List<Timing> pages = new ArrayList<>();
        List<Timing> empty = new ArrayList<>();
        for (int round = 0; round <= Math.min(MOST, place.rounds()); round++) {
            Path folder = place.copy(place.shop(orders), "start/shop"); // closed in order
            List<Timing> ours = start(folder.toString());
            List<Timing> nothing = start("-");
            if (round > 0) {
                windows.add(ours.getFirst());
                pages.add(ours.getLast());
                empty.add(nothing.getFirst());
            }
        }
        return List.of(
                Figure.job(ROW, "Start to the window", Timing.of(windows), "empty JavaFX window", Timing.of(empty), WINDOW),
                Figure.job(ROW, "Start to the first orders, %,d in the shop".formatted(orders), Timing.of(pages), "empty JavaFX window", Timing.of(empty), PAGE));
    }

    private static List<Timing> start(String shop) throws Exception {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw",
                "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-cp", System.getProperty("java.class.path"), StartProbe.class.getName(), shop)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<Timing> times = new ArrayList<>();
        for (String line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            if (line.startsWith("start ")) {
                String[] words = line.split(" ");
                times.add(new Timing(List.of(Long.parseLong(words[2]) / 1e9), List.of(Long.parseLong(words[3]) / 1e9)));
            }
        }
        BenchRow.require(times.size() == (shop.equals("-") ? 1 : 2), "a start says what it has come to");
        return times;
    }
}
