package app.kontor.trials;

import app.kontor.Given;
import app.kontor.RandomDays;
import app.kontor.Watch;
import app.kontor.db.ShopFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The days of a shop from its first minute, under a recorder: each activity once, then many in any order, with the shop closed and
 * opened in between. H2 uses the room in its file again only after 45 seconds: a recording that shall show this has to last.
 */
final class Workday {
    private static final int STEPS_A_DAY = 20;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Recorder recorder;
    private final ShopFolder folder;
    private final Watch watch = new Watch();
    private Given shop;

    private Workday(Path root) {
        this.recorder = new Recorder(root);
        this.folder = new ShopFolder(root, new WatchedDisk(recorder));
        WatchedFilePath.watch(root, recorder);
        recorder.phase("init");
        this.shop = Given.created(folder, watch, recorder::acknowledged);
    }

    /** @param atLeast zero for a shop that is closed and opened now and then; else it stays open so long, with more steps if need be */
    static Recording record(Path root, long seed, int steps, Duration atLeast) throws IOException {
        Workday day = new Workday(root);
        try {
            day.everythingOnce();
            day.atRandom(seed, steps, atLeast);
        } finally {
            day.recorder.phase("close");
            day.shop.close();
            WatchedFilePath.forget(root);
        }
        Recording recording = day.recorder.recording();
        List<String> unseen = recording.unseen(Image.of(root));
        if (!unseen.isEmpty()) {
            throw new IllegalStateException("Written past the watched disk: " + unseen);
        }
        return recording;
    }

    private void everythingOnce() {
        phase("stock", () -> Errands.stock(shop));
        phase("import", () -> Errands.orders(shop, 9001));
        phase("match", () -> Errands.match(shop));
        phase("allocate", () -> shop.shop.fulfilment().allocate());
        phase("ship", () -> Errands.ship(shop, 9002, 9004));
        phase("invoice", () -> Errands.invoice(shop, 9002, 9004));
        phase("documents", () -> Errands.papers(shop));
        phase("cancel", () -> shop.orders.cancel(Errands.ids(shop, 9006)));
        phase("undo", () -> shop.shop.history().undo(shop.last()));
    }

    private void phase(String name, Runnable work) {
        recorder.phase(name);
        work.run();
    }

    private void atRandom(long seed, int steps, Duration atLeast) {
        RandomDays days = new RandomDays(seed, shop);
        long start = System.nanoTime();
        for (int step = 1; step <= steps || System.nanoTime() - start < atLeast.toNanos(); step++) {
            phase("any", days::step);
            if (step % STEPS_A_DAY == 0) {
                phase("documents", () -> Errands.papers(shop));
            }
            if (!atLeast.isZero()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            } else if (step % STEPS_A_DAY == 0) {
                reopen();
                days.goOnWith(shop);
            }
        }
    }

    private void reopen() {
        phase("close", shop::close);
        recorder.phase("open");
        shop = Given.opened(folder, watch);
        shop.db.onChange(() -> recorder.acknowledged(shop.db));
    }
}
