package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Shortcuts;
import app.kontor.ui.kit.Ui;
import java.util.List;

/** The window's screens and actions as lines of the palette; what makes no sense now is not offered, what is not permitted is there and says why. */
record PaletteCommands(Ui ui) {
    static final String ACTION = "action:";
    private static final String SCREEN = "screen:";

    PaletteList.Group screens(List<Area> areas) {
        return new PaletteList.Group(ui.text("palette.screens"),
                areas.stream().filter(area -> area.part() != Area.Part.INSIDE).map(this::screen).toList());
    }

    PaletteList.Group actions(String title, List<Action> actions) {
        return new PaletteList.Group(title, actions.stream().filter(action -> action.possible().get()).map(this::action).toList());
    }

    private PaletteEntry screen(Area area) {
        String keys = area.letter() == null ? "" : "G " + Shortcuts.name(area.letter());
        return new PaletteEntry(SCREEN + area.code(), area.icon(), area.text(), "", keys, "",
                () -> ui.navigation().go(Place.of(area.code())));
    }

    private PaletteEntry action(Action action) {
        return new PaletteEntry(ACTION + action.key(), action.icon(), action.text(ui.texts()).getValue(), "",
                Shortcuts.name(action.shortcut(), ui.texts()), action.refusal(), action::fire);
    }
}
