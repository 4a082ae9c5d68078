package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.kit.Ui;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The areas of the shop, with what waits in each. */
final class Sidebar {
    private final VBox node = Nodes.styled(new VBox(), "nav");
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> items = new HashMap<>();
    private final Map<String, Label> counts = new HashMap<>();
    private final Ui ui;

    Sidebar(Ui ui, Theme theme, ShopLine shop, List<Area> areas) {
        this.ui = ui;
        node.getChildren().add(head(theme, shop));
        add(areas, Area.Part.WORK);
        node.getChildren().add(Nodes.styled(new Region(), "nav-gap"));
        add(areas, Area.Part.STOCK);
        node.getChildren().add(Nodes.spacer());
        add(areas, Area.Part.TOOLS);
    }

    Node node() {
        return node;
    }

    void select(String area) {
        group.selectToggle(items.get(area));
    }

    void count(String area, String count) {
        Label label = counts.get(area);
        if (label != null) {
            label.setText(count);
        }
    }

    private Node head(Theme theme, ShopLine shop) {
        StackPane mark = Nodes.styled(new StackPane(Nodes.icon(MaterialDesignS.STOREFRONT_OUTLINE, "i18")), "shop-mark");
        Label name = Nodes.label(shop.name(), "strong");
        name.setMinWidth(0);
        VBox words = Nodes.column(0, name, Nodes.label(ui.text("app.name"), "tiny", "muted"));
        words.setMinWidth(0);
        return Nodes.styled(Nodes.row(8, mark, Nodes.growing(words), themeButton(theme)), "shop");
    }

    private Button themeButton(Theme theme) {
        Action toggle = Action.of("shell.theme", MaterialDesignW.WEATHER_NIGHT, () -> theme.mode()
                .set(theme.dark().get() ? Theme.Mode.LIGHT : Theme.Mode.DARK));
        Button button = toggle.iconButton(ui.texts());
        theme.dark().subscribe(dark -> ((FontIcon) button.getGraphic())
                .setIconCode(dark ? MaterialDesignW.WHITE_BALANCE_SUNNY : MaterialDesignW.WEATHER_NIGHT));
        return Nodes.styled(button, "compact");
    }

    private void add(List<Area> areas, Area.Part part) {
        areas.stream().filter(area -> area.part() == part).forEach(area -> node.getChildren().add(item(area)));
    }

    private Node item(Area area) {
        ToggleButton button = new ToggleButton(area.text(), new FontIcon(area.icon()));
        button.getStyleClass().setAll("nav-item");
        button.setId("area-" + area.code());
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> {
            select(area.code());
            ui.navigation().go(Place.of(area.code()));
        });
        String letter = area.letter() == null ? "" : area.letter().getName();
        button.setTooltip(new Tooltip(ui.text("shell.area.keys", area.text(), letter)));
        Label count = Nodes.label("", "nav-count");
        count.setMouseTransparent(true);
        StackPane item = new StackPane(button, count);
        StackPane.setAlignment(count, Pos.CENTER_RIGHT);
        items.put(area.code(), button);
        counts.put(area.code(), count);
        return item;
    }
}
