package app.kontor.trials.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file of {@code src/test/resources/importing}: something right to spoil. */
record GoldenFile(String name, byte[] bytes) {
    private static final List<String> KINDS = List.of(".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".zip");

    static List<GoldenFile> all() {
        return in(root());
    }

    static GoldenFile of(String path) {
        return read(root(), root().resolve(path));
    }

    private static List<GoldenFile> in(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> KINDS.stream().anyMatch(f.toString()::endsWith))
                    .filter(f -> !f.toString().endsWith(".expected.txt"))
                    .sorted()
                    .map(f -> read(root, f))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No golden files in " + root, e);
        }
    }

    /** Beside the classes, so that the trials run from a copy of them. */
    private static Path root() {
        try {
            return Path.of(GoldenFile.class.getResource("/importing").toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GoldenFile read(Path root, Path file) {
        try {
            return new GoldenFile(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("No golden file " + file, e);
        }
    }
}
