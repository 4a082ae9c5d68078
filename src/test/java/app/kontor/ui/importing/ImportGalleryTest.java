package app.kontor.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.importing.plan.InputFile;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.WindowRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures of the import, of a real shop and real files. */
@ExtendWith(ApplicationExtension.class)
class ImportGalleryTest {
    @TempDir
    Path folder;

    private final Given given = Given.shop();
    private Stage stage;
    private TestUi test;
    private ImportScreen screen;

    @Start
    void start(Stage started) {
        stage = started;
        ImportFiles.shop(given);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void fromTheStartToTheResult(FxRobot robot) {
        Picture picture = picture(robot, Locale.US);
        picture.take(robot, "import-start");
        robot.interact(() -> screen.open(List.of(ImportFiles.write(folder, ImportFiles.later()))));
        TestUi.until(() -> robot.lookup(".k-table").tryQuery().isPresent());
        picture.take(robot, "import-plan");
        robot.clickOn("#view-");
        TestUi.until(() -> table(robot).getItems().size() > 10);
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        picture.take(robot, "import-plan-changed");
        robot.interact(() -> table(robot).getSelectionModel().selectLast());
        picture.take(robot, "import-plan-rejected");
        robot.clickOn("#importing-change");
        TestUi.until(() -> robot.lookup("#dialog-cancel").tryQuery().isPresent());
        picture.take(robot, "import-change");
        robot.clickOn("#dialog-cancel").clickOn("#importing-go-orders");
        TestUi.until(() -> robot.lookup("#result").tryQuery().isPresent());
        picture.take(robot, "import-result");
        assertThat(given.orders.list(new WindowRequest("", "", "", false, null, 1)).count()).isEqualTo(21);
    }

    @Test
    void aRefusedFileAndAStockListInGerman(FxRobot robot) {
        Picture picture = picture(robot, Locale.GERMANY);
        picture.take(robot, "import-start-de");
        robot.interact(() -> screen.open(List.of(ImportFiles.write(folder,
                file("rechnungen.csv", "Datum;Betrag\n1.2.2026;3\n")))));
        TestUi.until(() -> robot.lookup("#refused").tryQuery().isPresent());
        picture.take(robot, "import-refused-de");
        robot.interact(() -> screen.open(List.of(ImportFiles.write(folder,
                file("bestand.csv", "SKU;Bestand;Lagerplatz\nMUG-NRD-SG;20;B-04\n"
                        + "TEA-SENCHA;6;T-11\nUNBEKANNT;3;\n")))));
        TestUi.until(() -> robot.lookup(".k-table").tryQuery().isPresent());
        picture.take(robot, "import-stock-de");
        assertThat(robot.lookup("#importing-go-stock").tryQuery()).isPresent();
    }

    private static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static TableView<PlanRow> table(FxRobot robot) {
        return robot.lookup(".k-table").queryTableView();
    }

    private Picture picture(FxRobot robot, Locale locale) {
        Picture[] made = new Picture[1];
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            screen = new ImportScreen(test.ui,
                    new ImportScreen.Cases(given.shop.importing(), given.shop.history(), given.shop.channels()));
            made[0] = new Picture(test, "import", screen);
        });
        return made[0];
    }
}
