package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.kit.Ui;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** From light to dark and back: it shows what it leads to. */
final class ThemeButton {
    private ThemeButton() {}

    static Button of(Ui ui, Theme theme) {
        Action toggle = ui.action("shell.theme", MaterialDesignW.WEATHER_NIGHT, theme::toggle);
        Button button = toggle.iconButton(ui.texts());
        theme.dark().subscribe(dark -> ((FontIcon) button.getGraphic())
                .setIconCode(dark ? MaterialDesignW.WHITE_BALANCE_SUNNY : MaterialDesignW.WEATHER_NIGHT));
        return Nodes.styled(button, "compact");
    }
}
