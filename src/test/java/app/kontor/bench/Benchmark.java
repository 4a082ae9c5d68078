package app.kontor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Makes what is measured, measures, holds it against the truth, prints, and writes the table of the README. Arguments: the rows wanted
 * ("list,stock"; "all"), the orders of the big shop, how often each is measured, the heap of each row's own Java ("400m"), the folder.
 */
public final class Benchmark {
    private static final Map<String, Supplier<BenchRow>> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("start", StartBench::new);
        ROWS.put("window", WindowBench::new);
        ROWS.put("import", ImportBench::new);
        ROWS.put("long", LongFileBench::new);
        ROWS.put("list", ListBench::new);
        ROWS.put("people", PeopleBench::new);
        ROWS.put("stock", StockBench::new);
        ROWS.put("work", WorkBench::new);
        ROWS.put("paper", PaperBench::new);
        ROWS.put("sheet", SheetBench::new);
        ROWS.put("disk", DiskBench::new);
        ROWS.put("session", SessionBench::new);
        ROWS.put("growth", GrowthBench::new);
    }

    private static final long MOST_HEAP = 400;

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("--row")) {
            one(args[1], new BenchPlace(Path.of(args[4]), Integer.parseInt(args[2]), Integer.parseInt(args[3])));
            System.exit(0); // H2's and JavaFX's threads
        }
        Path folder = Path.of(args[4]).toAbsolutePath();
        BenchPlace place = new BenchPlace(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        List<String> wanted = args[0].equals("all") ? List.copyOf(ROWS.keySet()) : List.of(args[0].split(","));
        Files.createDirectories(folder);
        for (String row : wanted) {
            run(row, place, args[3]);
        }
        new BenchTable(folder, place.orders(), List.copyOf(ROWS.keySet())).write();
    }

    /** Each row has a Java of its own: cold and with no more memory than a user's. */
    private static void run(String row, BenchPlace place, String heap) throws Exception {
        List<String> words = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx" + row(row).heap(heap),
                "--enable-native-access=ALL-UNNAMED", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
        words.addAll(List.of(System.getProperty("bench.java", "").strip().split(" ")).stream().filter(w -> !w.isEmpty()).toList());
        System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("javax.xml.stream."))
                .forEach(name -> words.add("-D" + name + "=" + System.getProperty(name))); // see jdk.stax in pom.xml
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Benchmark.class.getName(), "--row", row,
                Integer.toString(place.orders()), Integer.toString(place.rounds()), place.folder().toString()));
        if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
            System.err.println("The row " + row + " failed");
        }
    }

    private static BenchRow row(String name) {
        Supplier<BenchRow> row = ROWS.get(name);
        if (row == null) {
            throw new IllegalArgumentException(name + " is none of " + ROWS.keySet());
        }
        return row.get();
    }

    private static void one(String name, BenchPlace place) throws Exception {
        HeapWatch watch = new HeapWatch();
        List<Figure> figures = new ArrayList<>(row(name).measure(place));
        long heap = watch.megabytes();
        figures.add(Figure.plain(name, "Heap in use after a collection, at most", String.format(Locale.ROOT, "%,d MB of the %,d given", heap,
                Runtime.getRuntime().maxMemory() >> 20), "400 MB", heap <= MOST_HEAP));
        Files.write(BenchTable.file(place.folder(), place.orders(), name), figures.stream().map(Figure::line).toList());
    }
}
