package app.kontor.app;

import app.kontor.ui.kit.Ui;
import app.kontor.ui.opening.SignIn;
import app.kontor.value.Actor;
import java.util.function.Supplier;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Locks the window for those who could come back in, and lets in who says who they are. */
final class Porter {
    private final Station station;
    private final Supplier<@Nullable Shop> shop;
    private final Welcome welcome;
    private final Lock lock;
    private boolean anybody;

    /** What the window does for whoever comes in. */
    @FunctionalInterface
    interface Welcome {
        /** @param same whether it is the one who went */
        void cameIn(Actor actor, boolean same);
    }

    /** @param shop the one in the window, null without one */
    Porter(Stage stage, Station station, Supplier<@Nullable Shop> shop, Welcome welcome) {
        this.station = station;
        this.shop = shop;
        this.welcome = welcome;
        this.lock = new Lock(stage, station.zoom(), this::lock);
    }

    /** Whether there is somebody for whom it can be locked. */
    void anybody(boolean known) {
        anybody = known;
    }

    boolean isLocked() {
        return lock.isOn();
    }

    /** @see Lock#after */
    void lockAfter(Duration idle) {
        lock.after(idle);
    }

    void close() {
        lock.close();
    }

    /** How long the window stays open while nobody is there: the shop's setting, for those who could come back in. */
    void lockSoon() {
        Shop own = shop.get();
        Ui ui = station.ui();
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
    void lock() {
        Shop own = shop.get();
        Ui ui = station.ui();
        if (own == null || ui == null) {
            return;
        }
        if (!anybody) {
            ui.toasts().done(ui.text("user.lock.nobody"));
            return;
        }
        SignIn page = new SignIn(ui, own.users(), own.users().present().name(), this::unlock);
        lock.hide(ui.dialogs(), ui.text("app.name"), page.node("locked"));
    }

    /** Lets the window be furnished anew; true if it was locked, and has to be again. */
    boolean stepAside(Ui ui) {
        boolean locked = lock.isOn();
        if (locked) {
            lock.reveal(ui.dialogs(), false);
        }
        return locked;
    }

    private void unlock(Actor actor) {
        Shop own = shop.get();
        Ui ui = station.ui();
        if (own != null && ui != null) {
            boolean same = actor.equals(own.users().present());
            lock.reveal(ui.dialogs(), same);
            welcome.cameIn(actor, same);
        }
    }
}
