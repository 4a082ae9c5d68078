package app.kontor.app;

import app.kontor.cli.CommandDesk;
import app.kontor.db.ShopFolder;
import app.kontor.printing.Printing;
import app.kontor.settings.NewShop;
import app.kontor.settings.Workstation;
import app.kontor.settings.WorkstationFile;
import app.kontor.text.Formats;
import app.kontor.text.Texts;
import app.kontor.ui.kit.Background;
import app.kontor.ui.kit.Dialogs;
import app.kontor.ui.kit.Failures;
import app.kontor.ui.kit.FileDialog;
import app.kontor.ui.kit.Look;
import app.kontor.ui.kit.Navigation;
import app.kontor.ui.kit.Preferences;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.kit.Toasts;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.Zoom;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.BusinessRuleException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The window over one shop: there at once, while the shop is opened, made or refused behind it; it closes what it has opened. */
final class Desk {
    private final Stage stage;
    private final Path folder;
    private final WorkstationFile file;
    private final Consumer<Path> viewer;
    private final Theme theme = new Theme();
    private final Zoom zoom = new Zoom(theme.textSize());
    private final WindowPlace windowPlace;
    private Workstation workstation;
    private Locale locale = Locale.getDefault();
    private @Nullable Ui ui;
    private @Nullable Shop shop;
    private @Nullable Office office;
    private @Nullable CommandDesk commands;
    private final List<Path> brought = new ArrayList<>();

    /** @param viewer shows a file or a folder in the desktop's own program */
    Desk(Stage stage, Path folder, WorkstationFile file, Consumer<Path> viewer) {
        this.stage = stage;
        this.folder = folder;
        this.file = file;
        this.viewer = viewer;
        this.workstation = file.read();
        this.windowPlace = new WindowPlace(stage);
    }

    /** @param language for this time; without one the language chosen last, or the PC's */
    void open(@Nullable Locale language) {
        String chosen = workstation.language();
        locale = language != null ? language : chosen != null ? Locale.forLanguageTag(chosen) : Locale.getDefault();
        theme.mode().set(LookFollower.mode(workstation.theme()));
        theme.mode().subscribe(mode -> workstation = workstation.withTheme(mode.name().toLowerCase(Locale.ROOT)));
        Ui opening = newUi(ZoneId.systemDefault(), new Navigation());
        show(new OpeningPane(opening, folder).waiting());
        stage.setTitle(opening.text("app.name"));
        windowPlace.restore(workstation);
        stage.show();
        openShop(opening);
    }

    /** A file that is shown in the import once the shop is open. */
    void bring(Path toImport) {
        brought.add(toImport);
    }

    /** The open shop's window; null until it is open. */
    @Nullable Office office() {
        return office;
    }

    /** What was begun is finished; then the shop's file is let go. */
    void close() {
        if (ui != null) {
            ui.background().close();
        }
        if (commands != null) {
            commands.close();
        }
        if (shop != null) {
            shop.close();
        }
        file.write(windowPlace.remembered(workstation));
    }

    private void openShop(Ui opening) {
        opening.background().run(() -> attempt(() -> Shop.open(folder)), outcome -> opened(opening, outcome));
    }

    /** Either a shop or the rule that kept it shut. */
    private record Outcome(@Nullable Shop shop, @Nullable BusinessRuleException refusal) {}

    private interface Opener {
        Shop open();
    }

    private Outcome attempt(Opener opener) {
        try {
            return new Outcome(opener.open(), null);
        } catch (BusinessRuleException refusal) {
            return new Outcome(null, refusal);
        }
    }

    private void opened(Ui opening, Outcome outcome) {
        OpeningPane pane = new OpeningPane(opening, folder);
        if (outcome.shop != null) {
            enter(outcome.shop);
        } else if (outcome.refusal != null && new ShopFolder(folder).isEmpty()) {
            show(pane.firstRun(locale, wanted -> create(opening, wanted)));
        } else if (outcome.refusal != null) {
            show(pane.refused(outcome.refusal, () -> openShop(opening)));
        }
    }

