package app.kontor.ui.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.app.Shop;
import app.kontor.backup.Generation;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
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

    private Picture open(FxRobot robot, Locale locale) {
        Shop shop = given.shop;
        Picture[] made = new Picture[1];
        BackupCases cases = new BackupCases(shop.backups(), Shop.restore(shop.folder().path()), shop.selfCheck(), stopped::add,
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
