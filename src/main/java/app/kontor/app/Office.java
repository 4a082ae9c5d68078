package app.kontor.app;

import app.kontor.history.CommandEntry;
import app.kontor.history.UndoResult;
import app.kontor.settings.SettingKey;
import app.kontor.settings.ShopSettings;
import app.kontor.ui.kit.Action;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** An open shop in the window: its areas, what waits in them, and what Ctrl+Z takes back. */
final class Office {
    private final Shop shop;
    private final ShopSettings settings;
    private final Ui ui;
    private final PaperTray tray;
    private final Areas areas;
    private final Latest news;
    private final Doors doors;
    private @Nullable Shell shell;

    /**
     * What the window around it does.
     *
     * @param own  leaves a demo for one's own shop
     * @param lock hides everything until somebody signs in
     */
    record Doors(Runnable own, Runnable lock) {}

    /** @param settings of the shop when it was entered */
    Office(Shop shop, ShopSettings settings, Ui ui, PaperTray tray, Doors doors) {
        this.doors = doors;
        this.shop = shop;
        this.settings = settings;
        this.ui = ui;
        this.tray = tray;
        this.areas = new Areas(shop, settings, ui, tray);
        this.news = ui.background().latest(Duration.ZERO);
    }

    String title() {
        return ui.text("app.title", name());
    }

    Parent furnish(Theme theme) {
        List<Area> all = areas.all().stream().map(new Counts(shop)::on).toList();
        List<PaletteSource> sources = new ArrayList<>(new Finder(shop, ui, all).sources());
        Topics topics = new Topics(ui);
        sources.addAll(List.of(topics.settings(), topics.help()));
        ShellWork work = new ShellWork(this::undo, this::redo, doors.lock(), areas::importFiles, sources);
        Shell furnished = new Shell(ui, theme, new ShopLine(name(), shop.folder().path()), all, work);
        if (!shop.users().all().isEmpty()) {
            furnished.status(present());
        }
        furnished.status(languages());
        shell = furnished;
        refresh(furnished);
        return isDemo() ? new VBox(demoBanner(), Nodes.growing(furnished.root())) : furnished.root();
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

    private HBox demoBanner() {
        Button begin = Nodes.styled(Action.of("opening.begin", MaterialDesignS.STOREFRONT_OUTLINE, doors.own()).button(ui.texts()), "compact");
        Label words = Nodes.label(ui.text("opening.banner"), "small");
        words.setMinWidth(0);
        HBox banner = Nodes.styled(new HBox(Nodes.icon(MaterialDesignF.FLASK_OUTLINE, "i-accent"), words, Nodes.spacer(), begin), "demo-banner");
        banner.setId("demo-banner");
        return banner;
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
        areas.changed();
        if (shell != null) {
            shell.changed();
            refresh(shell);
        }
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
