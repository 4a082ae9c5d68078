package app.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Those laws of the house that only the source shows: its length, its unfinished corners, what it catches. */
class SourceLawTest {
    private static final Path MAIN = Path.of("src/main");
    private static final int LONGEST = 400;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern CATCHES_ALL = Pattern.compile("catch \\((final )?(Exception|RuntimeException|Throwable)\\b");

    /** Where everything may be caught: the three doors to a person, and the transaction, which must roll back and throw on. */
    private static final List<String> LAST_RESORTS =
            List.of("app/kontor/cli/Cli.java", "app/kontor/ui/kit/", "app/kontor/app/", "app/kontor/db/");

    @Test
    void noSourceFileIsLongerThanAPersonReads() {
        assertThat(files(".java").filter(file -> lines(file).size() > LONGEST))
                .as("split at 250 lines, never %d", LONGEST)
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(findings(files(".java", ".sql", ".css", ".properties"), line -> UNFINISHED.matcher(line).find()))
                .as("finish it, or open an issue")
                .isEmpty();
    }

    @Test
    void onlyTheDoorsCatchEverything() {
        Stream<Path> others = files(".java")
                .filter(file -> LAST_RESORTS.stream().noneMatch(file.toString().replace('\\', '/')::contains));
        assertThat(findings(others, line -> CATCHES_ALL.matcher(line).find()))
                .as("catch what you can handle; the rest is shown in one place")
                .isEmpty();
    }

    @Test
    void theSourcesAreThere() {
        assertThat(files(".java")).hasSizeGreaterThan(20);
    }

    private static List<String> findings(Stream<Path> files, Predicate<String> bad) {
        return files.flatMap(file -> lines(file).stream().filter(bad).map(line -> file + ": " + line.strip())).toList();
    }

    private static Stream<Path> files(String... extensions) {
        try (Stream<Path> all = Files.walk(MAIN)) {
            return all.filter(file -> Stream.of(extensions).anyMatch(file.toString()::endsWith)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
