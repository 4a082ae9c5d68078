package app.kontor.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.Sku;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
class StockScreenTest {
    private final Given given = Given.shop();
    private TestUi test;
    private Picture picture;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        given.product("A-1").product("B-2").onHand("A-1", 7, "B-04").onHand("B-2", 3);
        test = new TestUi(stage);
        StockScreen screen = new StockScreen(test.ui, new StockCases(given.stock, given.shop.catalog(), given.shop.savedViews(),
                given.shop.history(), given.watch));
        picture = new Picture(test, "stock", screen);
        screen.show(Place.of("stock"));
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void aLevelIsSetByKeysAndTakenBack(FxRobot robot) {
        firstRow(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#set-quantity");
        robot.clickOn("#set-quantity").push(KeyCode.CONTROL, KeyCode.A).write("12").clickOn("#set-reason")
                .write("counted");
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> given.available("A-1").equals("12"));
        waitFor(robot, "#toast-undo");
        robot.clickOn("#toast-undo");
        TestUi.until(() -> given.available("A-1").equals("7"));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void whatIsPromisedCannotBeSetAwayAndTheFieldSaysWhy(FxRobot robot) {
        given.orders(1, n -> new String[] {"5 A-1"});
        given.shop.fulfilment().allocate();
        firstRow(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#set-quantity");
        robot.clickOn("#set-quantity").push(KeyCode.CONTROL, KeyCode.A).write("2").clickOn("#set-reason")
                .write("counted");
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup(".field-error").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("promised")));
        assertThat(given.stock.row(new Sku("A-1")).onHand().toString()).isEqualTo("7");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void theWholeListIsShownAsOfAMomentByKeysAndExported(FxRobot robot) throws IOException {
        given.watch.set(Instant.parse("2026-03-09T10:00:00Z"));
        given.onHand("A-1", 3, "B-04");
        given.watch.set(Instant.parse("2026-03-12T10:00:00Z"));
        TestUi.until(() -> robot.lookup(".k-table").queryTableView().getItems().size() == 2);
        robot.push(KeyCode.D);
        waitFor(robot, "#stock-past-at");
        robot.write("soon\n");
        TestUi.until(() -> wrong(robot).contains("date"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("3/5\n");
        TestUi.until(() -> told(robot, "10 pieces of 2 products"));
        picture.take(robot, "stock-past");
        Path file = folder.resolve("then.csv");
        test.chosenFiles.add(file);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        TestUi.until(() -> Files.exists(file) && test.ui.background().running().get() == 0);
        assertThat(Files.readAllLines(file)).anyMatch(line -> line.replace("\"", "").equals("A-1,Product A-1,7,0,3,-4"));
        robot.push(KeyCode.TAB).push(KeyCode.END).push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.LEFT);
        TestUi.until(() -> told(robot, "6 pieces of 2 products"));
        robot.push(KeyCode.LEFT);
        TestUi.until(() -> told(robot, "10 pieces of 2 products"));
        robot.push(KeyCode.ESCAPE);
        TestUi.until(() -> robot.lookup("#stock-past").tryQuery().isPresent() && robot.lookup("#stock-past-at").tryQuery().isEmpty());
        assertThat(test.failures).isEmpty();
    }

    private static boolean told(FxRobot robot, String words) {
        return robot.lookup(".banner .label").queryAllAs(Label.class).stream().anyMatch(label -> label.getText().contains(words));
    }

    private static String wrong(FxRobot robot) {
        return robot.lookup(".banner .field-error").queryAs(Label.class).getText();
    }

    private void firstRow(FxRobot robot) {
        TableView<?> table = robot.lookup(".k-table").queryTableView();
        TestUi.until(() -> table.getItems().size() == 2);
        robot.push(KeyCode.HOME);
        TestUi.until(() -> robot.lookup("#stock-setLevel").tryQuery().isPresent());
    }

    private static void waitFor(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().isPresent());
    }
}
