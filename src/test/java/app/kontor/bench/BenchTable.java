package app.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows found, newest of each: printed, and put into the README between its two marks when the shop was of full size.
 *
 * @param rows in the order of the table
 */
record BenchTable(Path folder, int orders, List<String> rows) {
    private static final int FULL = 1_000_000;
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- bench: begin -->";
    private static final String END = "<!-- bench: end -->";

    static Path file(Path folder, int orders, String row) {
        return folder.resolve("found-" + orders + "-" + row + ".tsv");
    }

    void write() throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (String row : rows) {
            Path file = file(folder, orders, row);
            if (Files.exists(file)) {
                figures.addAll(Files.readAllLines(file).stream().map(Figure::read).toList());
            }
        }
        figures.forEach(f -> System.out.printf("%-3s %-9s %-46s %s%s%n", f.met() ? "" : "!", f.row(), f.what(), f.found(),
                f.beside().isEmpty() ? "" : " | " + f.beside()));
        if (orders == FULL && Files.exists(README)) {
            put(figures);
        }
    }

    private static void put(List<Figure> figures) throws IOException {
        String text = Files.readString(README);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("README.md has lost its marks");
        }
        StringBuilder table = new StringBuilder(BEGIN).append("\n| row | what | found | beside | goal |\n|---|---|---|---|---|\n");
        figures.forEach(f -> table.append("| ").append(f.row()).append(" | ").append(f.what()).append(" | ").append(f.found()).append(" | ").append(f.beside()).append(" | ")
                .append(f.goal().isEmpty() ? "" : f.goal() + (f.met() ? ": yes" : ": **no**")).append(" |\n"));
        Files.writeString(README, text.substring(0, begin) + table + text.substring(end));
    }
}
