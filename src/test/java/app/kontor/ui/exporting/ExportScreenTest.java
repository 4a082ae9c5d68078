package app.kontor.ui.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.exporting.ExportKind;
import app.kontor.ui.Picture;
import app.kontor.ui.WindowPicture;
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
import javafx.scene.control.TableColumn;
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
class ExportScreenTest {
    @TempDir
    Path folder;

    private final Given given = Given.shop();
    private final List<Path> opened = new ArrayList<>();
    private Stage stage;
    private TestUi test;
    private ExportScreen screen;

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
    void chosenColumnsAreWrittenByKeysAndRememberedForTheNextTime(FxRobot robot) throws IOException {
        filled();
        open(robot, Locale.US);
        WindowPicture.take(robot, test, "export-orders");
        List<? extends TableColumn<?, ?>> orders = List.copyOf(robot.lookup("#export-preview").queryTableView().getColumns());
        given.order("2 A-1");
        robot.interact(screen::reload);
        TestUi.until(() -> robot.lookup("#export-preview").queryTableView().getItems().size() == 31);
        assertThat(robot.lookup("#export-preview").queryTableView().getColumns()).as("columns are kept: making them takes long").isEqualTo(orders);
        robot.interact(() -> screen.show(new Place("export", "stock", null)));
        TestUi.until(() -> header(robot).startsWith("sku,name,location"));
        assertThat(hint(robot)).contains("knows this list again");
        robot.push(KeyCode.C);
        robot.interact(() -> robot.lookup("#export-columns").query().requestFocus());
        robot.push(KeyCode.DOWN).push(KeyCode.SPACE); // without the name
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ALT, KeyCode.UP); // the quantity before the bin
        TestUi.until(() -> header(robot).equals("sku,location,quantity,bin,allocated,quarantine"));
        WindowPicture.take(robot, test, "export-stock");
        Path file = folder.resolve("stock.csv");
        test.chosenFiles.add(file);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#export-open").tryQuery().isPresent());
        WindowPicture.take(robot, test, "export-done");
        robot.clickOn("#export-open");
        assertThat(opened).containsExactly(file);
        assertThat(Files.readString(file)).startsWith("\"sku\",\"location\",\"quantity\",\"bin\",\"allocated\",\"quarantine\"\r\n\"A-1\",");
        List<String> kept = ExportChoice.last(test.ui.preferences(), ExportKind.STOCK, given.shop.exporting()
                .preview(ExportKind.STOCK, 1).columns()).written();
        assertThat(kept).containsExactly("sku", "location", "quantity", "bin", "allocated", "quarantine");
        assertThat(ExportChoice.lastKind(test.ui.preferences())).isEqualTo(ExportKind.STOCK);
        savedAndRunAgain(robot);
        assertThat(test.failures).isEmpty();
    }

    private void savedAndRunAgain(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.S);
        TestUi.until(() -> robot.lookup("#saved-folder").tryQuery().isPresent());
        robot.interact(() -> {
            robot.lookup("#saved-name").queryTextInputControl().setText("Levels");
            robot.lookup("#saved-folder").queryTextInputControl().setText(folder.resolve("out").toString());
        });
        robot.clickOn("#dialog-go");
        TestUi.until(() -> given.shop.savedExports().all().size() == 1 && !robot.lookup("#saved-exports").queryListView().getItems().isEmpty());
        robot.interact(() -> robot.lookup("#saved-exports").query().requestFocus());
        robot.push(KeyCode.R);
        TestUi.until(() -> given.shop.savedExports().all().getFirst().last() != null);
        WindowPicture.take(robot, test, "export-saved");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).singleElement().asString().matches("stock-20\\d\\d-\\d\\d-\\d\\d\\.csv");
        }
    }

    @Test
    void everythingGoesIntoOneFolder(FxRobot robot) throws IOException {
        filled();
        open(robot, Locale.GERMANY);
        WindowPicture.take(robot, test, "export-de");
        test.chosenFiles.add(folder);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        TestUi.until(() -> robot.lookup("#export-open").tryQuery().isPresent());
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
                    .contains("orders.csv", "order-lines.xml", "movements.csv", "sales_order.csv", "schema.sql", "README.txt");
        }
        assertThat(test.failures).isEmpty();
    }

    @Test
    void anEmptyShopSaysSo(FxRobot robot) {
        open(robot, Locale.of("da", "DK"));
        WindowPicture.take(robot, test, "export-empty-da");
        assertThat(robot.lookup("#export-preview .empty-state").tryQuery()).isPresent();
    }

    @Test
    void whatCannotBeWrittenIsSaidInASentence(FxRobot robot) throws IOException {
        filled();
        open(robot, Locale.US);
        Files.createFile(folder.resolve("taken"));
        test.chosenFiles.add(folder.resolve("taken").resolve("orders.xlsx"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> test.failures.size() == 1);
        assertThat(test.failures.getFirst()).hasMessageContaining("file.unwritable");
    }

    private void filled() {
        given.product("A-1").onHand("A-1", 70).product("B-2").onHand("B-2", 12)
                .orders(30, n -> new String[] {"1 A-1", "2 B-2"});
    }

    private void open(FxRobot robot, Locale locale) {
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            screen = new ExportScreen(test.ui, new ExportScreen.Cases(given.shop.exporting(), given.shop.editing(), given.shop.openFolder(), given.shop.savedExports(), given.shop.history()), opened::add);
            new Picture(test, "stock", screen);
        });
        TestUi.until(() -> !header(robot).isEmpty());
    }

    private static String header(FxRobot robot) {
        TableView<?> table = robot.lookup("#export-preview").queryTableView();
        return String.join(",", table.getColumns().stream().map(column -> column.getText()).toList());
    }

    private static String hint(FxRobot robot) {
        return robot.lookup("#export-hint").queryAs(Label.class).getText();
    }
}
