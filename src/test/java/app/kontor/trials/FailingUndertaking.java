package app.kontor.trials;

import app.kontor.db.ShopFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One undertaking on a disk that fails at some operation; then the disk is well again, and the shop is looked at. */
final class FailingUndertaking implements Undertaking.Course {
    private final Undertaking undertaking;
    private final Path place;
    private final Saboteur saboteur = new Saboteur();
    private final Runnable arming;
    private boolean done;
    private @Nullable Exception said;

    FailingUndertaking(Undertaking undertaking, Path place, Failure failure, int nth, boolean forGood) {
        this.undertaking = undertaking;
        this.place = place;
        this.arming = () -> saboteur.arm(failure, nth, forGood);
    }

    @Override
    public void begins() {
        arming.run();
    }

    @Override
    public void isDone() {
        done = true;
    }

    void work() {
        WatchedFilePath.watch(place, saboteur);
        try {
            undertaking.work().run(new ShopFolder(Undertaking.shop(place), new WatchedDisk(saboteur)), this);
        } catch (IOException | RuntimeException e) {
            said = e;
        } finally {
            saboteur.disarm();
            WatchedFilePath.forget(place);
        }
    }

    /** The first operation that failed; null if there are no so many. */
    @Nullable Operation struck() {
        return saboteur.struck();
    }

    /** What the user was told; null if nothing went wrong for him. */
    @Nullable Exception said() {
        return said;
    }

    Verdict judge(boolean thorough) throws IOException, InterruptedException {
        try (Reopening reopening = new Reopening(undertaking.states())) {
            Verdict verdict = undertaking.judge(reopening, place, done, thorough);
            if (verdict.outcome().isGood() && said != null && !said.toString().contains("encryption.unfinished") && !done && isEncrypted() != wasEncrypted()) {
                return new Verdict(Outcome.LIED, "said " + said + ", but it was done");
            }
            return verdict;
        }
    }

    private boolean isEncrypted() {
        return Files.exists(Undertaking.shop(place).resolve("shop.key"));
    }

    private boolean wasEncrypted() {
        return undertaking.start().files().containsKey(Path.of("shop", "shop.key"));
    }
}
