package app.kontor.ui.kit;

import java.util.List;
import javafx.application.Platform;

/**
 * Keys of the {@link Preferences} that the whole window follows at once: whoever puts one there needs to do nothing else.
 * Theme: system, light or dark. Language: a BCP 47 tag. Text size: per cent. Density: compact, normal or roomy. Motion: system, full or reduced.
 * Beginning, at the next start: the code of an area, or as it was left.
 */
public final class Look {
    public static final String THEME = "look.theme";
    public static final String LANGUAGE = "look.language";
    public static final String TEXT_SIZE = "look.textSize";
    public static final String DENSITY = "look.density";
    public static final String MOTION = "look.motion";
    public static final String BEGINNING = "look.beginning";

    /** What a step larger or smaller leads to. */
    public static final List<Integer> TEXT_SIZES = List.of(90, 100, 110, 125, 150, 175, 200);
    public static final List<String> DENSITIES = List.of("compact", "normal", "roomy");

    public static final List<String> MOTIONS = List.of("system", "full", "reduced");

    public static final String AS_LEFT = "left";
    public static final List<String> BEGINNINGS = List.of("today", "orders", "stock", AS_LEFT);

    private Look() {}

    /** Whether nothing should flash, fade or slide: chosen here, or by the desktop unless something else is chosen here. */
    public static boolean isCalm(Preferences preferences) {
        return switch (preferences.get(MOTION, "system")) {
            case "reduced" -> true;
            case "full" -> false;
            default -> Platform.getPreferences().isReducedMotion();
        };
    }

    /** The next of {@link #TEXT_SIZES}. @param step 1 for larger, -1 for smaller, 0 for the usual size */
    public static void resize(Preferences preferences, int step) {
        int now = preferences.number(TEXT_SIZE, 100);
        int next = step == 0 ? 100 : step > 0
                ? TEXT_SIZES.stream().filter(size -> size > now).findFirst().orElse(TEXT_SIZES.getLast())
                : TEXT_SIZES.reversed().stream().filter(size -> size < now).findFirst().orElse(TEXT_SIZES.getFirst());
        preferences.put(TEXT_SIZE, Integer.toString(next));
    }
}
