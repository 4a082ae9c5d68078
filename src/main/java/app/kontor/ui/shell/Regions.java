package app.kontor.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The parts of the window that F6 goes round: the first thing in each that takes keys. */
final class Regions {
    private final Supplier<List<Node>> parts;

    Regions(Supplier<List<Node>> parts) {
        this.parts = parts;
    }

    /** @param step 1 for the next part, -1 for the one before */
    void move(int step) {
        List<Node> all = parts.get();
        Node owner = all.getFirst().getScene().getFocusOwner();
        int now = 0;
        for (int i = 0; i < all.size(); i++) {
            now = isIn(owner, all.get(i)) ? i : now;
        }
        for (int i = 1; i <= all.size(); i++) {
            Node target = first(all.get(Math.floorMod(now + i * step, all.size())));
            if (target != null) {
                target.requestFocus();
                return;
            }
        }
    }

    private static boolean isIn(@Nullable Node node, Node part) {
        Node above = node;
        while (above != null && above != part) {
            above = above.getParent();
        }
        return above == part;
    }

    private static @Nullable Node first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().map(Regions::first).filter(found -> found != null).findFirst().orElse(null)
                : null;
    }
}
