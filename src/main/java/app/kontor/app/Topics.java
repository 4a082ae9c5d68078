package app.kontor.app;

import app.kontor.settings.SettingKey;
import app.kontor.ui.help.HelpBook;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.shell.PaletteEntry;
import app.kontor.ui.shell.PaletteSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** What Ctrl+K finds in the program itself: its settings by their names, and the pages of help. */
final class Topics {
    private static final List<String> OTHER_SECTIONS = List.of("channels", "rates", "pc");

    private final Ui ui;

    Topics(Ui ui) {
        this.ui = ui;
    }

    PaletteSource settings() {
        return PaletteSource.of(ui.text("finder.settings"), this::choices);
    }

    private List<PaletteEntry> choices() {
        Stream<PaletteEntry> fields = Arrays.stream(SettingKey.values()).map(SettingKey::key).filter(key -> !key.equals("shop.demo"))
                .map(key -> setting(key, ui.text("setting." + key), ui.text("setting." + key + ".help")));
        Stream<PaletteEntry> sections = OTHER_SECTIONS.stream().map(code -> setting(code, ui.text("settings.section." + code), ""));
        return Stream.of(LookFollower.choices(ui).stream(), sections, fields).flatMap(part -> part).toList();
    }

    PaletteSource help() {
        return PaletteSource.of(ui.text("area.help"), this::pages);
    }

    private List<PaletteEntry> pages() {
        return HelpBook.in(ui.texts().locale()).pages().stream()
                .map(page -> new PaletteEntry("help:" + page.code(), MaterialDesignH.HELP_CIRCLE_OUTLINE, page.title(), "", () ->
                        ui.navigation().go(new Place("help", page.code(), null))))
                .toList();
    }

    private PaletteEntry setting(String view, String name, String detail) {
        return new PaletteEntry("setting:" + view, MaterialDesignC.COG_OUTLINE, name, detail, () ->
                ui.navigation().go(new Place("settings", view, null)));
    }
}
