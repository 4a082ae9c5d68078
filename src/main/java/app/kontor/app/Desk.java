package app.kontor.app;

import app.kontor.db.ShopFolder;
import app.kontor.demo.DemoShop;
import app.kontor.printing.Printing;
import app.kontor.settings.Workstation;
import app.kontor.settings.WorkstationFile;
import app.kontor.text.Formats;
import app.kontor.text.Texts;
import app.kontor.ui.kit.Access;
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
import app.kontor.ui.opening.Opening;
import app.kontor.ui.opening.SignIn;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.Actor;
import app.kontor.value.Permissions;
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
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The window over one shop: there at once, while the shop is opened, made or refused behind it; it closes what it has opened. */
final class Desk {
    private final Stage stage;
    private Path folder;
    private final WorkstationFile file;
    private final Consumer<Path> viewer;
    private final Theme theme = new Theme();
    private final Zoom zoom = new Zoom(theme.textSize());
    private final WindowPlace windowPlace;
    private final Lock lock;
    private Workstation workstation;
    private Locale locale = Locale.getDefault();
    private @Nullable Ui ui;
    private @Nullable Shop shop;
    private @Nullable Office office;
    private @Nullable Charge charge;
    private final List<Path> brought = new ArrayList<>();
    private @Nullable Opening opening;
    private @Nullable Closing closing;
    private boolean anybody;

    /** @param viewer shows a file or a folder in the desktop's own program */
    Desk(Stage stage, Path folder, WorkstationFile file, Consumer<Path> viewer) {
        this.stage = stage;
        this.folder = folder;
        this.file = file;
        this.viewer = viewer;
        this.workstation = file.read();
        this.windowPlace = new WindowPlace(stage);
        this.lock = new Lock(stage, zoom, this::lock);
    }

    /** @param language for this time; without one the language chosen last, or the PC's */
    void open(@Nullable Locale language) {
        String chosen = workstation.language();
        locale = language != null ? language : chosen != null ? Locale.forLanguageTag(chosen) : Locale.getDefault();
        theme.mode().set(LookFollower.mode(workstation.theme()));
        theme.mode().subscribe(mode -> workstation = workstation.withTheme(mode.name().toLowerCase(Locale.ROOT)));
        Ui first = newUi();
        opening(first, folder).begin(); // behind the window that is made meanwhile
        stage.setOnCloseRequest(this::leaving);
        stage.setTitle(first.text("app.name"));
        windowPlace.restore(workstation);
        stage.show();
    }

    /** A file that is shown in the import once the shop is open. */
    void bring(Path toImport) {
        brought.add(toImport);
    }

    /** The open shop's window; null until it is open. */
    @Nullable Office office() {
        return office;
    }

    @Nullable Ui ui() {
        return ui;
    }

    /** @see Lock#after */
    void lockAfter(Duration idle) {
        lock.after(idle);
    }

    /** What was begun is finished; then the shop's file is let go. */
    void close() {
        if (opening != null) {
            opening.stop();
        }
        if (ui != null) {
            ui.background().close();
        }
        shop = null;
        if (charge != null) {
            charge.close();
        }
        lock.close();
        file.write(windowPlace.remembered(workstation));
    }

    /** Somebody closes the window: a shop that is open is backed up before, in sight of them. */
    private void leaving(WindowEvent asked) {
        Ui before = ui;
        Charge left = charge;
        if (before == null || left == null) {
            return;
        }
        asked.consume();
        if (closing == null) {
            shop = null;
            office = null;
            lock.close();
            closing = new Closing(newUi(), left.rounds(), this::show, stage::hide);
            closing.begin(() -> {
                before.background().close();
                left.silence();
            });
        }
    }

    /** Something about the shop is known anew: how old its backups are, whether it takes anything. */
    private void looked() {
        if (office != null) {
            office.looked();
        }
    }

    private Opening opening(Ui own, Path at) {
        folder = at;
        Opening.Papers papers = new Opening.Papers(() -> PaperTray.folder(Optional.ofNullable(workstation.papers())), this::papersTo);
        Opening made = new Opening(own, at, new Opening.Doors(this::show, this::hold, this::enter, this::begin, this::fill, papers));
        opening = made;
        return made;
    }

    private Shop fill(Path at, Locale language, DemoShop.Progress progress) {
        return Demo.create(at, language, Clock.systemUTC(), progress);
    }

    /** Another folder before a shop is open. */
    private void begin(Path other) {
        opening(newUi(), other).begin();
    }

    /** The demo is put away as it is; one's own shop lies beside it. */
    private void beginOwn() {
        leave(Opening.besideDemo(folder), Opening::beginOwn);
    }

    /** The shop is let go behind a waiting page; then something else begins. */
    private void leave(Path next, Consumer<Opening> begin) {
        Ui before = ui;
        Charge left = charge;
        shop = null;
        charge = null;
        office = null;
        Ui own = newUi();
        Opening begun = opening(own, next);
        begun.closing();
        own.background().run(() -> {
            if (before != null) {
                before.background().close();
            }
            if (left != null) {
                left.close();
            }
            return begun;
        }, begin);
    }

