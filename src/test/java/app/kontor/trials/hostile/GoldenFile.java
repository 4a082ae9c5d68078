package app.kontor.trials.hostile;

import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.Guess;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.ProfileText;
import app.kontor.spreadsheet.FileContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of {@code src/test/resources/importing}: something right to spoil. @param profile by which it is read; null for what is known */
record GoldenFile(String name, byte[] bytes, @Nullable ImportProfile profile) {
    private static final Set<String> LISTS = Set.of("lists", "deeds");
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

    /** The profile that stands beside the file, else for lists what is guessed: other files are known by themselves. */
    private static @Nullable ImportProfile profile(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ".json"));
        if (Files.exists(beside)) {
            return ProfileText.read(Files.readString(beside));
        }
        if (!LISTS.contains(file.getParent().getFileName().toString())) {
            return null;
        }
        FileSample sample = FileSample.of(new FileContent.InMemory(Files.readAllBytes(file)), ReadOptions.RECOGNISE, null);
        return new Guess(sample, Set.of(), ReadOptions.RECOGNISE).best().profile();
    }

    private static GoldenFile read(Path root, Path file) {
        try {
            return new GoldenFile(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file), profile(file));
        } catch (IOException e) {
            throw new UncheckedIOException("No golden file " + file, e);
        }
    }
}
