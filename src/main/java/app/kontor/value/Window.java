package app.kontor.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window of a long list: the rows asked for, the key after which the next window starts (null at the end), and how many
 * rows match in all.
 *
 * @param nextKey opaque to the reader; hand it back as {@link WindowRequest#afterKey}
 * @param count   all matching rows whatever the window, counted up to {@link #CAP}; {@link #UNCOUNTED} where the source did
 *                not count, which it need not do for a window that continues another
 * @param part   not all that match, or not in the order asked for: what they are found by is still being made
 */
public record Window<R>(List<R> rows, @Nullable String nextKey, long count, boolean part) {
    /** Counting stops here: a list with at least so many rows says "9,999+". */
    public static final long CAP = 10_000;

    public static final long UNCOUNTED = -1;

    public Window {
        rows = List.copyOf(rows);
    }

    public Window(List<R> rows, @Nullable String nextKey, long count) {
        this(rows, nextKey, count, false);
    }

    public static <R> Window<R> empty() {
        return new Window<>(List.of(), null, 0);
    }
}
