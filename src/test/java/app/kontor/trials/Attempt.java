package app.kontor.trials;

import app.kontor.Given;
import app.kontor.Watch;
import app.kontor.db.Database;
import app.kontor.db.ShopFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One run of a scenario: the shop on a disk that can fail, and what was acknowledged before and since. */
final class Attempt implements AutoCloseable {
    final Path root;
    private final Saboteur saboteur = new Saboteur();
    private final Failure failure;
    private final int nth;
    private final boolean forGood;
    private @Nullable Given shop;
    private long acknowledged;
    private @Nullable String state;
    private @Nullable RuntimeException said;

    Attempt(Path root, Failure failure, int nth, boolean forGood) {
        this.root = root;
        this.failure = failure;
        this.nth = nth;
        this.forGood = forGood;
        WatchedFilePath.watch(root, saboteur);
    }

    Given open() {
        Given opened = Given.opened(folder(), new Watch());
        shop = opened;
        acknowledged(opened.db);
        opened.db.onChange(() -> acknowledged(opened.db));
        return opened;
    }

    /** After closing: the shop is on the disk that fails again, and what was acknowledged is still known. */
    void startAnew() {
        shop = null;
        WatchedFilePath.watch(root, saboteur);
    }

    void create() {
        shop = Given.created(folder(), new Watch(), this::acknowledged);
    }

    ShopFolder folder() {
        return new ShopFolder(root, new WatchedDisk(saboteur));
    }

    /** From here on the disk fails; what is said then is kept. */
    void failing(Runnable work) {
        saboteur.arm(failure, nth, forGood);
        try {
            work.run();
        } catch (RuntimeException e) {
            said = e;
        }
        if (!forGood) {
            saboteur.disarm();
        }
    }

    private void acknowledged(Database db) {
        ShopText text = ShopText.of(db);
        acknowledged = text.lastSeq();
        state = text.hash();
    }

    long acknowledged() {
        return acknowledged;
    }

    /** All rows when the last command was acknowledged; null if none was. */
    @Nullable String state() {
        return state;
    }

    /** What the user was told; null if nothing went wrong for him. */
    @Nullable RuntimeException said() {
        return said;
    }

    Saboteur saboteur() {
        return saboteur;
    }

    /** Closes the shop while the disk still fails, if it does; then the disk is well again. */
    @Override
    public void close() {
        try {
            if (shop != null) {
                shop.db.close();
            }
        } finally {
            saboteur.disarm();
            WatchedFilePath.forget(root);
        }
    }
}
