package app.kontor.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.kit.Zoom;
import app.kontor.value.BusinessRuleException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window's frame in three languages: palette, task list, key sheet, folded sidebar. */
@ExtendWith(ApplicationExtension.class)
class ShellGalleryTest {
    private static final Path FOLDER = Path.of("target", "screens");

    private final CountDownLatch end = new CountDownLatch(1);
    private Stage stage;
    private TestUi test;
    private WholeDesk desk;
    private String language = "";

    @Start
    void start(Stage started) {
        stage = started;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "da-DK"})
    void theFrameIsWorthLookingAt(String tag, FxRobot robot) throws Exception {
        language = tag.substring(0, 2);
        robot.interact(() -> {
            test = new TestUi(stage, Locale.forLanguageTag(tag));
            desk = new WholeDesk(test);
            Zoom zoom = new Zoom(test.theme.textSize());
            zoom.show(desk.shell.root());
            test.show(new StackPane(zoom), 1280, 800);
        });
        TestUi.until(() -> desk.orders.table().count().get() > 0);
        takeBoth(robot, "frame");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        takeBoth(robot, "palette-empty");
        robot.write("la");
        takeBoth(robot, "palette");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("xyzzy");
        takeBoth(robot, "palette-nothing");
        robot.push(KeyCode.ESCAPE).type(KeyCode.H).interact(desk.shell::showKeys);
        takeBoth(robot, "keys");
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.B);
        takeBoth(robot, "folded");
        robot.push(KeyCode.CONTROL, KeyCode.B).interact(this::work);
        TestUi.until(() -> test.ui.background().jobs().stream().filter(job -> job.running().get()).count() == 1
                && test.ui.background().jobs().getFirst().progress().get() > 0);
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.J);
        takeBoth(robot, "tasks");
        end.countDown();
        robot.push(KeyCode.ESCAPE).interact(() -> test.theme.textSize().set(2));
        takeBoth(robot, "twice");
        robot.interact(test::close);
    }

    /** One that failed, one that is done, one that runs until the picture is taken. */
    private void work() {
        test.ui.toasts().done("A-10238 marked as shipped", () -> {});
        test.ui.background().runLong("Import orders_export_1.csv", progress -> {
            progress.say("124 orders written");
            return 1;
        }, done -> {});
        test.ui.background().runLong("Post and print invoices", progress -> {
            throw new BusinessRuleException("undo.nothing");
        }, done -> {});
        test.ui.background().runLong("Fill the demo shop", progress -> {
            progress.report(3, 5);
            progress.say("Orders of October");
            end.await();
            return 1;
        }, done -> {});
    }

    private void takeBoth(FxRobot robot, String name) throws Exception {
        boolean waits = name.equals("tasks");
        TestUi.until(() -> waits || test.ui.background().running().get() == 0);
        for (Theme.Mode mode : List.of(Theme.Mode.LIGHT, Theme.Mode.DARK)) {
            robot.interact(() -> test.theme.mode().set(mode));
            WritableImage image = WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get(30, TimeUnit.SECONDS);
            write(image, "shell-" + name + "-" + language + "-" + mode.name().toLowerCase(Locale.ROOT));
        }
        robot.interact(() -> test.theme.mode().set(Theme.Mode.LIGHT));
    }

    private static void write(WritableImage image, String name) throws Exception {
        File file = FOLDER.resolve(name + ".png").toFile();
        Files.createDirectories(FOLDER);
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        assertThat(file.length()).isGreaterThan(20_000);
    }
}
