package app.kontor.ui.opening;

import app.kontor.ui.kit.Look;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Preferences;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Language, look and size of letters at the foot of the first pages: nobody has to read what they can't. */
final class LookPills {
    static final List<String> LANGUAGES = List.of("en", "de", "da");
    private static final List<String> THEMES = List.of("system", "light", "dark");

    private final Ui ui;

    LookPills(Ui ui) {
        this.ui = ui;
    }

    Node node() {
        List<String> sizes = Look.TEXT_SIZES.stream().map(size -> Integer.toString(size)).toList();
        HBox row = new HBox(12,
                pill(Look.LANGUAGE, MaterialDesignT.TRANSLATE, LANGUAGES, LookPills::languageName),
                pill(Look.THEME, MaterialDesignT.THEME_LIGHT_DARK, THEMES, code -> ui.text("opening.theme." + code)),
                pill(Look.TEXT_SIZE, MaterialDesignF.FORMAT_SIZE, sizes, size -> size + " %"));
        row.setAlignment(Pos.CENTER);
        return row;
    }

    /** In the language itself, with a capital: Deutsch, Dansk. */
    static String languageName(String code) {
        Locale language = Locale.of(code);
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private MenuButton pill(String key, Ikon icon, List<String> codes, Function<String, String> names) {
        Preferences preferences = ui.preferences();
        MenuButton pill = Nodes.styled(new MenuButton(null, Nodes.icon(icon)), "opening-pill");
        pill.setId("opening-" + key.replace('.', '-'));
        String usual = key.equals(Look.LANGUAGE) ? ui.texts().locale().getLanguage() : key.equals(Look.TEXT_SIZE) ? "100" : codes.getFirst();
        codes.forEach(code -> {
            MenuItem item = new MenuItem(names.apply(code));
            item.setOnAction(event -> {
                pill.setText(names.apply(code));
                preferences.put(key, code);
            });
            pill.getItems().add(item);
        });
        String now = key.equals(Look.LANGUAGE) ? usual : preferences.get(key, usual);
        pill.setText(names.apply(codes.contains(now) ? now : usual));
        pill.setAccessibleText(pill.getText());
        return pill;
    }
}
