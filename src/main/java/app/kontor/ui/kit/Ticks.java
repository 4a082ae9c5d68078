package app.kontor.ui.kit;

import app.kontor.value.Selection;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.LongBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableLongValue;

/**
 * Which rows are ticked, by id, so that it survives scrolling and reloading. After {@link #tickAll} the ids are the exceptions: all rows
 * that match are meant, also those that were never read.
 */
public final class Ticks<I> {
    private final Set<I> ids = new HashSet<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final LongBinding count;
    private boolean all;

    /** @param matching how many rows match, capped as the source counts */
    Ticks(ObservableLongValue matching) {
        this.count = Bindings.createLongBinding(
                () -> all ? Math.max(0, matching.get() - ids.size()) : ids.size(), changes, matching);
    }

    public boolean isTicked(I id) {
        return all != ids.contains(id);
    }

    public boolean isAll() {
        return all;
    }

    /** All that match, without exception. */
    boolean isWhole() {
        return all && ids.isEmpty();
    }

    /** How many are ticked. */
    public LongBinding count() {
        return count;
    }

    /** Counts up with every change; for what has to look again. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    public void toggle(I id) {
        if (!ids.remove(id)) {
            ids.add(id);
        }
        changed();
    }

    public void tick(Collection<I> more) {
        if (all) {
            ids.removeAll(more);
        } else {
            ids.addAll(more);
        }
        changed();
    }

    /** All that match the search and the view. */
    public void tickAll() {
        all = true;
        ids.clear();
        changed();
    }

    public void clear() {
        all = false;
        ids.clear();
        changed();
    }

    Selection<I> selection(String search, String view) {
        return all ? new Selection.Matching<>(search, view, ids) : new Selection.Picked<>(ids);
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
