package app.kontor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;

/** What the window in front looks like, light and dark, in target/screens. */
public final class WindowPicture {
    private static final int COLOURS_OF_A_REAL_SCREEN = 60;

    private WindowPicture() {}

    /** Once all work is done. */
    public static void take(FxRobot robot, TestUi test, String name) {
        TestUi.until(() -> test.ui.background().running().get() == 0);
        for (Theme.Mode mode : List.of(Theme.Mode.LIGHT, Theme.Mode.DARK)) {
            robot.interact(() -> test.theme.mode().set(mode));
            robot.interact(() -> write(robot, name + "-" + mode.name().toLowerCase(Locale.ROOT)));
        }
        robot.interact(() -> test.theme.mode().set(Theme.Mode.LIGHT));
    }

    private static void write(FxRobot robot, String name) {
        WritableImage image = robot.listWindows().getLast().getScene().snapshot(null);
        Path file = Path.of("target", "screens", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(colours(image)).as(name).isGreaterThan(COLOURS_OF_A_REAL_SCREEN);
    }

    private static long colours(WritableImage image) {
        int width = (int) image.getWidth();
        return IntStream.range(0, width * (int) image.getHeight())
                .map(i -> image.getPixelReader().getArgb(i % width, i / width)).distinct().count();
    }
}
