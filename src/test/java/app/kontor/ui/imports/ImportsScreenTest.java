package app.kontor.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.sales.OrderFilter;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import java.util.List;
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
class ImportsScreenTest {
    private final Given given = Given.shop();
    private TestUi test;
    private Picture picture;

    @Start
    void start(Stage stage) {
        given.product("A-1").onHand("A-1", 7);
        given.imports(ShopifyOrder.file(ShopifyOrder.of(81).line(1, "A-1", "10.00"), ShopifyOrder.of(82).line(1, "A-1", "10.00"),
                ShopifyOrder.of(83).line(1, "A-1", "10.00")));
        given.shop.sendingOut().ship(List.of(given.numbered("#81").id()), ShipRequest.complete("DHL", null));
        given.orders.hold(List.of(given.numbered("#82").id()), "why");
        test = new TestUi(stage);
        ImportsScreen screen = new ImportsScreen(test.ui, given.shop.pastImports(), given.shop.history());
        given.shop.onChange(() -> test.ui.background().later(screen::reload));
        picture = new Picture(test, "imports", screen);
        screen.show(Place.of("imports"));
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void whatWouldGoStayOrCannotGoIsSaidFirst(FxRobot robot) {
        TableView<?> table = robot.lookup(".k-table").queryTableView();
        TestUi.until(() -> !table.getItems().isEmpty());
        robot.push(KeyCode.HOME);
        TestUi.until(() -> labels(robot).contains("1 can no longer go"));
        assertThat(labels(robot)).contains("1 would go", "It has been shipped. What comes back is a return; the order stays.");
        picture.take(robot, "imports");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> labels(robot).contains("taken back"));
        assertThat(given.shop.orders().find(new OrderFilter(null, null, null), 9).count()).isEqualTo(2);
        assertThat(test.failures).isEmpty();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}
