package app.kontor.trials;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Goes through a recording operation by operation, and says at each what a disk could hold if the power failed there. */
final class PowerCut {
    private final Recording recording;
    private final StoredFolder folder;
    private int done;

    PowerCut(Recording recording) {
        this.recording = recording;
        this.folder = new StoredFolder(recording.root(), recording.start());
    }

    /** So many operations have been done; only forward. */
    void advance(int operations) {
        while (done < operations) {
            folder.apply(recording.operations().get(done++));
        }
    }

    /** The folder when the power comes back; the next operation had begun. */
    Image image(Loss loss, Random random) {
        return folder.after(loss, next(), random);
    }

    /** What was under way. */
    @Nullable Operation next() {
        return done < recording.operations().size() ? recording.operations().get(done) : null;
    }
}
