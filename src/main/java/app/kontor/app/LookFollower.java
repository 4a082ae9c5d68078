package app.kontor.app;

import app.kontor.ui.kit.Look;
import app.kontor.ui.kit.Preferences;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.shell.PaletteEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The look that the user chose: followed at once when a preference changes, and offered in the palette. */
final class LookFollower {
    /** The languages that all texts are written in. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("da"));
    private static final List<String> MODES = List.of("system", "light", "dark");

    private final Theme theme;

    LookFollower(Theme theme) {
        this.theme = theme;
    }

    void follow(Preferences preferences) {
        preferences.watch(Look.THEME, code -> {
            if (MODES.contains(code)) {
                theme.mode().set(mode(code));
            }
        });
        preferences.watch(Look.TEXT_SIZE, size ->
                theme.textSize().set(Math.clamp(preferences.number(Look.TEXT_SIZE, 100), 90, 200) / 100.0));
        preferences.watch(Look.DENSITY, code -> theme.density().set(Look.DENSITIES.contains(code) ? code : "normal"));
    }

    static Theme.Mode mode(String code) {
        return switch (code) {
            case "light" -> Theme.Mode.LIGHT;
            case "dark" -> Theme.Mode.DARK;
            default -> Theme.Mode.SYSTEM;
        };
    }

    /** Languages, looks and rows as lines of the palette. */
    static List<PaletteEntry> choices(Ui ui) {
        Stream<PaletteEntry> languages = LANGUAGES.stream().map(language -> entry(ui, MaterialDesignT.TRANSLATE, Look.LANGUAGE,
                language.toLanguageTag(), ui.text("finder.language", name(language))));
        Stream<PaletteEntry> modes = MODES.stream().map(code -> entry(ui, MaterialDesignT.THEME_LIGHT_DARK, Look.THEME, code,
                ui.text("finder.theme." + code)));
        Stream<PaletteEntry> rows = Look.DENSITIES.stream().map(code -> entry(ui, MaterialDesignF.FORMAT_LINE_SPACING, Look.DENSITY, code,
                ui.text("finder.density." + code)));
        return Stream.of(languages, modes, rows).flatMap(part -> part).toList();
    }

    /** In the language itself, with a capital: Deutsch, Dansk. */
    static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static PaletteEntry entry(Ui ui, Ikon icon, String key, String value, String text) {
        return new PaletteEntry(key + ":" + value, icon, text, "", () -> ui.preferences().put(key, value));
    }
}
