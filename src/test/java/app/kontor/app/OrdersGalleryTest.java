package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.printing.Printing;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.orders.OrdersShop;
import app.kontor.ui.orders.PaperTray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import javafx.scene.input.KeyCode;

/** Pictures of the real window over a shop in the middle of its day, over an empty one, and before there is one. */
@ExtendWith(ApplicationExtension.class)
class OrdersGalleryTest {
    private static final int COLOURS_OF_A_REAL_SCREEN = 100;
    private static final Path FOLDER = Path.of("target", "screens");

    private Stage stage;
    private TestUi test;
    private Given given;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        if (given != null) {
            given.close();
        }
    }

    @Test
    void aShopInTheMiddleOfItsDay(FxRobot robot) {
        given = OrdersShop.filled();
        open(robot, Locale.US);
        table(robot, 20);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        take(robot, "orders", true);
        robot.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.SPACE);
        take(robot, "orders-bulk", true);
        robot.push(KeyCode.M);
        take(robot, "orders-ship", false);
        robot.clickOn("#dialog-cancel");
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        look(robot, "all");
        robot.push(KeyCode.ESCAPE);
        take(robot, "orders-wide", true);
        look(robot, "short");
        robot.push(KeyCode.HOME);
        take(robot, "orders-short", true);
        look(robot, "shipped");
        robot.push(KeyCode.HOME).push(KeyCode.CONTROL, KeyCode.L);
        take(robot, "orders-shipped", true);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void inGerman(FxRobot robot) {
        given = OrdersShop.filled();
        open(robot, Locale.GERMANY);
        table(robot, 20);
        look(robot, "hold");
        robot.push(KeyCode.HOME);
        take(robot, "orders-de", true);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void anEmptyShop(FxRobot robot) {
        given = Given.shop();
        open(robot, Locale.US);
        TestUi.until(() -> robot.lookup("#orders-import").tryQuery().isPresent());
        take(robot, "orders-empty", true);
    }

    private void open(FxRobot robot, Locale locale) {
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            Office office = new Office(given.shop, test.ui, new PaperTray(() -> Optional.of(FOLDER), folder -> {}, file -> {},
                    new Printing(FOLDER, () -> FOLDER, Clock.systemUTC())), () -> {});
            test.show(office.furnish(test.theme), 1280, 800);
            test.ui.navigation().go(Place.of("orders"));
        });
    }

    private void look(FxRobot robot, String view) {
        robot.interact(() -> test.ui.navigation().go(new Place("orders", view, null)));
        TestUi.until(() -> test.ui.background().running().get() == 0);
    }

    private void table(FxRobot robot, int least) {
        TestUi.until(() -> robot.lookup(".k-table").<TableView<?>>queryAs(castTable()).getItems().size() >= least);
    }

    @SuppressWarnings("unchecked")
    private static Class<TableView<?>> castTable() {
        return (Class<TableView<?>>) (Class<?>) TableView.class;
    }

    private void take(FxRobot robot, String name, boolean wide) {
        TestUi.until(() -> test.ui.background().running().get() == 0);
        for (Theme.Mode mode : List.of(Theme.Mode.LIGHT, Theme.Mode.DARK)) {
            robot.interact(() -> test.theme.mode().set(mode));
            robot.interact(() -> write(name + "-" + mode, robot.listWindows().getLast().getScene().snapshot(null)));
            if (wide) {
                robot.interact(() -> write(name + "-" + mode + "-1440", wide()));
            }
        }
        robot.interact(() -> test.theme.mode().set(Theme.Mode.LIGHT));
    }

    /** In a scene without a window: the headless screen has 1280 x 800 pixels. */
    private WritableImage wide() {
        Parent root = stage.getScene().getRoot();
        stage.getScene().setRoot(new Region());
        Scene large = new Scene(root, 1440, 900);
        test.theme.dress(large);
        large.snapshot(null);
        WritableImage image = large.snapshot(null);
        large.setRoot(new Region());
        stage.getScene().setRoot(root);
        return image;
    }

    private static void write(String name, WritableImage image) {
        Path file = FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".png");
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int width = (int) image.getWidth();
        assertThat(IntStream.range(0, width * (int) image.getHeight())
                .map(i -> image.getPixelReader().getArgb(i % width, i / width)).distinct().count())
                .as(name).isGreaterThan(COLOURS_OF_A_REAL_SCREEN);
    }
}