    /** The shop is closed first: what is restored takes its place. */
    private void restore() {
        Shop own = shop;
        if (own != null && ui != null) {
            ui.inBackground(() -> {
                own.users().present().demand(Permissions.RESTORE);
                return folder;
            }, at -> leave(at, Opening::restore));
        }
    }

    /** The shop is closed while its files are written anew. */
    private void change(KeyChange wanted) {
        leave(folder, begun -> begun.change(wanted));
    }

    private void enter(Shop opened, List<Path> files) {
        folder = opened.folder().path();
        brought.addAll(files);
        enter(opened);
    }

    /** What the window has to know of the shop is read before it is furnished, behind the page that is shown. */
    private void enter(Shop opened) {
        enter(opened, () -> {});
    }

    /** @param then done before anybody has seen it */
    private void enter(Shop opened, Runnable then) {
        Navigation places = shop == null || ui == null ? new Navigation() : ui.navigation().copy();
        shop = opened;
        if (ui != null) {
            ui.background().read(progress -> Office.Known.of(opened), known -> {
                if (shop == opened) { // not closed meanwhile
                    furnish(opened, known, places);
                    then.run();
                }
            });
        }
    }

    private void furnish(Shop opened, Office.Known known, Navigation places) {
        Ui own = newUi(known.settings().zone(), places, opened.users().present());
        Printing printing = new Printing(file.printing(),
                () -> PaperTray.folder(Optional.ofNullable(workstation.papers())), Clock.systemUTC(), opened.folder().fileSeal());
        PaperTray tray = new PaperTray(() -> Optional.ofNullable(workstation.papers()), this::papersTo, viewer, printing);
        office = new Office(opened, known, own, tray, new Office.Doors(this::beginOwn, this::lock, this::restore, this::change, () -> leave(folder, Opening::begin)));
        anybody = known.hasUsers();
        show(office.furnish(theme));
        stage.setTitle(office.title());
        importBrought();
        lockSoon();
    }

    /** Commands beside the window say themselves who they are, so they need not wait until somebody has come in. */
    private void hold(Shop opened) {
        folder = opened.folder().path();
        charge = new Charge(opened, () -> ui, this::raise, this::looked);
        opened.onChange(this::changed);
    }

    /** How long the window stays open while nobody is there: the shop's setting, for those who could come back in. */
    private void lockSoon() {
        Shop own = shop;
        if (own != null && ui != null) {
            ui.background().aside().ask(() -> People.of(own), people -> {
                anybody = people.anybody;
                lock.after(Duration.minutes(people.lockMinutes));
            });
        }
    }

    /** For whom the window can be locked, and when it does so by itself; 0 for never. */
    private record People(boolean anybody, int lockMinutes) {
        static People of(Shop shop) {
            return new People(!shop.users().all().isEmpty(), shop.users().canLock() ? shop.settings().get().lockMinutes() : 0);
        }
    }

    /** At once, without a look into the shop: who steps away does not wait for a disk. */
    private void lock() {
        Shop own = shop;
        Ui now = ui;
        if (own == null || now == null) {
            return;
        }
        if (!anybody) {
            now.toasts().done(now.text("user.lock.nobody"));
            return;
        }
        SignIn page = new SignIn(now, own.users(), own.users().present().name(), this::unlock);
        lock.hide(now.dialogs(), now.text("app.name"), page.node("locked"));
    }

    /** Whoever went finds everything as it was; somebody else finds a window of their own. */
    private void unlock(Actor actor) {
        Shop own = shop;
        if (own != null && ui != null) {
            boolean same = actor.equals(own.users().present());
            lock.reveal(ui.dialogs(), same);
            if (same) {
                importBrought();
            } else {
                shop = null; // another person begins where the window begins
                enter(own.as(actor));
            }
        }
    }

    /** Only the office that is in the window asks again. Called from any thread. */
    private void changed() {
        if (ui != null) {
            ui.background().later(() -> {
                if (office != null) {
                    office.changed();
                    lockSoon();
                }
            });
        }
    }

    private void importBrought() {
        if (office != null && !brought.isEmpty() && !lock.isOn()) {
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
                boolean locked = lock.isOn();
                if (locked) {
                    lock.reveal(ui.dialogs(), false);
                }
                enter(shop, locked ? this::lock : () -> {});
            } else if (opening != null) {
                opening.speak(newUi());
            }
        }
    }

    /** Before there is a shop. */
    private Ui newUi() {
        return newUi(ZoneId.systemDefault(), new Navigation(), Actor.owner(""));
    }

    private Ui newUi(ZoneId zone, Navigation places, Actor actor) {
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
        ui = new Ui(texts, new Formats(locale, zone), background, dialogs, new Toasts(texts), places, preferences, new Access(texts, actor));
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
