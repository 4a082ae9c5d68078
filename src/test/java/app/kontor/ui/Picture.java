package app.kontor.ui;

import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.shell.Area;
import app.kontor.ui.shell.Shell;
import app.kontor.ui.shell.ShopLine;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import org.testfx.api.FxRobot;

/** Shows one screen in the shell and writes what it looks like to target/screens, light and dark. */
public final class Picture {
    private final TestUi test;

    /** Anything that fills the window by itself. */
    public Picture(TestUi test, Parent content, double width, double height) {
        this.test = test;
        test.show(content, width, height);
    }

    /** @param area the screen's code */
    public Picture(TestUi test, String area, Screen screen) {
        this.test = test;
        Shell shell = new Shell(test.ui, test.theme, new ShopLine("Haus & Herd", Path.of("/home/mira/haus-und-herd")),
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
        WindowPicture.take(robot, test, name);
    }
}
