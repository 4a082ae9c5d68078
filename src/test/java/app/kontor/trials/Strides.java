package app.kontor.trials;

import app.kontor.trials.Operation.Write;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which operation of an undertaking fails next: each, but of a long run of writes to one file only every sixteenth, and its ends. */
final class Strides {
    private static final int SINGLY = 4;
    private static final int LONG = 16;

    private final int step;
    private int nth = 1;
    private int stride = 1;
    private int run;
    private @Nullable Path file;

    /** @param step 1 for what is said above; else plainly every so many-th */
    Strides(int step) {
        this.step = step;
    }

    int nth() {
        return nth;
    }

    /** @param struck what has failed; null if there are no so many. @return whether there is another one */
    boolean goOn(@Nullable Operation struck) {
        if (step > 1) {
            nth += step;
            return struck != null;
        }
        boolean same = struck instanceof Write && struck.file().equals(file);
        if (stride > 1 && !same) { // past the end of the run: back, and singly
            nth -= stride - 1;
            stride = 1;
            run = -LONG;
            return true;
        }
        run = same ? run + 1 : 0;
        file = struck instanceof Write ? struck.file() : null;
        stride = run >= SINGLY ? LONG : 1;
        nth += stride;
        return struck != null;
    }
}
