package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.exporting.ExportKind;
import app.kontor.exporting.ExportScope;
import app.kontor.exporting.saved.Plan;
import app.kontor.exporting.saved.SavedExport;
import app.kontor.ui.kit.TestUi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What an open window does by itself, round by round. */
@ExtendWith(ApplicationExtension.class)
class RoundsTest {
    private final Given given = Given.shop().product("A-1").onHand("A-1", 9);
    private TestUi test;
    private int waiting;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void theFolderIsLookedIntoAndWhatWaitsIsSaidOnce() throws IOException {
        given.shop.settings().set("import.folder", folder.toString());
        DropRounds drops = new DropRounds(test.ui, given.shop.dropFolder(), () -> waiting++);
        Path levels = old("levels.csv", "SKU,Quantity\nA-1,5\n");
        Path wrong = old("wrong.csv", "SKU,Quantity\nB-1,many\n");
        round(drops.rounds());
        assertThat(levels).doesNotExist();
        assertThat(given.available("A-1")).isEqualTo("5");
        assertThat(wrong).exists();
        assertThat(waiting).isOne();
        round(drops.rounds());
        assertThat(waiting).as("it is still the same file").isOne();
        old("wrong.csv", "SKU,Quantity\nA-1,4\n");
        round(drops.rounds());
        assertThat(given.available("A-1")).as("another file under the same name").isEqualTo("4");
        Path file = Files.writeString(folder.resolve("file"), "");
        given.shop.settings().set("import.folder", file.toString());
        int before = test.ui.toasts().kept().size();
        round(drops.rounds());
        round(drops.rounds());
        assertThat(test.ui.toasts().kept()).as("said once, not every ten seconds").hasSize(before + 1);
    }

    @Test
    void whatIsDueIsExportedAndOneThatFailsKeepsNoOtherBack() throws IOException {
        save("a", Files.createFile(folder.resolve("no-folder")));
        save("b", folder);
        ExportRounds exports = new ExportRounds(test.ui, given.shop.savedExports());
        round(exports.rounds());
        assertThat(folder.resolve("b.csv")).as("not due yet").doesNotExist();
        given.watch.forward(Duration.ofDays(1));
        round(exports.rounds());
        assertThat(folder.resolve("b.csv")).content().contains("A-1");
        assertThat(given.shop.savedExports().all()).filteredOn(SavedExport.Known::failed).singleElement()
                .satisfies(known -> assertThat(known.export().name()).isEqualTo("a"));
    }

    private void save(String name, Path where) {
        given.shop.savedExports().save(new SavedExport(name, ExportKind.STOCK, List.of(), ExportScope.ALL, where.toString(), name + ".csv",
                new Plan(Plan.Every.DAILY, LocalTime.of(7, 0), DayOfWeek.MONDAY), given.watch.instant()));
    }

    private Path old(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private void round(Rounds rounds) {
        TestUi.on(rounds::begin);
        TestUi.until(() -> test.ui.background().running().get() == 0);
    }
}
