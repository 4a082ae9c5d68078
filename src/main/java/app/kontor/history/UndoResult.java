package app.kontor.history;

import java.util.ArrayList;
import java.util.List;

/**
 * What an undo did, or would do.
 *
 * @param undone how many things (orders, products, movements …) are as they were before
 * @param taken what the first of them are called, for there may be 100,000
 * @param kept things that have changed since and stay as they are
 * @param impossible things that can't be taken back, because they were posted, invoiced or sent
 */
public record UndoResult(int undone, List<String> taken, List<Left> kept, List<Left> impossible) {

    /** @param what the thing as people know it: "K-1001". @param why key of the reason in the bundle, {@code undo.<why>} */
    public record Left(String what, String why) {}

    static final UndoResult NOTHING = new UndoResult(0, List.of(), List.of(), List.of());

    UndoResult plus(UndoResult other) {
        return new UndoResult(undone + other.undone, join(taken, other.taken), join(kept, other.kept), join(impossible, other.impossible));
    }

    private static <T> List<T> join(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }
}
