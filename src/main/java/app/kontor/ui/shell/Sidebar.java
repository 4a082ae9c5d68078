package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Shortcuts;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The areas of the shop, with what waits in each; on demand icons alone. */
final class Sidebar {
    private static final String COLLAPSED = "shell.sidebar.collapsed";
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final VBox node = Nodes.styled(new VBox(), "nav");
    private final VBox list = Nodes.styled(new VBox(), "nav-list");
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> items = new HashMap<>();
    private final Map<String, Label> counts = new HashMap<>();
    private final Ui ui;
    private double roomy;

    /** @param search opens the search over everything */
    Sidebar(Ui ui, ShopLine shop, List<Area> areas, Action search) {
        this.ui = ui;
        add(areas, Area.Part.WORK);
        list.getChildren().add(Nodes.styled(new Region(), "nav-gap"));
        add(areas, Area.Part.STOCK);
        list.getChildren().add(Nodes.spacer());
        add(areas, Area.Part.TOOLS);
        list.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = Nodes.styled(new ScrollPane(list), "nav-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().subscribe(seen -> tighten(seen.getHeight()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node.getChildren().addAll(head(shop), searchBox(search), scroll);
        collapse(ui.preferences().is(COLLAPSED, false));
    }

    /** There is no room for the names: large letters in a small window. Not remembered. */
    void narrow(boolean narrow) {
        collapse(narrow || ui.preferences().is(COLLAPSED, false));
    }

    Region node() {
        return node;
    }

    void select(String area) {
        group.selectToggle(items.get(area));
    }

    /** Between names and icons alone; remembered. */
    void toggle() {
        boolean collapsed = !node.getStyleClass().contains("collapsed");
        collapse(collapsed);
        ui.preferences().put(COLLAPSED, Boolean.toString(collapsed));
    }

    void count(String area, String count, Tone tone) {
        Label label = counts.get(area);
        if (label != null) {
            label.setText(count);
            label.setVisible(!count.isEmpty());
            label.getStyleClass().setAll("nav-count", tone.name().toLowerCase(Locale.ROOT));
            ToggleButton item = items.get(area);
            item.setAccessibleText((item.getText() + " " + count).strip());
        }
    }

    private void collapse(boolean collapsed) {
        node.getStyleClass().remove("collapsed");
        if (collapsed) {
            node.getStyleClass().add("collapsed");
        }
    }

    /** Lower lines where not all areas would be seen otherwise. */
    private void tighten(double height) {
        if (!list.getPseudoClassStates().contains(TIGHT)) {
            roomy = list.prefHeight(-1);
        }
        list.pseudoClassStateChanged(TIGHT, height > 0 && height < roomy);
    }

    private Node head(ShopLine shop) {
        StackPane mark = Nodes.styled(new StackPane(Nodes.icon(MaterialDesignS.STOREFRONT_OUTLINE, "i18")), "shop-mark");
        Tooltip.install(mark, new Tooltip(shop.name()));
        Label name = Nodes.label(shop.name(), "strong");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(shop.name()));
        VBox words = Nodes.column(0, name, Nodes.label(ui.text("app.name"), "tiny", "muted"));
        words.setMinWidth(0);
        whenWide(words);
        return Nodes.styled(Nodes.row(8, mark, Nodes.growing(words)), "shop");
    }

    /** Looks like the field that it opens. */
    private Node searchBox(Action search) {
        Button box = search.button(ui.texts());
        box.getStyleClass().setAll("nav-search");
        box.textProperty().unbind();
        box.setText("");
        Label words = Nodes.label(ui.text("shell.search.prompt"));
        words.setMinWidth(0);
        Label keys = Nodes.label(Shortcuts.name(search.shortcut(), ui.texts()), "kbd");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        whenWide(words);
        whenWide(keys);
        HBox content = Nodes.row(6, Nodes.icon(search.icon(), "i-muted"), Nodes.growing(words), keys);
        content.prefWidthProperty().bind(box.widthProperty().subtract(14));
        box.setGraphic(content);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        return box;
    }

    private void whenWide(Node part) {
        node.getStyleClass().subscribe(() -> {
            boolean wide = !node.getStyleClass().contains("collapsed");
            part.setVisible(wide);
            part.setManaged(wide);
        });
    }

    private void add(List<Area> areas, Area.Part part) {
        areas.stream().filter(area -> area.part() == part).forEach(area -> list.getChildren().add(item(area)));
    }

    private Node item(Area area) {
        ToggleButton button = new ToggleButton(area.text(), new FontIcon(area.icon()));
        button.getStyleClass().setAll("nav-item");
        button.setId("area-" + area.code());
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAccessibleText(area.text());
        button.setOnAction(e -> {
            select(area.code());
            ui.navigation().go(Place.of(area.code()));
        });
        String letter = area.letter() == null ? "" : Shortcuts.name(area.letter());
        button.setTooltip(new Tooltip(letter.isEmpty() ? area.text() : ui.text("shell.area.keys", area.text(), letter)));
        Label count = Nodes.label("", "nav-count");
        count.setMouseTransparent(true);
        count.setVisible(false);
        StackPane item = new StackPane(button, count);
        StackPane.setAlignment(count, Pos.CENTER_RIGHT);
        items.put(area.code(), button);
        counts.put(area.code(), count);
        return item;
    }
}
