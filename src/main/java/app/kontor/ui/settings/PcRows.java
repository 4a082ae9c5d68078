package app.kontor.ui.settings;

import app.kontor.ui.kit.Look;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What belongs to this PC and not to the shop: language, light or dark, size of the text, rows, motion, where to begin, sounds of the bench. */
final class PcRows {
    private static final List<String> LANGUAGES = List.of("en", "de", "da");
    private static final List<String> THEMES = List.of("system", "light", "dark");
    private static final List<String> VOLUMES = List.of("25", "50", "75", "100");

    private final Ui ui;

    PcRows(Ui ui) {
        this.ui = ui;
    }

    List<SettingsRow> rows() {
        return List.of(
                row(Look.LANGUAGE, ui.texts().locale().getLanguage(), LANGUAGES, code -> ui.text("setting.shop.language." + code)),
                row(Look.THEME, "system", THEMES, code -> ui.text("settings.pc.theme." + code)),
                row(Look.TEXT_SIZE, "100", Look.TEXT_SIZES.stream().map(size -> Integer.toString(size)).toList(),
                        size -> ui.text("settings.pc.percent", size)),
                row(Look.DENSITY, "normal", Look.DENSITIES, code -> ui.text("list.density." + code)),
                row(Look.MOTION, "system", Look.MOTIONS, code -> ui.text("settings.pc.motion." + code)),
                row(Look.BEGINNING, "today", Look.BEGINNINGS, code -> ui.text(code.equals(Look.AS_LEFT) ? "settings.pc.beginning.left" : "area." + code)),
                row("pack.sound", "true", List.of("true", "false"), on -> ui.text("settings.pc.sound." + on)),
                row("pack.volume", "100", VOLUMES, volume -> ui.text("settings.pc.percent", volume)));
    }

    /** @param usual what holds while nothing is chosen */
    private SettingsRow row(String key, String usual, List<String> codes, Function<String, String> names) {
        ChoiceInput choice = new ChoiceInput(codes, names);
        String label = ui.text("settings.pc." + key);
        choice.control().setId("pc-" + key.replace('.', '-'));
        choice.control().setAccessibleText(label);
        choice.onCommit(() -> ui.preferences().put(key, choice.value()));
        Label name = Nodes.label(label, "medium");
        name.setLabelFor(choice.control());
        VBox node = Nodes.styled(new VBox(4, name, choice.control()), "setting");
        Runnable reload = () -> {
            String kept = ui.preferences().get(key, usual);
            choice.fill(codes.contains(kept) ? kept : kept.contains("-") ? kept.substring(0, kept.indexOf('-')) : usual);
        };
        return new SettingsRow(label, node, reload);
    }
}
