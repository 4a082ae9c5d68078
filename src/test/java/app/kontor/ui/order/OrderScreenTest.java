package app.kontor.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.sales.AllocationState;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.OrderState;
import app.kontor.sales.ShipmentState;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.OrderId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** One order by keys alone: looked at, edited, taken back, sent. */
@ExtendWith(ApplicationExtension.class)
class OrderScreenTest {
    @TempDir
    Path papers;

    private final Given given = Given.shop().product("MUG").onHand("MUG", 5);
    private Stage stage;
    private OrderWindow window;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(window::close);
        given.close();
    }

    @Test
    void anAddressIsEditedSavedAndTakenBack(FxRobot robot) {
        OrderId id = imported(robot);
        String before = given.get(id).delivery().shipping().street();
        window.push(robot, KeyCode.E);
        TestUi.until(() -> stage.getScene().getFocusOwner() == robot.lookup("#ship-street").query());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Neue Gasse 9");
        TestUi.until(() -> robot.lookup("#ship-street").queryAs(TextField.class).getText().equals("Neue Gasse 9"));
        window.push(robot, KeyCode.CONTROL, KeyCode.S);
        TestUi.until(() -> given.get(id).delivery().shipping().street().equals("Neue Gasse 9"));
        window.rest();
        assertThat(texts(robot, "#order-ship-to")).contains("Neue Gasse 9");
        assertThat(texts(robot, "#order-story")).contains(before + " → Neue Gasse 9");
        window.push(robot, KeyCode.CONTROL, KeyCode.Z);
        TestUi.until(() -> given.get(id).delivery().shipping().street().equals(before));
    }

    @Test
    void aWrongCountryIsSaidBesideItsField(FxRobot robot) {
        OrderId id = imported(robot);
        window.push(robot, KeyCode.E);
        robot.interact(() -> robot.lookup("#ship-country").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Atlantis");
        window.push(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(texts(robot, "#edit-ship")).contains("Atlantis");
        assertThat(given.get(id).delivery().shipping().country()).isEqualTo("DE");
    }

    @Test
    void thePrimaryActionLeadsFromTheHoldToTheInvoice(FxRobot robot) {
        OrderId id = imported(robot);
        given.orders.hold(List.of(id), "Waits for an answer");
        window.rest();
        assertThat(texts(robot, "#order-obstacles")).contains("Waits for an answer");
        window.push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(given.get(id).status().state()).isEqualTo(OrderState.OPEN);
        window.push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(given.get(id).status().allocation()).isEqualTo(AllocationState.FULL);
        window.push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        robot.clickOn("#dialog-go");
        window.rest();
        assertThat(given.get(id).status().shipment()).isEqualTo(ShipmentState.SHIPPED);
        window.push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(given.get(id).status().invoice()).isEqualTo(InvoiceState.NONE);
        robot.clickOn("#dialog-go");
        window.rest();
        assertThat(given.get(id).status().invoice()).isEqualTo(InvoiceState.INVOICED);
        assertThat(robot.lookup("#order-open-invoice").tryQuery()).isPresent();
    }

    @Test
    void aNoteIsWrittenForTheOthers(FxRobot robot) {
        OrderId id = imported(robot);
        robot.push(KeyCode.ALT, KeyCode.DIGIT4).write("Call first");
        window.push(robot, KeyCode.ENTER);
        assertThat(given.shop.orderNotes().of(id)).extracting(n -> n.text()).containsExactly("Call first");
        assertThat(texts(robot, "#order-notes")).contains("Call first");
    }

    private OrderId imported(FxRobot robot) {
        given.imports(ShopifyOrder.file(ShopifyOrder.of(1001).line(2, "MUG", "19.00"), ShopifyOrder.of(1002).line(1, "MUG", "19.00")));
        OrderId id = given.orders.resolve("#1001");
        robot.interact(() -> window = new OrderWindow(stage, given, Locale.US, papers));
        window.open(robot, new Place("order", "", id), 1280, 800);
        assertThat(robot.lookup("#order-number").queryAs(Label.class).getText()).isEqualTo("K-1001");
        return id;
    }

    private static String texts(FxRobot robot, String card) {
        StringBuilder all = new StringBuilder();
        robot.lookup(card).lookup(".label").queryAllAs(Label.class).forEach(label -> all.append(label.getText()).append('\n'));
        return all.toString();
    }
}
