package app.kontor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.shell.Area;
import app.kontor.ui.shell.Shell;
import app.kontor.ui.shell.ShopLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import org.testfx.api.FxRobot;

/** Shows one screen in the shell and writes what it looks like to target/screens, light and dark. */
public final class Picture {
    private static final int COLOURS_OF_A_REAL_SCREEN = 60;

    private final TestUi test;
    private final Shell shell;

    /** @param area the screen's code */
    public Picture(TestUi test, String area, Screen screen) {
        this.test = test;
        this.shell = new Shell(test.ui, test.theme, new ShopLine("Haus & Herd", Path.of("/home/mira/haus-und-herd")),
                List.of(new Area("stock", test.ui.text("stock.title"), MaterialDesignW.WAREHOUSE, KeyCode.S, Area.Part.WORK, () ->
                        screen),
                        new Area("import", test.ui.text("importing.title"), MaterialDesignT.TRAY_ARROW_DOWN, KeyCode.I,
                                Area.Part.TOOLS,
                                () -> screen)),
                () -> {});
        test.ui.navigation().go(Place.of(area));
        test.show(shell.root(), 1280, 800);
    }

    /** Whatever is before the user, once all work is done. */
    public void take(FxRobot robot, String name) {
        TestUi.until(() -> test.ui.background().running().get() == 0);
        for (Theme.Mode mode : List.of(Theme.Mode.LIGHT, Theme.Mode.DARK)) {
            robot.interact(() -> test.theme.mode().set(mode));
            robot.interact(() -> write(name + "-" + mode.name().toLowerCase(Locale.ROOT), robot));
        }
        robot.interact(() -> test.theme.mode().set(Theme.Mode.LIGHT));
    }

    private void write(String name, FxRobot robot) {
        Scene front = robot.listWindows().getLast().getScene();
        WritableImage image = front.snapshot(null);
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
