package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Navigation;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Shortcuts;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.kit.Ui;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The window's content: sidebar, the screen of the place where the user is, status bar, toasts, and the global keys. */
public final class Shell {
    private final Ui ui;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Screen> screens = new HashMap<>();
    private final List<Action> globalActions;
    private final AreaKeys areaKeys;
    private final Sidebar sidebar;
    private final StatusBar statusBar;
    private final BorderPane frame = new BorderPane();
    private final StackPane root;
    private final AtomicBoolean reloadAsked = new AtomicBoolean();
    private @Nullable Screen visible;

    /** @param undo takes the last command back, in the background */
    public Shell(Ui ui, Theme theme, ShopLine shop, List<Area> areas, Runnable undo) {
        this.ui = ui;
        areas.forEach(area -> this.areas.put(area.code(), area));
        Action keys = Action.of("shell.keys", MaterialDesignK.KEYBOARD_OUTLINE, this::showKeys).on("F1");
        globalActions = globalActions(ui.navigation(), keys, undo);
        areaKeys = new AreaKeys(areas, area -> ui.navigation().go(Place.of(area)));
        sidebar = new Sidebar(ui, theme, shop, areas);
        statusBar = new StatusBar(ui, shop, keys.button(ui.texts()));
        frame.setLeft(sidebar.node());
        frame.setBottom(statusBar.node());
        root = new StackPane(frame, ui.toasts().node());
        StackPane.setAlignment(ui.toasts().node(), Pos.BOTTOM_RIGHT);
        EventHandler<KeyEvent> keyHandler = this::key;
        root.sceneProperty().subscribe((before, now) -> { // not on the root: a key with nothing in focus reaches the scene only
            if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, keyHandler);
            }
            if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, keyHandler);
            }
        });
        ui.navigation().place().subscribe(this::go);
        if (ui.navigation().place().get() == null) {
            ui.navigation().go(Place.of(areas.getFirst().code()));
        }
    }

    /** The root of the scene. */
    public StackPane root() {
        return root;
    }

    /** Something was written, by whomever: the visible screen asks again. Called from any thread. */
    public void changed() {
        if (!reloadAsked.getAndSet(true)) {
            ui.background().later(() -> {
                reloadAsked.set(false);
                reload();
            });
        }
    }

    /** What Ctrl+Z would take back, in the user's words; empty for nothing. */
    public void undoable(String command) {
        statusBar.undoable(command);
    }

    /** Something small at the right end of the status bar. */
    public void status(Node node) {
        statusBar.add(node);
    }

    /** What waits in an area; empty for no number. */
    public void count(String area, String count) {
        sidebar.count(area, count);
    }

    private List<Action> globalActions(Navigation navigation, Action keys, Runnable undo) {
        return List.of(
                Action.of("shell.undo", MaterialDesignU.UNDO_VARIANT, undo).on("Shortcut+Z"),
                Action.of("shell.find", MaterialDesignM.MAGNIFY, this::find).on("Shortcut+F"),
                Action.of("shell.reload", MaterialDesignR.REFRESH, this::reload).on("F5"),
                Action.of("shell.back", MaterialDesignA.ARROW_LEFT, navigation::back).on("Alt+Left"),
                Action.of("shell.forward", MaterialDesignA.ARROW_RIGHT, navigation::forward).on("Alt+Right"),
                keys);
    }

    private void go(@Nullable Place place) {
        Area area = place == null ? null : areas.get(place.area());
        if (area == null) {
            return;
        }
        Screen screen = screens.computeIfAbsent(area.code(), code -> area.screen().get());
        visible = screen;
        sidebar.select(area.under());
        frame.setCenter(screen.node());
        screen.show(place);
    }

    private void reload() {
        if (visible != null) {
            visible.reload();
        }
    }

    private void find() {
        Node search = frame.getCenter().lookup("#search");
        if (search != null) {
            search.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        Shortcuts.handle(event, root.getScene(), actions());
        if (!event.isConsumed() && !Shortcuts.typing(event, root.getScene()) && areaKeys.handles(event)) {
            event.consume();
        } else if (!event.isConsumed() && event.getText().equals("?") && !Shortcuts.typing(event, root.getScene())) {
            showKeys();
        }
    }

    private void showKeys() {
        ui.dialogs().show(ui.text("shell.keys"), new KeySheet(ui, actions(), List.copyOf(areas.values())).node());
    }

    /** The screen's keys come first, then the window's. */
    private List<Action> actions() {
        List<Action> own = visible == null ? List.of() : visible.actions();
        return Stream.concat(own.stream(), globalActions.stream()).toList();
    }
}
