package app.kontor.ui.shell;

import app.kontor.ui.kit.Look;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Preferences;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the window begins, as the user of this PC chose it: in an area of the sidebar, or in the one that was left last. */
final class Beginning {
    private static final String LEFT = "begin.left";

    private final Preferences preferences;
    private final Map<String, Area> areas;

    /** @param areas by their codes, in the sidebar's order */
    Beginning(Preferences preferences, Map<String, Area> areas) {
        this.preferences = preferences;
        this.areas = areas;
    }

    /** The first area where nothing is chosen, or something that is not there any more. */
    Place place() {
        String chosen = preferences.get(Look.BEGINNING, "");
        String area = chosen.equals(Look.AS_LEFT) ? preferences.get(LEFT, "") : chosen;
        return Place.of(isInSidebar(areas.get(area)) ? area : areas.keySet().iterator().next());
    }

    /** One order or product is found again by its list. */
    void remember(Place place) {
        Area area = areas.get(place.area());
        String entry = area == null ? place.area() : area.under();
        if (isInSidebar(areas.get(entry))) {
            preferences.put(LEFT, entry);
        }
    }

    private static boolean isInSidebar(@Nullable Area area) {
        return area != null && area.part() != Area.Part.INSIDE;
    }
}
