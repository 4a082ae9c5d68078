package app.kontor.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.Sku;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StockScreenTest {
    private final Given given = Given.shop();
    private TestUi test;

    @Start
    void start(Stage stage) {
        given.product("A-1").product("B-2").onHand("A-1", 7, "B-04").onHand("B-2", 3);
        test = new TestUi(stage);
        StockScreen screen = new StockScreen(test.ui, given.stock, given.shop.history());
        new Picture(test, "stock", screen);
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
