package app.kontor.exporting.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.exporting.ExportKind;
import app.kontor.exporting.ExportScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports that are kept: run by name, due at their time and only then, and a failure that is remembered. */
class SavedExportsTest {
    @TempDir
    private Path folder;

    private final Given given = Given.shop().product("A-1").product("B-2").onHand("A-1", 50);
    private final SavedExports exports = given.shop.savedExports();

    @AfterEach
    void close() {
        given.close();
    }

    /** Monday is 2026-03-02; the shop's zone is Berlin. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NEVER  | 07:00 | 2026-03-02T09:00 |                  | false | by hand only
        DAILY  | 07:00 | 2026-03-02T06:59 | 2026-03-01T07:00 | false | not yet
        DAILY  | 07:00 | 2026-03-02T07:00 | 2026-03-01T07:00 | true  | now
        DAILY  | 07:00 | 2026-03-02T14:00 | 2026-03-01T07:00 | true  | the PC was off at seven
        DAILY  | 07:00 | 2026-03-02T14:00 | 2026-03-02T07:00 | false | it ran
        DAILY  | 07:00 | 2026-03-09T14:00 | 2026-03-02T07:00 | true  | once for a week
        DAILY  | 07:00 | 2026-03-02T14:00 |                  | true  | never ran
        DAILY  | 07:00 | 2026-02-27T12:30 |                  | false | saved after today's moment
        WEEKLY | 07:00 | 2026-03-04T08:00 | 2026-03-02T07:00 | false | Monday's ran
        WEEKLY | 07:00 | 2026-03-04T08:00 | 2026-02-23T07:00 | true  | Monday was missed
        WEEKLY | 07:00 | 2026-03-02T06:00 | 2026-02-23T07:00 | false | Monday before its time
        DAILY  | 02:30 | 2026-03-29T03:30 | 2026-03-28T02:30 | true  | an hour that the clocks skipped
        """)
    void isDueAtItsTime(Plan.Every every, LocalTime at, String now, @Nullable String last, boolean due, String why) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant saved = java.time.LocalDateTime.parse("2026-02-27T12:00").atZone(berlin).toInstant();
        assertThat(new Plan(every, at, DayOfWeek.MONDAY).isDue(java.time.LocalDateTime.parse(now).atZone(berlin), saved,
                last == null ? null : java.time.LocalDateTime.parse(last).atZone(berlin).toInstant())).as(why).isEqualTo(due);
    }

    @Test
    void runsAtItsTimeOnceAndAFailureWaits() throws IOException {
        exports.save(export("Levels", ExportKind.STOCK, ExportScope.ALL, "stock-[date].csv", new Plan(Plan.Every.DAILY, LocalTime.of(7, 0), DayOfWeek.MONDAY)));
        assertThat(exports.due()).isEmpty();
        given.watch.forward(Duration.ofDays(1));
        assertThat(exports.due()).hasSize(1);
        SavedExport.Run run = exports.run("levels");
        assertThat(Files.readString(Path.of(run.file()))).contains("A-1");
        assertThat(Path.of(run.file()).getFileName()).hasToString("stock-2026-03-03.csv");
        assertThat(exports.due()).as("it ran").isEmpty();
        assertThat(given.shop.history().next().orElseThrow().kind()).as("running is nothing to take back").isEqualTo("export.save");
        given.watch.forward(Duration.ofDays(1));
        Files.delete(Path.of(run.file()));
        Files.delete(folder);
        Files.createFile(folder);
        assertThatThrownBy(() -> exports.run("Levels")).hasMessageContaining("file.unwritable");
        assertThat(exports.all()).singleElement().satisfies(known -> {
            assertThat(known.failed()).isTrue();
            assertThat(known.last().failure()).first().isEqualTo("file.unwritable");
        });
        assertThat(given.shop.history().list(1).getFirst()).satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("export.failed");
            assertThat(entry.subject().lines()).startsWith("Levels", "file.unwritable");
        });
        assertThat(given.shop.history().next().orElseThrow().kind()).isEqualTo("export.save");
        assertThat(exports.due()).as("until tomorrow, or by hand").isEmpty();
        Files.delete(folder);
        exports.run("Levels");
        assertThat(exports.all()).noneMatch(SavedExport.Known::failed);
        given.shop.history().undo(given.shop.history().next().orElseThrow().id());
        assertThat(exports.all()).isEmpty();
    }

    @Test
    void holdsOnlyWhatItsScopeSays() throws IOException {
        given.place(Instant.parse("2026-01-05T10:00:00Z"), true, "1 A-1");
        given.order("2 A-1", "1 B-2");
        given.shop.orders().hold(List.of(given.order("1 B-2")), "asks");
        assertThat(written(ExportKind.ORDERS, new ExportScope("hold", "", 0), "number")).isEqualTo("\"K-1003\"");
        assertThat(written(ExportKind.ORDERS, new ExportScope("", "K-1002", 0), "number")).isEqualTo("\"K-1002\"");
        assertThat(written(ExportKind.ORDERS, new ExportScope("", "", 30), "number")).isEqualTo("\"K-1002\" \"K-1003\"");
        assertThat(written(ExportKind.ORDER_LINES, new ExportScope("open", "", 30), "order", "sku")).isEqualTo("\"K-1002\",\"A-1\" \"K-1002\",\"B-2\"");
        assertThat(written(ExportKind.ORDERS, new ExportScope("shipped", "", 0), "number")).isEmpty();
        assertThat(written(ExportKind.PRODUCTS, new ExportScope("", "B-2", 0), "sku")).isEqualTo("\"B-2\"");
        assertThat(written(ExportKind.MOVEMENTS, new ExportScope("", "", 1), "sku")).isEqualTo("\"A-1\"");
    }

    @Test
    void comesBackWithItsMarks() throws IOException {
        SavedExport products = new SavedExport("x", ExportKind.PRODUCTS, List.of("sku", "title"), new ExportScope("", "A-1", 0), folder.toString(), "x.csv", Plan.NEVER,
                Instant.EPOCH).toBeEdited(true);
        exports.save(products);
        exports.run("x");
        String file = Files.readString(folder.resolve("x.csv"));
        assertThat(file.lines().findFirst()).hasValue("\"sku\",\"title\",\"kontor:products:1\"");
        assertThat(file.lines()).hasSize(2);
        assertThat(given.shop.editing().plan("x.csv", file.getBytes(StandardCharsets.UTF_8)).orElseThrow().same()).isEqualTo(1);
        assertThat(SavedText.read(SavedText.of(products).json(), Instant.EPOCH)).isEqualTo(products);
        assertThatThrownBy(() -> exports.save(export("a", ExportKind.MOVEMENTS, ExportScope.ALL, "a.csv", Plan.NEVER).toBeEdited(true)))
                .hasMessageContaining("edited.notThis");
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        assertThatThrownBy(() -> exports.save(export(" ", ExportKind.STOCK, ExportScope.ALL, "a.csv", Plan.NEVER))).hasMessageContaining("savedExport.name");
        assertThatThrownBy(() -> exports.save(export("a", ExportKind.STOCK, ExportScope.ALL, "a.pdf", Plan.NEVER))).hasMessageContaining("export.unknownType");
        assertThatThrownBy(() -> exports.save(new SavedExport("a", ExportKind.STOCK, List.of(), ExportScope.ALL, "here", "a.csv", Plan.NEVER, Instant.EPOCH)))
                .hasMessageContaining("savedExport.folder");
        assertThatThrownBy(() -> exports.run("none")).hasMessageContaining("savedExport.unknown");
        assertThatThrownBy(() -> SavedText.read("{\"version\":1,\"kind\":\"stock\"}", Instant.EPOCH)).hasMessageContaining("savedExport.text");
        SavedExport weekly = export("w", ExportKind.ORDERS, new ExportScope("open", "x", 7), "[week].xlsx", new Plan(Plan.Every.WEEKLY, LocalTime.of(6, 5), DayOfWeek.FRIDAY));
        assertThat(SavedText.read(SavedText.of(weekly).json(), Instant.EPOCH)).isEqualTo(weekly);
    }

    private String written(ExportKind kind, ExportScope scope, String... columns) throws IOException {
        exports.save(new SavedExport("x", kind, List.of(columns), scope, folder.toString(), "x.csv", Plan.NEVER, Instant.EPOCH));
        exports.run("x");
        return Files.readString(folder.resolve("x.csv")).lines().skip(1).collect(java.util.stream.Collectors.joining(" "));
    }

    private SavedExport export(String name, ExportKind kind, ExportScope scope, String file, Plan plan) {
        return new SavedExport(name, kind, List.of(), scope, folder.toString(), file, plan, given.watch.instant());
    }
}
