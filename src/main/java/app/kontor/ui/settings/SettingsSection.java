package app.kontor.ui.settings;

import java.util.List;
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
}
