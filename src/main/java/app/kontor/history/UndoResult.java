package app.kontor.history;

import java.util.ArrayList;
import java.util.List;

/**
 * What an undo did, or would do.
 *
 * @param taken things (orders, products, movements …) that are as they were before
 * @param kept things that have changed since and stay as they are
 * @param impossible things that can't be taken back, because they were posted, invoiced or sent
 */
public record UndoResult(List<String> taken, List<Left> kept, List<Left> impossible) {

    /** @param what the thing as people know it: "K-1001". @param why key of the reason in the bundle, {@code undo.<why>} */
    public record Left(String what, String why) {}

    static final UndoResult NOTHING = new UndoResult(List.of(), List.of(), List.of());

    public int undone() {
        return taken.size();
    }

    UndoResult plus(UndoResult other) {
        return new UndoResult(join(taken, other.taken), join(kept, other.kept), join(impossible, other.impossible));
    }

    private static <T> List<T> join(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }
}
