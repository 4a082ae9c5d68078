package app.kontor.app;

import app.kontor.history.CommandEntry;
import app.kontor.history.UndoResult;
import app.kontor.settings.SettingKey;
import app.kontor.settings.ShopSettings;
import app.kontor.ui.backup.BackupLine;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Look;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.CommandWords;
import app.kontor.ui.orders.PaperTray;
import app.kontor.ui.shell.Area;
import app.kontor.ui.shell.PaletteSource;
import app.kontor.ui.shell.Shell;
import app.kontor.ui.shell.ShellWork;
import app.kontor.ui.shell.ShopLine;
import app.kontor.value.Actor;
import app.kontor.value.CommandId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** An open shop in the window: its areas, what waits in them, and what Ctrl+Z takes back. */
final class Office {
    private final Shop shop;
    private final ShopSettings settings;
    private final boolean hasUsers;
    private final Ui ui;
    private final PaperTray tray;
    private final Areas areas;
    private final Latest news;
    private final Doors doors;
    private final BackupLine backups;
    private final Banners banners;
    private @Nullable Shell shell;

    /**
     * What the window around it does.
     *
     * @param own       leaves a demo for one's own shop
     * @param lock      hides everything until somebody signs in
     * @param restoring closes the shop and begins to restore it
     * @param recoding  closes the shop, encrypts it or takes that off, and opens it again
     * @param restart   closes the shop and opens it again
     */
    record Doors(Runnable own, Runnable lock, Runnable restoring, Consumer<KeyChange> recoding, Runnable restart) {}

    /** What is read of the shop before its window is furnished. */
    record Known(ShopSettings settings, boolean hasUsers) {
        static Known of(Shop shop) {
            return new Known(shop.settings().get(), !shop.users().all().isEmpty());
        }
    }

    Office(Shop shop, Known known, Ui ui, PaperTray tray, Doors doors) {
        this.doors = doors;
        this.shop = shop;
        this.settings = known.settings;
        this.hasUsers = known.hasUsers;
        this.ui = ui;
        this.tray = tray;
        this.areas = new Areas(shop, settings, ui, tray, doors, this::looked);
        this.backups = new BackupLine(ui, shop.backups());
        this.banners = new Banners(ui, shop, doors, isDemo());
        this.news = ui.background().aside();
    }

    String title() {
        return ui.text("app.title", name());
    }

    Parent furnish(Theme theme) {
        List<Area> all = areas.all().stream().map(new Counts(shop)::on).toList();
        ShellWork work = new ShellWork(this::undo, this::redo, doors.lock(), areas::importFiles, () -> sources(all));
        Shell furnished = new Shell(ui, theme, new ShopLine(name(), shop.folder().path()), all, work);
        furnished.backup(backups.node());
        if (hasUsers) {
            furnished.status(present());
        }
        furnished.status(languages());
        shell = furnished;
        new DropRounds(ui, shop.dropFolder(), furnished::changed).rounds().during(furnished.root());
        new ExportRounds(ui, shop.savedExports()).rounds().during(furnished.root());
        refresh(furnished);
        return new VBox(banners.node(), Nodes.growing(furnished.root()));
    }

    private List<PaletteSource> sources(List<Area> all) {
        Topics topics = new Topics(ui);
        return Stream.concat(new Finder(shop, ui, all).sources().stream(), Stream.of(topics.settings(), topics.help())).toList();
    }

    private boolean isDemo() {
        return !settings.get(SettingKey.SHOP_DEMO).isEmpty();
    }

    /** Who works now and as what; a click makes room for somebody else. */
    private Button present() {
        Actor actor = shop.users().present();
        Button who = Nodes.styled(new Button(ui.text("user.present", actor.name(), ui.text("role." + actor.role().code())),
                Nodes.icon(MaterialDesignA.ACCOUNT_OUTLINE)), "flat", "compact");
        who.setId("present-user");
        who.setOnAction(event -> doors.lock().run());
        return who;
    }

    /** Where one can go. */
    List<String> codes() {
        return areas.all().stream().filter(area -> area.part() != Area.Part.INSIDE).map(Area::code).toList();
    }

    void go(Place place) {
        ui.navigation().go(place);
    }

    /** Shows what the files hold and what importing them would do. */
    void importFiles(List<Path> files) {
        areas.importFiles(files);
    }

    /** Something was written: on the JavaFX thread. */
    void changed() {
        banners.show();
        areas.changed();
        if (shell != null) {
            shell.changed();
            refresh(shell);
        }
    }

    /** What stands above and below everything, as it is now. */
    void looked() {
        banners.show();
        backups.refresh();
    }

    private void refresh(Shell shown) {
        news.ask(() -> new News(shop.history().next(), shop.settings().get()), found -> {
            areas.settings(found.settings);
            shown.undoable(found.next.filter(entry -> !entry.isFinal()).map(entry -> CommandWords.of(ui, entry)).orElse(""));
        });
    }

    /** What the window knows of the shop between two changes. */
    private record News(Optional<CommandEntry> next, ShopSettings settings) {}

    private void undo() {
        ui.inBackground(() -> new Undone(shop.history().next(), shop.history().undo((CommandId) null)), undone ->
                tell(ui.text("undo.done", words(undone)), undone.result));
    }

    private void redo() {
        ui.inBackground(() -> new Undone(shop.history().nextRedo(), shop.history().redo()), undone ->
                tell(ui.text("redo.done", words(undone)), undone.result));
    }

    private void tell(String done, UndoResult result) {
        ui.toasts().done(done);
        if (!result.kept().isEmpty()) {
            ui.toasts().warn(ui.text("undo.kept", CommandWords.left(result.kept())));
        }
    }

    private String words(Undone undone) {
        return undone.command.map(entry -> CommandWords.of(ui, entry)).orElse("");
    }

    private record Undone(Optional<CommandEntry> command, UndoResult result) {}

    private MenuButton languages() {
        String now = ui.texts().locale().getLanguage();
        MenuButton button = Nodes.styled(new MenuButton(), "flat", "compact");
        button.setId("language");
        button.setAccessibleText(ui.text("shell.language"));
        for (Locale language : LookFollower.LANGUAGES) {
            MenuItem item = new MenuItem(LookFollower.name(language));
            item.setOnAction(e -> ui.preferences().put(Look.LANGUAGE, language.toLanguageTag()));
            button.getItems().add(item);
            if (language.getLanguage().equals(now)) {
                button.setText(item.getText());
            }
        }
        return button;
    }

    private String name() {
        String company = settings.company().name();
        return company == null ? ui.text("app.name") : company;
    }
}
