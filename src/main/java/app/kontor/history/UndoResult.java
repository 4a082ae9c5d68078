package app.kontor.history;

import java.util.ArrayList;
import java.util.List;

/**
 * What an undo did.
 *
 * @param undone things (orders, products, movements …) that are as they were before
 * @param kept things that have changed since and stay as they are
 * @param impossible things that can't be taken back, because they were posted or sent
 */
public record UndoResult(int undone, List<Left> kept, List<Left> impossible) {

    /** @param what the thing as people know it: "K-1001". @param why key of the reason in the bundle, {@code undo.<why>} */
    public record Left(String what, String why) {}

    static final UndoResult NOTHING = new UndoResult(0, List.of(), List.of());

    UndoResult plus(UndoResult other) {
        return new UndoResult(undone + other.undone, join(kept, other.kept), join(impossible, other.impossible));
    }

    private static List<Left> join(List<Left> a, List<Left> b) {
        List<Left> all = new ArrayList<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }
}
