package app.kontor.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Where the user is and was. A screen asks to go somewhere; the shell, which knows the screens, follows {@link #place}. */
public final class Navigation {
    private static final int REMEMBERED = 50;

    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private final Deque<Place> before = new ArrayDeque<>();
    private final Deque<Place> after = new ArrayDeque<>();

    public ReadOnlyObjectProperty<@Nullable Place> place() {
        return place.getReadOnlyProperty();
    }

    public void go(Place next) {
        if (next.equals(place.get())) {
            return;
        }
        after.clear();
        push(before);
        place.set(next);
    }

    public void back() {
        move(before, after);
    }

    public void forward() {
        move(after, before);
    }

    /** The same way behind and before the user, for a window that was furnished anew; nobody follows it yet. */
    public Navigation copy() {
        Navigation copy = new Navigation();
        copy.before.addAll(before);
        copy.after.addAll(after);
        copy.place.set(place.get());
        return copy;
    }

    private void move(Deque<Place> from, Deque<Place> to) {
        Place next = from.poll();
        if (next != null) {
            push(to);
            place.set(next);
        }
    }

    private void push(Deque<Place> places) {
        if (place.get() != null) {
            places.push(place.get());
        }
        if (places.size() > REMEMBERED) {
            places.removeLast();
        }
    }
}
