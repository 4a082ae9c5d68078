package app.kontor.ui.settings;

import java.util.Locale;
import javafx.scene.Node;

/**
 * One setting, or a block of them that belongs together.
 *
 * @param words  by which the search finds it
 * @param reload reads again what is shown
 */
public record SettingsRow(String words, Node node, Runnable reload) {
    boolean matches(String wanted) {
        return words.toLowerCase(Locale.ROOT).contains(wanted.strip().toLowerCase(Locale.ROOT));
    }
}
