package app.kontor.value;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a window of a long list. The order is total (ties are broken by the row's id), and {@code descending} turns all of
 * it around, ties and missing values too: a list shows its end by reading backwards from there.
 *
 * @param search     what the user typed; empty finds everything
 * @param view       code of the view (orders.open …); empty for all rows
 * @param sort       code of the column; empty for the list's own order
 * @param descending the exact reverse of the ascending order
 * @param afterKey   the {@link Window#nextKey} of the window to continue, read in the same order; null to start
 * @param limit      at most so many rows
 * @param soon       somebody looks at it: rather a part of the rows at once ({@link Window#part}) than all of them in a minute
 */
public record WindowRequest(
        String search, String view, String sort, boolean descending, @Nullable String afterKey, int limit, boolean soon) {

    public WindowRequest(String search, String view, String sort, boolean descending, @Nullable String afterKey, int limit) {
        this(search, view, sort, descending, afterKey, limit, false);
    }

    /** The same, asked by somebody who looks at it. */
    public WindowRequest atOnce() {
        return new WindowRequest(search, view, sort, descending, afterKey, limit, true);
    }
}
