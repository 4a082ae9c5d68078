package app.kontor.ui.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.exporting.ExportKind;
import app.kontor.exporting.edited.EditedFile;
import app.kontor.ui.Picture;
import app.kontor.ui.WindowPicture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.Sku;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A list goes out to be edited, comes back, is looked at and taken over by keys. */
@ExtendWith(ApplicationExtension.class)
class EditedScreenTest {
    @TempDir
    Path folder;

    private final Given given = Given.shop();
    private Stage stage;
    private TestUi test;
    private EditedScreen screen;

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
    void whatWasChangedIsSeenAndTaken(FxRobot robot) throws IOException {
        EditedFile file = edited();
        open(robot, Locale.US, file);
        TestUi.until(() -> rows(robot) == 3);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> given.stock.row(new Sku("A-1")).name().equals("Teapot, red"));
        TestUi.until(() -> rows(robot) == 2);
        assertThat(given.stock.row(new Sku("B-2")).name()).as("changed here as well").isEqualTo("Mug, big");
        assertThat(test.failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "da"})
    void pictures(String language, FxRobot robot) throws IOException {
        open(robot, Locale.of(language, language.equals("en") ? "US" : ""), edited());
        TestUi.until(() -> rows(robot) == 3);
        WindowPicture.take(robot, test, "edited-" + language);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void theExportSaysSo(FxRobot robot) throws IOException {
        given.product("A-1", "Teapot");
        robot.interact(() -> {
            test = new TestUi(stage, Locale.US);
            ExportScreen export = new ExportScreen(test.ui, new ExportScreen.Cases(given.shop.exporting(), given.shop.editing(), given.shop.openFolder(), given.shop.savedExports(), given.shop.history()), path -> { });
            new Picture(test, "stock", export);
            export.show(new Place("export", "products", null));
        });
        TestUi.until(() -> robot.lookup("#export-back").queryAs(CheckBox.class).isVisible() && robot.lookup("#export-preview").queryTableView().getItems().size() == 1);
        robot.clickOn("#export-back");
        WindowPicture.take(robot, test, "export-back");
        Path file = folder.resolve("products.xlsx");
        test.chosenFiles.add(file);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#export-open").tryQuery().isPresent());
        assertThat(EditedFile.of(given.shop.editing(), file).orElseThrow().plan().same()).isEqualTo(1);
        assertThat(test.failures).isEmpty();
    }

    private EditedFile edited() throws IOException {
        given.product("A-1", "Teapot").product("B-2", "Mug").product("C-3", "Lamp");
        String text = new String(given.shop.editing().export(ExportKind.PRODUCTS, List.of(), "p.csv").bytes(), java.nio.charset.StandardCharsets.UTF_8);
        var mug = given.db.read(tx -> app.kontor.catalog.Catalog.get(tx, "B-2"));
        given.shop.catalog().save(given.shop.catalog().product(mug.product()).draft().titled("Mug, big"));
        Path file = Files.writeString(folder.resolve("products.csv"), text.replace("\"Teapot\",\"Teapot\"", "\"Teapot\",\"Teapot, red\"")
                .replace("\"Mug\",\"Mug\"", "\"Mug\",\"Mug, blue\"").replace("\"Lamp\",\"Lamp\"", "\"Lamp\",\"\""));
        return EditedFile.of(given.shop.editing(), file).orElseThrow();
    }

    private void open(FxRobot robot, Locale locale, EditedFile file) {
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            screen = new EditedScreen(test.ui, given.shop.editing(), given.shop.history(), () -> { }, taken -> { });
            new Picture(test, "edited", screen);
            screen.open(file);
        });
    }

    private static int rows(FxRobot robot) {
        return robot.lookup("#edited-cells").tryQuery().map(node -> ((TableView<?>) node).getItems().size()).orElse(-1);
    }
}
