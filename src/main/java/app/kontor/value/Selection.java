package app.kontor.value;

import java.util.Set;

/**
 * The rows of a long list that an action is for, by id. "All that match" is kept as the question, not as its answer: the write
 * resolves it, so that nothing is selected behind the user's back by a list that was read earlier.
 */
public sealed interface Selection<I> {

    /** Exactly these rows. */
    record Picked<I>(Set<I> ids) implements Selection<I> {
        public Picked {
            ids = Set.copyOf(ids);
        }
    }

    /** Every row that the search and the view find, except these. */
    record Matching<I>(String search, String view, Set<I> except) implements Selection<I> {
        public Matching {
            except = Set.copyOf(except);
        }
    }
}
