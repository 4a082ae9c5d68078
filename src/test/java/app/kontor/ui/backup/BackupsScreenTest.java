package app.kontor.ui.backup;

import static app.kontor.schema.Tables.STOCK_LEVEL;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.backup.Generation;
import app.kontor.db.Intent;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
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
class BackupsScreenTest {
    @TempDir
    Path folder;

    private final Given given = Given.shop();
    private final List<String> stopped = new ArrayList<>();
    private int restoring;
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
    void aBackupIsMadeLookedIntoAndCopiedAwayByKeys(FxRobot robot) throws IOException {
        Picture picture = open(robot, Locale.US);
        assertThat(said(robot)).contains("No backup yet", "None chosen");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        rest();
        TestUi.until(() -> table(robot).getItems().size() == 1);
        assertThat(given.shop.backups().lastVerified()).isPresent();
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        robot.push(KeyCode.V);
        rest();
        TestUi.until(() -> said(robot).stream().anyMatch(text -> text.contains("every byte")));
        test.chosenFiles.add(folder);
        robot.push(KeyCode.S);
        rest();
        TestUi.until(() -> said(robot).stream().anyMatch(text -> text.contains("is up to date")));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).anyMatch(file -> file.toString().endsWith(".zip"));
        }
        picture.take(robot, "backups-made");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void theCheckSaysThatAllIsInOrderAndStopsNobody(FxRobot robot) {
        open(robot, Locale.GERMANY);
        robot.push(KeyCode.K);
        TestUi.until(() -> robot.lookup("#backups-checked").tryQuery().isPresent());
        assertThat(said(robot)).contains("Das Journal, Zeile für Zeile");
        assertThat(stopped).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        assertThat(restoring).isEqualTo(1);
    }

    @Test
    void aWrongLevelIsNamedAndSummedUpAgainOnlyWhenAsked(FxRobot robot) {
        given.product("A-1").onHand("A-1", 10);
        given.db.write(Intent.of("test", "level"), tx -> tx.sql().update(STOCK_LEVEL).set(STOCK_LEVEL.ON_HAND, Quantity.of(12)).execute());
        open(robot, Locale.US);
        robot.push(KeyCode.K);
        TestUi.until(() -> robot.lookup("#backups-rebuild").tryQuery().isPresent());
        rest();
        assertThat(said(robot)).anyMatch(text -> text.contains("on hand 12, ledger 10"));
        assertThat(stopped).as("mended without a backup").isEmpty();
        robot.clickOn("#backups-rebuild");
        robot.clickOn("#dialog-go");
        TestUi.until(() -> said(robot).stream().anyMatch(text -> text.startsWith("All ")));
        assertThat(given.stock.check()).isEmpty();
        assertThat(given.shop.history().next().orElseThrow().kind()).startsWith("stock.");
    }

    private Picture open(FxRobot robot, Locale locale) {
        Shop shop = given.shop;
        Picture[] made = new Picture[1];
        BackupCases cases = new BackupCases(shop.backups(), Entrance.restore(shop.folder().path()), shop.selfCheck(), stopped::add,
                () -> restoring++, file -> {}, shop.users().present());
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            BackupsScreen screen = new BackupsScreen(test.ui, cases, () -> {});
            made[0] = new Picture(test, "stock", screen);
            screen.show(Place.of("stock"));
        });
        rest();
        return made[0];
    }

    private void rest() {
        TestUi.until(() -> test.ui.background().running().get() == 0);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Generation> table(FxRobot robot) {
        return robot.lookup(".k-table").queryAs(TableView.class);
    }

    private static List<String> said(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}