    private void create(Ui opening, NewShop wanted) {
        show(new OpeningPane(opening, folder).waiting());
        opening.background().run(() -> attempt(() -> Shop.create(folder, wanted)), outcome -> opened(opening, outcome));
    }

    private void enter(Shop opened) {
        Navigation places = shop == null || ui == null ? new Navigation() : ui.navigation().copy();
        if (shop == null) {
            commands = takeCommands(opened);
            opened.onChange(this::changed);
        }
        shop = opened;
        Ui own = newUi(opened.settings().get().zone(), places);
        Printing printing = new Printing(file.printing(),
                () -> PaperTray.folder(Optional.ofNullable(workstation.papers())), Clock.systemUTC());
        PaperTray tray = new PaperTray(() -> Optional.ofNullable(workstation.papers()), this::papersTo, viewer, printing);
        office = new Office(opened, own, tray);
        show(office.furnish(theme));
        stage.setTitle(office.title());
        importBrought();
    }

    /** Only the office that is in the window asks again. Called from any thread. */
    private void changed() {
        if (ui != null) {
            ui.background().later(() -> {
                if (office != null) {
                    office.changed();
                }
            });
        }
    }

    private void importBrought() {
        if (office != null && !brought.isEmpty()) {
            office.importFiles(List.copyOf(brought));
            brought.clear();
        }
    }

    /** Somebody has started the program a second time, perhaps with files. Called from any thread. */
    private void raise(List<Path> files) {
        if (ui != null) {
            ui.background().later(() -> {
                brought.addAll(files);
                importBrought();
                stage.setIconified(false);
                stage.show();
                stage.toFront();
                stage.requestFocus();
            });
        }
    }

    /** Where the system has no sockets of its own, a command beside the window is told that the shop is locked. */
    private @Nullable CommandDesk takeCommands(Shop opened) {
        try {
            return CommandDesk.open(opened, this::raise);
        } catch (UncheckedIOException | UnsupportedOperationException e) {
            LoggerFactory.getLogger(Desk.class).warn("No commands can be taken beside the window", e);
            return null;
        }
    }

    private void papersTo(Path chosen) {
        workstation = workstation.withPapers(chosen);
    }

    /** Another language: the same shop, the same place, other words. */
    private void speak(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        if (!tag.isEmpty() && !language.getLanguage().equals(locale.getLanguage())) {
            workstation = workstation.withLanguage(tag);
            locale = language;
            if (shop != null) {
                enter(shop);
            }
        }
    }

    private Ui newUi(ZoneId zone, Navigation places) {
        Texts texts = new Texts(locale, new Formats(locale, zone));
        Dialogs dialogs = new Dialogs(texts, theme, () -> stage, new FileDialog(() -> stage)::ask);
        Failures failures = new Failures(texts, dialogs, () -> viewer.accept(new ShopFolder(folder).logs()));
        Background background = new Background(failures);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> background.later(() -> failures.accept(thrown)));
        if (ui != null) {
            ui.background().retire();
        }
        Preferences preferences = new Preferences(workstation.choices(), (key, value) -> workstation = workstation.withChoice(key, value));
        preferences.put(Look.LANGUAGE, locale.toLanguageTag());
        new LookFollower(theme).follow(preferences);
        preferences.watch(Look.LANGUAGE, tag -> background.later(() -> speak(tag)));
        ui = new Ui(texts, new Formats(locale, zone), background, dialogs, new Toasts(texts), places, preferences);
        return ui;
    }

    private void show(Node content) {
        if (zoom.getScene() == null) {
            Scene scene = new Scene(new StackPane(zoom), workstation.window().width(), workstation.window().height());
            theme.dress(scene);
            stage.setScene(scene);
        }
        zoom.show(content);
    }
}
