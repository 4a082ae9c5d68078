package app.kontor.app;

import app.kontor.db.ShopFolder;
import app.kontor.demo.DemoShop;
import app.kontor.settings.WorkstationFile;
import app.kontor.ui.kit.Navigation;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.opening.Opening;
import app.kontor.value.Actor;
import app.kontor.value.Permissions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The window over one shop: there at once, while the shop is opened, made or refused behind it; it closes what it has opened. */
final class Desk {
    private final Stage stage;
    private final Station station;
    private final Porter porter;
    private final List<Path> brought = new ArrayList<>();
    private Path folder;
    private @Nullable Shop shop;
    private @Nullable Office office;
    private @Nullable Charge charge;
    private @Nullable Opening opening;
    private @Nullable Closing closing;

    /** @param viewer shows a file or a folder in the desktop's own program */
    Desk(Stage stage, Path folder, WorkstationFile file, Consumer<Path> viewer) {
        this.stage = stage;
        this.folder = folder;
        this.station = new Station(stage, file, new Station.Trade(viewer, () -> new ShopFolder(this.folder).logs(), this::spoken));
        this.porter = new Porter(stage, station, () -> shop, this::cameIn);
    }

    /** @param language for this time; without one the language chosen last, or the PC's */
    void open(@Nullable Locale language) {
        station.begin(language);
        Ui first = station.newUi();
        opening(first, folder).begin(); // behind the window that is made meanwhile
        stage.setOnCloseRequest(this::leaving);
        stage.setTitle(first.text("app.name"));
        station.showWindow();
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
        return station.ui();
    }

    /** @see Lock#after */
    void lockAfter(Duration idle) {
        porter.lockAfter(idle);
    }

    /** What was begun is finished; then the shop's file is let go. */
    void close() {
        if (opening != null) {
            opening.stop();
        }
        inWindow().ifPresent(ui -> ui.background().close());
        shop = null;
        if (charge != null) {
            charge.close();
        }
        porter.close();
        station.close();
    }

    /** Somebody closes the window: a shop that is open is backed up before, in sight of them. */
    private void leaving(WindowEvent asked) {
        Ui before = station.ui();
        Charge left = charge;
        if (before == null || left == null) {
            return;
        }
        asked.consume();
        if (closing == null) {
            shop = null;
            office = null;
            porter.close();
            closing = new Closing(station.newUi(), left.rounds(), station::show, stage::hide);
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
        Opening made = new Opening(own, at, new Opening.Doors(station::show, this::hold, this::enter, this::begin, this::fill, station.papers()));
        opening = made;
        return made;
    }

    private Shop fill(Path at, Locale language, DemoShop.Progress progress) {
        return Demo.create(at, language, Clock.systemUTC(), progress);
    }

    /** Another folder before a shop is open. */
    private void begin(Path other) {
        opening(station.newUi(), other).begin();
    }

    /** The demo is put away as it is; one's own shop lies beside it. */
    private void beginOwn() {
        leave(Opening.besideDemo(folder), Opening::beginOwn);
    }

    /** The shop is let go behind a waiting page; then something else begins. */
    private void leave(Path next, Consumer<Opening> begin) {
        Ui before = station.ui();
        Charge left = charge;
        shop = null;
        charge = null;
        office = null;
        Ui own = station.newUi();
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
        if (own != null) {
            inWindow().ifPresent(ui -> ui.inBackground(() -> {
                own.users().present().demand(Permissions.RESTORE);
                return folder;
            }, at -> leave(at, Opening::restore)));
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
        Navigation places = shop == null ? new Navigation() : inWindow().map(ui -> ui.navigation().copy()).orElseGet(Navigation::new);
        shop = opened;
        inWindow().ifPresent(ui -> ui.background().read(progress -> Office.Known.of(opened), known -> {
            if (shop == opened) { // not closed meanwhile
                furnish(opened, known, places);
                then.run();
            }
        }));
    }

    private void furnish(Shop opened, Office.Known known, Navigation places) {
        Ui own = station.newUi(known.settings().zone(), places, opened.users().present());
        office = new Office(opened, known, own, station.tray(opened.folder().fileSeal()), new Office.Doors(this::beginOwn, porter::lock, this::restore, this::change, () -> leave(folder, Opening::begin)));
        porter.anybody(known.hasUsers());
        station.show(office.furnish(station.theme()));
        stage.setTitle(office.title());
        importBrought();
        porter.lockSoon();
    }

    /** Commands beside the window say themselves who they are, so they need not wait until somebody has come in. */
    private void hold(Shop opened) {
        folder = opened.folder().path();
        charge = new Charge(opened, station::ui, this::raise, this::looked);
        opened.onChange(this::changed);
    }

    /** Whoever went finds everything as it was; somebody else finds a window of their own. */
    private void cameIn(Actor actor, boolean same) {
        Shop own = shop;
        if (same) {
            importBrought();
        } else if (own != null) {
            shop = null; // another person begins where the window begins
            enter(own.as(actor));
        }
    }

    /** Only the office that is in the window asks again. Called from any thread. */
    private void changed() {
        inWindow().ifPresent(ui -> ui.background().later(() -> {
            if (office != null) {
                office.changed();
                porter.lockSoon();
            }
        }));
    }

    private void importBrought() {
        if (office != null && !brought.isEmpty() && !porter.isLocked()) {
            office.importFiles(List.copyOf(brought));
            brought.clear();
        }
    }

    /** Somebody has started the program a second time, perhaps with files. Called from any thread. */
    private void raise(List<Path> files) {
        inWindow().ifPresent(ui -> ui.background().later(() -> {
            brought.addAll(files);
            importBrought();
            stage.setIconified(false);
            stage.show();
            stage.toFront();
            stage.requestFocus();
        }));
    }

    /** Another language: the same shop, the same place, other words. */
    private void spoken() {
        Shop own = shop;
        Ui ui = station.ui();
        if (own != null && ui != null) {
            enter(own, porter.stepAside(ui) ? porter::lock : () -> {});
        } else if (opening != null) {
            opening.speak(station.newUi());
        }
    }

    private Optional<Ui> inWindow() {
        return Optional.ofNullable(station.ui());
    }
}
