package app.kontor.ui.kit;

import java.util.List;

/**
 * Keys of the {@link Preferences} that the whole window follows at once: whoever puts one there needs to do nothing else.
 * Theme: system, light or dark. Language: a BCP 47 tag. Text size: per cent. Density: compact, normal or roomy.
 */
public final class Look {
    public static final String THEME = "look.theme";
    public static final String LANGUAGE = "look.language";
    public static final String TEXT_SIZE = "look.textSize";
    public static final String DENSITY = "look.density";

    /** What a step larger or smaller leads to. */
    public static final List<Integer> TEXT_SIZES = List.of(90, 100, 110, 125, 150, 175, 200);
    public static final List<String> DENSITIES = List.of("compact", "normal", "roomy");

    private Look() {}

    /** The next of {@link #TEXT_SIZES}. @param step 1 for larger, -1 for smaller, 0 for the usual size */
    public static void resize(Preferences preferences, int step) {
        int now = preferences.number(TEXT_SIZE, 100);
        int next = step == 0 ? 100 : step > 0
                ? TEXT_SIZES.stream().filter(size -> size > now).findFirst().orElse(TEXT_SIZES.getLast())
                : TEXT_SIZES.reversed().stream().filter(size -> size < now).findFirst().orElse(TEXT_SIZES.getFirst());
        preferences.put(TEXT_SIZE, Integer.toString(next));
    }
}
