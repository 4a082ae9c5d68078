package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Look;
import app.kontor.ui.kit.Navigation;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** What the window does wherever the user is. */
final class ShellActions {
    private final Ui ui;
    private final Shell shell;
    private final Action search;
    private final Action tasks;
    private final Action sidebar;
    private final Action undo;
    private final Action keys;
    private final List<Action> all = new ArrayList<>();

    ShellActions(Ui ui, ShellWork work, Shell shell) {
        this.ui = ui;
        this.shell = shell;
        search = ui.action("shell.search", MaterialDesignM.MAGNIFY, shell::openPalette).on("Shortcut+K");
        tasks = ui.action("shell.tasks", MaterialDesignP.PROGRESS_CHECK, shell::openTasks).on("Shortcut+J");
        sidebar = ui.action("shell.sidebar", MaterialDesignD.DOCK_LEFT, shell::toggleSidebar).on("Shortcut+B");
        undo = ui.action("shell.undo", MaterialDesignU.UNDO_VARIANT, work.undo()).on("Shortcut+Z");
        keys = ui.action("shell.keys", MaterialDesignK.KEYBOARD_OUTLINE, shell::showKeys).on("'?'");
        all.addAll(List.of(search, undo, ui.action("shell.redo", MaterialDesignR.REDO_VARIANT, work.redo()).on("Shortcut+Shift+Z")));
        place("import", ui.action("shell.import", MaterialDesignT.TRAY_ARROW_DOWN, () -> go("import")).on("Shortcut+I"));
        all.add(ui.action("shell.find", MaterialDesignM.MAGNIFY, shell::find).on("Shortcut+F"));
        all.add(ui.action("shell.reload", MaterialDesignR.REFRESH, shell::reload).on("F5"));
        all.add(tasks);
        moving(ui.navigation());
        all.add(sidebar);
        all.add(ui.action("shell.lock", MaterialDesignL.LOCK_OUTLINE, work.lock()).on("Shortcut+Alt+L"));
        all.add(ui.action("shell.fullScreen", MaterialDesignF.FULLSCREEN, this::fullScreen).on("F11"));
        all.add(ui.action("shell.larger", MaterialDesignM.MAGNIFY_PLUS_OUTLINE, () -> Look.resize(ui.preferences(), 1)).on("Shortcut+Plus"));
        all.add(ui.action("shell.smaller", MaterialDesignM.MAGNIFY_MINUS_OUTLINE, () -> Look.resize(ui.preferences(), -1)).on("Shortcut+Minus"));
        all.add(ui.action("shell.usualSize", MaterialDesignM.MAGNIFY_SCAN, () -> Look.resize(ui.preferences(), 0)).on("Shortcut+0"));
        place("settings", ui.action("shell.settings", MaterialDesignC.COG_OUTLINE, () -> go("settings")).on("Shortcut+Comma"));
        all.add(shell.has("help")
                ? ui.action("shell.help", MaterialDesignH.HELP_CIRCLE_OUTLINE, this::help).on("F1")
                : keys.on("F1"));
        all.add(keys);
    }

    Action search() {
        return search;
    }

    StatusBar.Doors doors() {
        return new StatusBar.Doors(sidebar, tasks, undo, keys);
    }

    List<Action> all() {
        return all;
    }

    /** All but the one by which the palette was opened. */
    List<Action> offered() {
        return all.stream().filter(action -> action != search).toList();
    }

    boolean opensOverlay(KeyEvent event) {
        return Stream.of(search, tasks).anyMatch(action -> action.owns(event));
    }

    private void moving(Navigation navigation) {
        all.add(ui.action("shell.back", MaterialDesignA.ARROW_LEFT, navigation::back).on("Alt+Left"));
        all.add(ui.action("shell.forward", MaterialDesignA.ARROW_RIGHT, navigation::forward).on("Alt+Right"));
        all.add(ui.action("shell.nextRegion", MaterialDesignA.ARROW_RIGHT_BOLD_BOX_OUTLINE, () -> shell.regions().move(1)).on("F6"));
        all.add(ui.action("shell.previousRegion", MaterialDesignA.ARROW_LEFT_BOLD_BOX_OUTLINE, () -> shell.regions().move(-1))
                .on("Shift+F6"));
    }

    private void place(String area, Action action) {
        if (shell.has(area)) {
            all.add(action);
        }
    }

    private void go(String area) {
        ui.navigation().go(Place.of(area));
    }

    /** The page of the screen that the user looks at. */
    private void help() {
        Place here = ui.navigation().place().get();
        ui.navigation().go(new Place("help", here == null || here.area().equals("help") ? "" : here.area(), null));
    }

    private void fullScreen() {
        if (shell.root().getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }
}
