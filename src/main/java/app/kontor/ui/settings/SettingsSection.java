package app.kontor.ui.settings;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * A page of the settings.
 *
 * @param code names it in a place
 * @param rows what it is made of, from above
 */
public record SettingsSection(String code, String title, Ikon icon, List<SettingsRow> rows) {
    public SettingsSection {
        rows = List.copyOf(rows);
    }

    /** The field that holds the setting of this key; null if it is in another section. */
    @Nullable Node field(String key) {
        return key.isEmpty() ? null
                : rows.stream().map(row -> row.field(key)).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
