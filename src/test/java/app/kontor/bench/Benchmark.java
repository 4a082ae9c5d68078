package app.kontor.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the files, measures, prints. Arguments: the numbers of orders, "1000,10000,50000"; then, optionally, words for the
 * measured Java ("-XX:+UseParallelGC").
 */
public final class Benchmark {
    private static final int ARTICLES = 500;
    private static final long SEED = 1;
    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("--one")) {
            measure(Integer.parseInt(args[1]));
            return;
        }
        for (String orders : args[0].split(",")) {
            List<String> words = new ArrayList<>();
            words.add(ProcessHandle.current().info().command().orElseThrow());
            words.addAll(List.of(args).subList(1, args.length));
            words.addAll(List.of("-cp", System.getProperty("java.class.path"), Benchmark.class.getName(), "--one", orders.strip()));
            if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
                System.exit(1); // its own trace has been printed
            }
        }
    }

    private static void measure(int orders) throws Exception {
        Path folder = FOLDER.resolve(Integer.toString(orders));
        empty(folder);
        GeneratedFiles files = GeneratedFiles.write(folder, orders, ARTICLES, SEED);
        System.out.println(files.truth());
        Measurement parse = Measurement.of("FastCSV, bare parse (lines)", () -> Baselines.parse(files.orders()));
        Measurement load = Measurement.of("JDBC, bare batch load (lines)", () -> Baselines.load(files.orders(), folder));
        PeakMemory.reset();
        List<Measurement> steps = new ShopDay(folder, files).run();
        String title = String.format(Locale.ROOT, "%,d orders, %,d lines, %,d bytes",
                orders, files.truth().lines, Files.size(files.orders()));
        new ResultTable(title, parse, load, steps).print(System.out, PeakMemory.read());
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
