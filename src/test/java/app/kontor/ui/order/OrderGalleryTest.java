package app.kontor.ui.order;

import app.kontor.Given;
import app.kontor.ui.kit.Place;
import app.kontor.ui.orders.OrdersShop;
import app.kontor.value.OrderId;
import app.kontor.value.Selection;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures of one order in its states and of an order that is typed. */
@ExtendWith(ApplicationExtension.class)
class OrderGalleryTest {
    @TempDir
    Path papers;

    private final Given given = OrdersShop.filled();
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
    void english(FxRobot robot) {
        take(robot, Locale.US, "en", 1280, 800);
    }

    @Test
    void german(FxRobot robot) {
        take(robot, Locale.GERMANY, "de", 1280, 800);
    }

    @Test
    void danish(FxRobot robot) {
        take(robot, Locale.forLanguageTag("da-DK"), "da", 1280, 800);
    }

    private void take(FxRobot robot, Locale locale, String language, int width, int height) {
        OrderId open = given.orders.resolve(new Selection.Matching<>("", "short", Set.of())).getFirst();
        given.shop.orderNotes().write(open, "She asked by mail whether the bowls can follow later. I offered to send the teapot now.");
        robot.interact(() -> window = new OrderWindow(stage, given, locale, papers));
        picture(robot, open, "order-open-" + language, width, height);
        picture(robot, id(1001), "order-done-" + language, width, height);
        picture(robot, id(1021), "order-held-" + language, width, height);
        robot.interact(() -> window.test.ui.navigation().go(new Place("order", "", open)));
        window.rest();
        window.push(robot, KeyCode.E);
        window.take(robot, "order-edit-" + language);
    }

    private void picture(FxRobot robot, OrderId id, String name, int width, int height) {
        window.open(robot, new Place("order", "", id), width, height);
        window.take(robot, name);
    }

    private OrderId id(int number) {
        return given.orders.resolve("#" + number);
    }
}
