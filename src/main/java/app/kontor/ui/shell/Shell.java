package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Shortcuts;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The window's content: sidebar, the screen of the place where the user is, status bar, toasts, and the global keys. */
public final class Shell {
    /** Below this width the content needs the sidebar's. */
    private static final double NARROW = 760;

    private final Ui ui;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Screen> screens = new HashMap<>();
    private final ShellActions global;
    private final AreaKeys areaKeys;
    private boolean letterUsed;
    private final Sidebar sidebar;
    private final StatusBar statusBar;
    private final Overlay overlay;
    private final ShellWork work;
    private final TaskCentre tasks;
    private final FileDrop drop;
    private final Latest counts;
    private final Beginning beginning;
    private final BorderPane frame = new BorderPane();
    private final StackPane root;
    private final AtomicBoolean reloadAsked = new AtomicBoolean();
    private @Nullable Screen visible;
    private @Nullable Palette palette; // made when it is first opened: a start needs none

    /** @param undo takes the last command back, in the background */
    public Shell(Ui ui, Theme theme, ShopLine shop, List<Area> areas, Runnable undo) {
        this(ui, theme, shop, areas, ShellWork.of(undo));
    }

    public Shell(Ui ui, Theme theme, ShopLine shop, List<Area> areas, ShellWork work) {
        this.ui = ui;
        this.work = work;
        areas.forEach(area -> this.areas.put(area.code(), area));
        beginning = new Beginning(ui.preferences(), this.areas);
        counts = ui.background().aside();
        global = new ShellActions(ui, work, this);
        overlay = new Overlay(global::opensOverlay);
        tasks = new TaskCentre(ui);
        areaKeys = new AreaKeys(areas, area -> ui.navigation().go(Place.of(area)));
        sidebar = new Sidebar(ui, shop, areas, global.search());
        statusBar = new StatusBar(ui, shop, global.doors());
        statusBar.add(ThemeButton.of(ui, theme));
        frame.setLeft(sidebar.node());
        frame.widthProperty().map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW).subscribe(sidebar::narrow);
        frame.setBottom(statusBar.node());
        root = new StackPane();
        drop = new FileDrop(ui, root, work.files());
        root.getChildren().addAll(frame, ui.toasts().node(), drop.node(), overlay.node());
        StackPane.setAlignment(ui.toasts().node(), Pos.BOTTOM_RIGHT);
        listen(KeyEvent.KEY_PRESSED, this::key);
        listenFirst(KeyEvent.KEY_TYPED, this::typed);
        listen(MouseEvent.MOUSE_PRESSED, this::mouse);
        root.sceneProperty().subscribe(this::begin);
        refreshCounts();
    }

    /** Once in the window: before, no screen could take the focus. */
    private void begin(@Nullable Scene scene) {
        if (scene != null && visible == null) {
            ui.navigation().place().subscribe(this::go);
            if (visible == null) {
                ui.navigation().go(beginning.place());
            }
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
                refreshCounts();
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

    /** Behind the shop's folder: how old the last backup is. */
    public void backup(Node node) {
        statusBar.afterFolder(node);
    }

    /** What waits in an area; empty for no number. */
    public void count(String area, String count) {
        sidebar.count(area, count, Tone.NEUTRAL);
    }

    /** As if they had been let fall on the window. */
    public void drop(List<Path> files) {
        drop.take(files);
    }

    boolean has(String area) {
        return areas.containsKey(area);
    }

    void toggleSidebar() {
        sidebar.toggle();
    }

    void openPalette() {
        if (palette == null) {
            palette = new Palette(ui, overlay, this::commands, work.sources().get());
        }
        palette.open();
    }

    void openTasks() {
        overlay.open(tasks.node(), Pos.CENTER_RIGHT, tasks.focus());
    }

    void showKeys() {
        Place here = ui.navigation().place().get();
        String screen = here == null ? "" : areas.get(here.area()).text();
        KeySheet sheet = new KeySheet(ui, new KeySheet.Keys(screen, List.copyOf(areas.values()), own(), global.all()));
        overlay.open(sheet.node(), Pos.CENTER, sheet.focus());
    }

    void reload() {
        if (visible != null) {
            visible.reload();
        }
    }

    void find() {
        Node search = frame.getCenter().lookup("#search");
        if (search != null) {
            search.requestFocus();
        }
    }

    Regions regions() {
        return new Regions(() -> List.of(sidebar.node(), frame.getCenter(), ui.toasts().node(), statusBar.node()));
    }

    private void refreshCounts() {
        Map<String, Supplier<Area.Waiting>> asked = new LinkedHashMap<>();
        areas.values().stream().filter(area -> area.waiting() != null).forEach(area -> asked.put(area.code(), area.waiting()));
        if (asked.isEmpty()) {
            return;
        }
        counts.ask(() -> {
            Map<String, Area.Waiting> found = new HashMap<>();
            asked.forEach((area, count) -> found.put(area, count.get()));
            return found;
        }, found -> found.forEach((area, waiting) ->
                sidebar.count(area, waiting.count() == 0 ? "" : ui.formats().count(waiting.count()), waiting.tone())));
    }

    private void go(@Nullable Place place) {
        Area area = place == null ? null : areas.get(place.area());
        if (area == null) {
            return;
        }
        Screen screen = screens.computeIfAbsent(area.code(), code -> area.screen().get());
        visible = screen;
        sidebar.select(area.under());
        frame.setLeft(screen.fillsWindow() ? null : sidebar.node());
        frame.setBottom(screen.fillsWindow() ? null : statusBar.node());
        StackPane.setAlignment(ui.toasts().node(), screen.fillsWindow() ? Pos.BOTTOM_CENTER : Pos.BOTTOM_RIGHT); // not on the bench's button
        frame.setCenter(screen.node());
        screen.show(place);
        beginning.remember(place);
    }

    /** On the scene, not on the root: a key with nothing in focus reaches the scene only. */
    private <E extends InputEvent> void listen(EventType<E> type, EventHandler<E> handler) {
        root.sceneProperty().subscribe((@Nullable Scene before, @Nullable Scene now) -> {
            if (before != null) {
                before.removeEventHandler(type, handler);
            }
            if (now != null) {
                now.addEventHandler(type, handler);
            }
        });
    }

    /** Before the field that has the focus gets it. */
    private <E extends InputEvent> void listenFirst(EventType<E> type, EventHandler<E> handler) {
        root.sceneProperty().subscribe((@Nullable Scene before, @Nullable Scene now) -> {
            if (before != null) {
                before.removeEventFilter(type, handler);
            }
            if (now != null) {
                now.addEventFilter(type, handler);
            }
        });
    }

    private void key(KeyEvent event) {
        if (overlay.isOpen()) {
            overlay.key(event);
            return;
        }
        boolean typing = Shortcuts.typing(event, root.getScene());
        if (!event.isConsumed() && !typing && areaKeys.ends(event)) {
            letterUsed = true;
            event.consume();
            return;
        }
        letterUsed = false;
        Shortcuts.handle(event, root.getScene(), Stream.concat(own().stream(), global.all().stream()).toList());
        if (!event.isConsumed() && !typing && areaKeys.begins(event)) {
            event.consume();
        }
    }

    /** The letter that led here must not be typed into the field that has the focus here. */
    private void typed(KeyEvent event) {
        if (letterUsed) {
            letterUsed = false;
            event.consume();
        }
    }

    /** The side buttons of a mouse. */
    private void mouse(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            ui.navigation().back();
        } else if (event.getButton() == MouseButton.FORWARD) {
            ui.navigation().forward();
        }
    }

    /** The screen's keys come before the window's. */
    private List<Action> own() {
        return visible == null ? List.of() : visible.actions();
    }

    private List<PaletteList.Group> commands() {
        PaletteCommands lines = new PaletteCommands(ui);
        return List.of(lines.actions(ui.text("palette.here"), own()),
                lines.screens(List.copyOf(areas.values())),
                lines.actions(ui.text("shell.keys.everywhere"), global.offered()));
    }
}
