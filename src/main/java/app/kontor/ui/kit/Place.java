package app.kontor.ui.kit;

import app.kontor.value.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A place in the window: an area, the view in it, the row that is looked at.
 *
 * @param view empty for the area's own choice
 */
public record Place(String area, String view, @Nullable RowId row) {
    public static Place of(String area) {
        return new Place(area, "", null);
    }
}
