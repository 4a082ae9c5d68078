package app.kontor.ui.order;

import app.kontor.DemoShopFixture;
import app.kontor.catalog.Variant;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures of an order's entry: empty, filled, and with something wrong. */
@ExtendWith(ApplicationExtension.class)
class NewOrderGalleryTest {
    @TempDir
    Path papers;

    private final DemoShopFixture demo = DemoShopFixture.open();
    private Stage stage;
    private OrderWindow window;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(window::close);
        demo.close();
    }

    @Test
    void english(FxRobot robot) {
        take(robot, Locale.UK, "en", "12.5*2");
    }

    @Test
    void german(FxRobot robot) {
        take(robot, Locale.GERMANY, "de", "12,5*2");
    }

    @Test
    void danish(FxRobot robot) {
        take(robot, Locale.forLanguageTag("da-DK"), "da", "12,5*2");
    }

    private void take(FxRobot robot, Locale locale, String language, String sum) {
        robot.interact(() -> window = new OrderWindow(stage, demo.shop, locale, papers));
        window.open(robot, Place.of("orders"), 1280, 800);
        window.take(robot, "entry-from-" + language);
        window.push(robot, KeyCode.CONTROL, KeyCode.N);
        focused("#entry-customer");
        window.take(robot, "entry-empty-" + language);
        window.push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        window.take(robot, "entry-error-" + language);
        robot.clickOn("#entry-customer").write("an");
        TestUi.until(() -> window.suggests(robot));
        window.push(robot, KeyCode.ENTER);
        List<Variant> goods = demo.shop.catalog().find("", 40).variants();
        for (int i = 0; i < 3; i++) {
            focused("#line-product-" + (i + 1));
            robot.write(goods.get(i * 7).sku().value());
            window.push(robot, KeyCode.ENTER);
            focused("#line-quantity-" + (i + 1));
            robot.write(String.valueOf(i + 1));
            window.push(robot, KeyCode.ENTER);
        }
        robot.interact(() -> robot.lookup("#line-price-2").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write(sum);
        robot.clickOn("#entry-shipping").write("4");
        robot.clickOn("#entry-discount").write("5");
        robot.clickOn("#entry-ship-by").write("+14").push(KeyCode.TAB);
        window.take(robot, "entry-filled-" + language);
        robot.clickOn("#entry-discount").push(KeyCode.CONTROL, KeyCode.A).write("5000");
        robot.interact(() -> robot.lookup("#line-product-4").query().requestFocus());
        robot.write("NONE-1");
        window.push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        window.take(robot, "entry-wrong-" + language);
    }

    private void focused(String field) {
        TestUi.until(() -> stage.getScene().getFocusOwner() != null && ("#" + stage.getScene().getFocusOwner().getId()).equals(field));
        window.rest();
    }
}
