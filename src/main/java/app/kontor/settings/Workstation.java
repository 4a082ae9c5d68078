package app.kontor.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the PC and its user, not to the shop: how the window looks and where paper goes.
 *
 * @param language BCP 47 tag, null for the PC's own
 * @param theme    code of the window's mode: system, light or dark
 * @param papers   the folder that printed paper goes to, null for the user's documents
 * @param choices  what the screens remember, each under a key with dots
 */
public record Workstation(
        @Nullable String language, String theme, WindowSize window, @Nullable Path papers, Map<String, String> choices) {
    public static final Workstation DEFAULT = new Workstation(null, "system", WindowSize.DEFAULT, null, Map.of());

    public Workstation {
        choices = Map.copyOf(choices);
    }

    /** How large the window was. */
    public record WindowSize(int width, int height, boolean maximized) {
        public static final WindowSize DEFAULT = new WindowSize(1280, 800, false);
        private static final int LEAST_WIDTH = 900;
        private static final int LEAST_HEIGHT = 560;

        /** A window that is too small to use comes back usable. */
        public WindowSize {
            width = Math.max(LEAST_WIDTH, width);
            height = Math.max(LEAST_HEIGHT, height);
        }
    }

    public Workstation withLanguage(String tag) {
        return new Workstation(tag, theme, window, papers, choices);
    }

    public Workstation withTheme(String mode) {
        return new Workstation(language, mode, window, papers, choices);
    }

    public Workstation withWindow(WindowSize size) {
        return new Workstation(language, theme, size, papers, choices);
    }

    public Workstation withPapers(Path folder) {
        return new Workstation(language, theme, window, folder, choices);
    }

    /** @param value null forgets the choice */
    public Workstation withChoice(String key, @Nullable String value) {
        Map<String, String> changed = new HashMap<>(choices);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new Workstation(language, theme, window, papers, changed);
    }
}
