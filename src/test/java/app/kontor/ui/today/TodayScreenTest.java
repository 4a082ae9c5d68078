package app.kontor.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Thumbnails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TodayScreenTest {
    private final Given given = Given.shop();
    private Stage stage;
    private TestUi test;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void aKeyOpensWhatWaitsAndCtrlEnterPacks(FxRobot robot) {
        busy();
        open(robot, Locale.US).take(robot, "today");
        robot.push(KeyCode.DIGIT2);
        assertThat(test.ui.navigation().place().get()).isEqualTo(new Place("orders", "short", null));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(test.ui.navigation().place().get()).isEqualTo(Place.of("pack"));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void inGerman(FxRobot robot) {
        busy();
        open(robot, Locale.GERMANY).take(robot, "today-de");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void anEmptyShopIsCalmAndLeadsThroughItsSetup(FxRobot robot) {
        open(robot, Locale.US).take(robot, "today-empty");
        robot.clickOn("#today-step-stocked");
        assertThat(test.ui.navigation().place().get()).isEqualTo(Place.of("stock"));
        robot.clickOn("#today-checklist-close");
        TestUi.until(() -> robot.lookup("#today-checklist").tryQuery().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(test.ui.navigation().place().get()).isEqualTo(Place.of("import"));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void aFileThatWaitsInTheFolderIsOneClickAway(FxRobot robot, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("strange.csv"), "Datum;Betrag\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        given.shop.settings().set("import.folder", folder.toString());
        open(robot, Locale.US).take(robot, "today-folder");
        robot.clickOn("#today-folder-look");
        assertThat(test.ui.navigation().place().get()).isEqualTo(new Place("import", "folder", null));
        assertThat(test.failures).isEmpty();
    }

    private void busy() {
        given.watch.set(Instant.parse("2026-04-02T08:00:00Z"));
        given.product("A-1", "Stoneware mug Nordlys, oat").product("B-2", "Sencha Kagoshima, 100 g").onHand("A-1", 40);
        for (int day = 0; day < 40; day++) {
            given.place(Instant.parse("2026-04-01T10:00:00Z").minusSeconds(86_400L * day), true, 1 + day * 7 % 5 + " A-1");
        }
        given.order("9 B-2");
        given.shop.fulfilment().allocate();
    }

    private Picture open(FxRobot robot, Locale locale) {
        Picture[] made = new Picture[1];
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            made[0] = new Picture(test, "stock", new TodayScreen(test.ui, given.shop, new Thumbnails(test.ui, given.shop.pictures())));
        });
        TestUi.until(() -> robot.lookup("#today-tile-ready").tryQuery().isPresent());
        return made[0];
    }
}
