package app.kontor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.shell.Specimens;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writes every screen to target/screens, light and dark, at the size of a small laptop and of a desk screen. */
@ExtendWith(ApplicationExtension.class)
class ScreenGalleryTest {
    private static final Path FOLDER = Path.of("target", "screens");
    private static final int COLOURS_OF_A_REAL_SCREEN = 100;

    private Stage stage;

    @Start
    void start(Stage started) {
        stage = started;
    }

    static Set<String> screens() {
        return new TreeSet<>(Specimens.NAMES);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyScreenIsWorthLookingAt(String name, FxRobot robot) throws Exception {
        for (Theme.Mode mode : List.of(Theme.Mode.LIGHT, Theme.Mode.DARK)) {
            TestUi test = WaitForAsyncUtils.asyncFx(() -> new TestUi(stage)).get(30, TimeUnit.SECONDS);
            Specimens specimens = WaitForAsyncUtils.asyncFx(() -> new Specimens(test)).get(30, TimeUnit.SECONDS);
            robot.interact(() -> {
                test.show(specimens.shell(), 1280, 800);
                test.theme.mode().set(mode);
            });
            specimens.arrange(name, robot);
            TestUi.until(() -> test.ui.background().running().get() == 0);
            assertWorthLooking(name + "-" + mode, WaitForAsyncUtils.asyncFx(() -> front(robot)).get(30, TimeUnit.SECONDS));
            if (robot.listWindows().size() == 1) {
                assertWorthLooking(name + "-" + mode + "-1920", onALargeScreen(test));
            }
            robot.interact(test::close);
        }
    }

    /** The window, or the dialog before it. */
    private WritableImage front(FxRobot robot) {
        return robot.listWindows().getLast().getScene().snapshot(null);
    }

    /** Laid out in a scene without a window, because the headless screen has 1280 x 800 pixels. */
    private WritableImage onALargeScreen(TestUi test) throws Exception {
        Scene large = WaitForAsyncUtils.asyncFx(() -> {
            Parent root = stage.getScene().getRoot();
            stage.getScene().setRoot(new Region());
            Scene scene = new Scene(root, 1920, 1080);
            test.theme.dress(scene);
            scene.snapshot(null);
            return scene;
        }).get(30, TimeUnit.SECONDS);
        TestUi.until(() -> test.ui.background().running().get() == 0);
        return WaitForAsyncUtils.asyncFx(() -> large.snapshot(null)).get(30, TimeUnit.SECONDS);
    }

    private static void assertWorthLooking(String name, WritableImage image) throws IOException {
        File file = FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".png").toFile();
        Files.createDirectories(FOLDER);
        write(image, file);
        assertThat(colours(image)).as(file.getName()).isGreaterThan(COLOURS_OF_A_REAL_SCREEN);
    }

    private static void write(WritableImage image, File file) throws IOException {
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
    }

    private static long colours(WritableImage image) {
        int width = (int) image.getWidth();
        return IntStream.range(0, width * (int) image.getHeight())
                .map(i -> image.getPixelReader().getArgb(i % width, i / width))
                .distinct()
                .count();
    }
}
