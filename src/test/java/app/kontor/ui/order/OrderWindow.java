package app.kontor.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.app.Shop;
import app.kontor.printing.Printing;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.orders.OrdersScreen;
import app.kontor.ui.orders.PaperTray;
import app.kontor.ui.shell.Area;
import app.kontor.ui.shell.Shell;
import app.kontor.ui.shell.ShopLine;
import app.kontor.value.CommandId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The order's screens in a window over a real shop, with a folder instead of a printer. */
final class OrderWindow implements AutoCloseable {
    final TestUi test;
    final List<Path> opened = new ArrayList<>();
    private final Shell root;

    OrderWindow(Stage stage, Given given, Locale locale, Path papers) {
        this(stage, given.shop, locale, papers);
    }

    OrderWindow(Stage stage, Shop shop, Locale locale, Path papers) {
        test = new TestUi(stage, locale);
        PaperTray tray = new PaperTray(() -> Optional.of(papers), folder -> {}, opened::add,
                new Printing(papers, () -> papers, Clock.systemUTC()));
        Thumbnails thumbnails = new Thumbnails(test.ui, shop.pictures());
        Shell shell = new Shell(test.ui, test.theme, new ShopLine("Haus & Herd", Path.of("/home/mira/haus-und-herd")), List.of(
                new Area("orders", test.ui.text("area.orders"), MaterialDesignC.CART_OUTLINE, KeyCode.O, Area.Part.WORK,
                        () -> new OrdersScreen(test.ui, shop, tray)),
                Area.inside("orders", "order", test.ui.text("area.order"), MaterialDesignC.CART_OUTLINE,
                        () -> new OrderScreen(test.ui, shop, tray, thumbnails)),
                Area.inside("orders", "new-order", test.ui.text("area.new-order"), MaterialDesignC.CART_PLUS,
                        () -> new NewOrderScreen(test.ui, shop, thumbnails))),
                () -> test.ui.inBackground(() -> shop.history().undo((CommandId) null), done -> {}));
        shop.onChange(shell::changed);
        root = shell;
    }

    void open(FxRobot robot, Place place, double width, double height) {
        robot.interact(() -> {
            test.ui.navigation().go(place);
            if (root.root().getScene() == null) {
                test.show(root.root(), width, height);
            }
        });
        rest();
    }

    /** Everything asked for has been answered. */
    void rest() {
        WaitForAsyncUtils.waitForFxEvents();
        TestUi.until(() -> test.ui.background().running().get() == 0);
    }

    /** One key after the other, or one with Ctrl. */
    void push(FxRobot robot, KeyCode... keys) {
        if (keys[0].isModifierKey()) {
            robot.push(keys);
        } else {
            for (KeyCode key : keys) {
                robot.push(key);
            }
        }
        rest();
    }

    /** Whether something is offered below a field. */
    boolean suggests(FxRobot robot) {
        return robot.listWindows().stream().anyMatch(w -> w.getScene() != null && w.getScene().getRoot().lookup(".suggestions") != null);
    }

    /** Light and dark, to target/screens. */
    void take(FxRobot robot, String name) {
        rest();
        for (Theme.Mode mode : List.of(Theme.Mode.LIGHT, Theme.Mode.DARK)) {
            robot.interact(() -> test.theme.mode().set(mode));
            robot.interact(() -> write(robot, name + "-" + mode.name().toLowerCase(Locale.ROOT)));
        }
        robot.interact(() -> test.theme.mode().set(Theme.Mode.LIGHT));
    }

    private static void write(FxRobot robot, String name) {
        Scene front = robot.listWindows().getLast().getScene();
        WritableImage image = front.snapshot(null);
        assertThat(image.getWidth()).isPositive();
        try {
            Path file = Files.createDirectories(Path.of("target", "screens")).resolve(name + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        test.close();
    }
}
