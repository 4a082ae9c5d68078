package app.kontor.app;

import app.kontor.settings.Workstation;
import app.kontor.settings.Workstation.WindowSize;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Where the window stood and how large it was; a window whose monitor is gone comes back on the first one. */
final class WindowPlace {
    private static final String X = "window.x";
    private static final String Y = "window.y";
    /** So much of the title bar can be taken hold of. */
    private static final double GRIP = 80;

    private final Stage stage;
    private Rectangle2D unmaximized = Rectangle2D.EMPTY;

    WindowPlace(Stage stage) {
        this.stage = stage;
    }

    void restore(Workstation workstation) {
        Rectangle2D wanted = position(workstation.choices().get(X), workstation.choices().get(Y), workstation.window());
        if (wanted != null && !Screen.getScreensForRectangle(wanted.getMinX(), wanted.getMinY(), GRIP, GRIP).isEmpty()) {
            stage.setX(wanted.getMinX());
            stage.setY(wanted.getMinY());
        }
        stage.setMaximized(workstation.window().maximized());
        stage.xProperty().subscribe(this::note);
        stage.yProperty().subscribe(this::note);
        stage.widthProperty().subscribe(this::note);
        stage.heightProperty().subscribe(this::note);
    }

    Workstation remembered(Workstation workstation) {
        Scene scene = stage.getScene();
        boolean large = stage.isMaximized() || stage.isFullScreen();
        WindowSize before = workstation.window();
        WindowSize size = scene == null || large
                ? new WindowSize(before.width(), before.height(), stage.isMaximized())
                : new WindowSize((int) scene.getWidth(), (int) scene.getHeight(), false);
        Workstation sized = workstation.withWindow(size);
        return unmaximized == Rectangle2D.EMPTY
                ? sized
                : sized.withChoice(X, number(unmaximized.getMinX())).withChoice(Y, number(unmaximized.getMinY()));
    }

    private void note() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            unmaximized = new Rectangle2D(stage.getX(), stage.getY(), Math.max(0, stage.getWidth()), Math.max(0, stage.getHeight()));
        }
    }

    private static @Nullable Rectangle2D position(@Nullable String x, @Nullable String y, WindowSize size) {
        return x == null || y == null || !(x + y).matches("-?\\d{1,5}-?\\d{1,5}")
                ? null
                : new Rectangle2D(Integer.parseInt(x), Integer.parseInt(y), size.width(), size.height());
    }

    private static String number(double pixels) {
        return Long.toString(Math.round(pixels));
    }
}
