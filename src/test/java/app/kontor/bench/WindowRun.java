package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A day in a shop's window, twice, in a Java of its own: says how long each move kept the drawing thread, then what stays in the heap. */
public final class WindowRun {
    /** What a line of times begins with, and one of the heap, in megabytes. */
    static final String STEP = "step";
    static final String HEAP = "heap";
    static final String TAB = "\t";
    private static final int WALKS = 2;

    private WindowRun() {}

    /** Arguments: the shop, which is read and not changed; a folder for papers. */
    public static void main(String[] args) throws Exception {
        try (Shop shop = Entrance.open(Path.of(args[0]))) {
            DeskWalk desk = DeskWalk.in(shop, Path.of(args[1]));
            for (int walk = 0; walk < WALKS; walk++) {
                desk.walk().forEach(WindowRun::say);
            }
            System.gc();
            Runtime java = Runtime.getRuntime();
            say(List.of(HEAP, Long.toString((java.totalMemory() - java.freeMemory()) >> 20)));
        }
        Runtime.getRuntime().exit(0); // JavaFX goes on
    }

    private static void say(DeskSteps.Step step) {
        say(List.of(STEP, step.name(), numbers(step.computed()), numbers(step.away())));
    }

    private static String numbers(List<Double> times) {
        return times.stream().map(time -> String.format(Locale.ROOT, "%.3f", time)).collect(Collectors.joining(" "));
    }

    private static void say(List<String> cells) {
        System.out.println(String.join(TAB, cells));
    }
}
