package app.kontor.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/**
 * The views of a list: an underline and a count, never filled with the accent; a red count means work. Those that do not fit beside a
 * preview wait in a menu at the end; the chosen one is always in sight.
 */
public final class ViewTabs {
    private static final String ZERO = "0";

    private final HBox node = Nodes.styled(new HBox(), "view-tabs");
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();
    private final Map<String, Runnable> saved = new LinkedHashMap<>();
    private final Consumer<String> onView;
    private final MenuButton more = Nodes.styled(new MenuButton(null, Nodes.icon(MaterialDesignD.DOTS_HORIZONTAL)), "view-more");

    public ViewTabs(Consumer<String> onView) {
        this.onView = onView;
        more.setId("view-more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        node.setMinWidth(0);
        node.getChildren().add(more);
        node.widthProperty().subscribe(width -> fit());
    }

    public HBox node() {
        return node;
    }

    /** @param code handed to the list when the tab is chosen */
    public ViewTabs tab(String code, String text) {
        ToggleButton tab = new ToggleButton(text);
        tab.getStyleClass().setAll("view-tab");
        tab.setId("view-" + code.replace('.', '-'));
        tab.setToggleGroup(group);
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        tab.setOnAction(e -> choose(code));
        tabs.put(code, tab);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        node.getChildren().add(node.getChildren().size() - 1, tab);
        return this;
    }

    /** A view that somebody saved; it stands after the list's own. @param onChoose shows it */
    ToggleButton savedTab(String code, String text, Runnable onChoose) {
        tab(code, text);
        saved.put(code, onChoose);
        return tabs.get(code);
    }

    void removeSaved() {
        saved.keySet().forEach(code -> node.getChildren().remove(tabs.remove(code)));
        saved.clear();
        fit();
    }

    /** Ctrl+1 to 9. */
    public List<Action> actions(Ui ui) {
        List<Action> all = new ArrayList<>();
        List<String> codes = codes();
        for (int i = 0; i < Math.min(9, codes.size()); i++) {
            String view = codes.get(i);
            all.add(ui.action("list.view", MaterialDesignV.VIEW_LIST_OUTLINE, () -> choose(view)).on("Shortcut+" + (i + 1))
                    .saying(new SimpleObjectProperty<>(List.of(text(view)))));
        }
        return all;
    }

    /** Codes of all views in their order. */
    List<String> codes() {
        return List.copyOf(tabs.keySet());
    }

    String text(String code) {
        return tabs.get(code).getText();
    }

    /** The code of the chosen view, empty for none. */
    String chosen() {
        return tabs.entrySet().stream().filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey).findFirst().orElse("");
    }

    /** Lights a view without showing it anew. */
    void light(String code) {
        group.selectToggle(tabs.get(code));
    }

    /** What is shown is none of these views. */
    public void unlight() {
        group.selectToggle(null);
    }

    /** Chooses a view; choosing the chosen one asks again. @return whether there is such a view */
    public boolean choose(String code) {
        ToggleButton tab = tabs.get(code);
        if (tab != null) {
            group.selectToggle(tab);
            fit();
            saved.getOrDefault(code, () -> onView.accept(code)).run();
        }
        return tab != null;
    }

    /** Tells which view is chosen, a saved one or the list's own, as soon as it is. */
    public void onChoice(Consumer<String> chosen) {
        group.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now != null) {
                chosen.accept(chosen());
            }
        });
    }

    public void count(String code, String count, Tone tone) {
        ToggleButton tab = tabs.get(code);
        if (tab == null) {
            return;
        }
        if (count.isEmpty() || count.equals(ZERO)) { // a zero is no news
            tab.setGraphic(null);
        } else if (tab.getGraphic() instanceof Label pill && pill.getStyleClass().contains(tone.styleClass())) {
            pill.setText(count); // a new one would have its styles worked out anew
        } else {
            tab.setGraphic(Nodes.label(count, "count", tone.styleClass()));
            tab.applyCss(); // without its styles the pill would be measured too narrow, and nothing fits the tabs once more
        }
        fit();
    }

    /** Shows as many as fit, the chosen one among them. */
    private void fit() {
        double room = node.getWidth() - node.snappedLeftInset() - node.snappedRightInset();
        List<ToggleButton> shown = new ArrayList<>(tabs.values());
        boolean all = node.getWidth() == 0 || width(shown) <= room;
        while (!all && shown.size() > 1 && width(shown) + node.getSpacing() + more.prefWidth(-1) > room) {
            shown.remove(shown.getLast().isSelected() ? shown.size() - 2 : shown.size() - 1);
        }
        more.getItems().clear();
        tabs.forEach((code, tab) -> {
            boolean visible = shown.contains(tab);
            tab.setVisible(visible);
            tab.setManaged(visible);
            if (!visible) {
                more.getItems().add(item(code, tab));
            }
        });
        more.setVisible(!all);
        more.setManaged(!all);
    }

    private MenuItem item(String code, ToggleButton tab) {
        MenuItem item = new MenuItem(tab.getText());
        if (tab.getGraphic() instanceof Label pill) {
            item.setGraphic(Nodes.label(pill.getText(), "muted", "small"));
        }
        item.setOnAction(e -> choose(code));
        return item;
    }

    private double width(List<ToggleButton> some) {
        return some.stream().mapToDouble(tab -> tab.prefWidth(-1) + node.getSpacing()).sum() - node.getSpacing();
    }
}
