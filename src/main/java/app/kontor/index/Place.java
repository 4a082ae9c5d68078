package app.kontor.index;

import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in a list.
 *
 * @param position from 1; 0 where it isn't in the list
 * @param count    of all rows
 */
public record Place(int position, int count, @Nullable Long previous, @Nullable Long next) {
    public static final Place NOWHERE = new Place(0, 0, null, null);
}
