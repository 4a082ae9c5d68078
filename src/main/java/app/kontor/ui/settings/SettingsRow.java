package app.kontor.ui.settings;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One setting, or a block of them that belongs together.
 *
 * @param words  by which the search finds it
 * @param reload reads again what is shown
 */
public record SettingsRow(String words, Node node, Runnable reload) {
    /** With something below it that is read again together with it. */
    SettingsRow above(Node below, Runnable again) {
        return new SettingsRow(words, new VBox(4, node, below), () -> {
            reload.run();
            again.run();
        });
    }

    /** The field that holds the setting of this key, such as {@code company.iban} or {@code look.theme}; null if it is in another row. */
    @Nullable Node field(String key) {
        String id = key.replace('.', '-');
        Node ofShop = node.lookup("#setting-" + id);
        return ofShop != null ? ofShop : node.lookup("#pc-" + id);
    }

    boolean matches(String wanted) {
        return words.toLowerCase(Locale.ROOT).contains(wanted.strip().toLowerCase(Locale.ROOT));
    }
}
