package app.kontor.trials;

import app.kontor.db.ShopFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Something that moves or replaces the whole of a shop and changes none of its rows: whatever happens meanwhile, the same rows are there
 * afterwards, in a shop that the program's own start opens.
 *
 * @param start the place that the shop lies in, as {@link #shop} under it, before
 * @param states all rows of the shop, as a hash, by the number of its last command
 * @param work what is done
 * @param entry what has to happen before the shop is opened again; gives the folder with its key
 * @param after what else has to be right; gives what is not, or nothing
 */
record Undertaking(String name, Image start, Map<Long, String> states, Work work, Entry entry, After after) {
    private static final String DONE = ", done";

    interface Work {
        void run(ShopFolder shop, Course course) throws IOException;
    }

    interface Course {
        /** In earnest: what comes before is not what is tried. */
        void begins();

        /** From here on it has been said to be done. */
        void isDone();
    }

    interface Entry {
        /** @param done whether the work was said to be done */
        ShopFolder open(Path shop, boolean done) throws IOException;
    }

    interface After {
        /** @param thorough takes its time */
        String fault(Path place, boolean done, boolean thorough) throws IOException;
    }

    static Path shop(Path place) {
        return place.resolve("shop");
    }

    private long seq() {
        return states.keySet().iterator().next();
    }

    /** What became of the shop in this place. */
    Verdict judge(Reopening reopening, Path place, boolean done, boolean thorough) throws InterruptedException, IOException {
        Verdict verdict = reopening.judge(() -> entry.open(shop(place), done), seq(), thorough);
        if (!verdict.outcome().isGood()) {
            return verdict;
        }
        try {
            String fault = after.fault(place, done, thorough);
            return fault.isEmpty() ? verdict : new Verdict(Outcome.LOST, fault);
        } catch (RuntimeException e) {
            return new Verdict(Outcome.LOST, Soundness.trace(e));
        }
    }

    /** Whether a recording's phase is that of something done. */
    static boolean isDone(String phase) {
        return phase.endsWith(DONE);
    }

    private Course told(Recorder recorder) {
        return new Course() {
            @Override
            public void begins() {
                recorder.phase(name);
            }

            @Override
            public void isDone() {
                recorder.phase(name + DONE);
            }
        };
    }

    /** On a disk that is written down. */
    Recording record(Path place) throws IOException {
        start.writeTo(place);
        Recorder recorder = new Recorder(place, start);
        WatchedFilePath.watch(place, recorder);
        try {
            recorder.phase(name + ", before");
            work.run(new ShopFolder(shop(place), new WatchedDisk(recorder)), told(recorder));
        } finally {
            WatchedFilePath.forget(place);
        }
        Recording recording = recorder.recording();
        List<String> unseen = recording.unseen(Image.of(place));
        Image.delete(place);
        if (!unseen.isEmpty()) {
            throw new IllegalStateException(name + " wrote past the watched disk: " + unseen);
        }
        return recording;
    }
}
