package app.kontor.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The views of a list: an underline and a count, never filled with the accent; a red count means work. */
public final class ViewTabs {
    private final HBox node = Nodes.styled(new HBox(), "view-tabs");
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();
    private final Consumer<String> onView;

    public ViewTabs(Consumer<String> onView) {
        this.onView = onView;
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
        node.getChildren().add(tab);
        return this;
    }

    /** Chooses a view; choosing the chosen one asks again. */
    public void choose(String code) {
        ToggleButton tab = tabs.get(code);
        if (tab != null) {
            group.selectToggle(tab);
            onView.accept(code);
        }
    }

    public void count(String code, String count, Tone tone) {
        ToggleButton tab = tabs.get(code);
        if (tab != null) {
            Label pill = Nodes.label(count, "count", tone.styleClass());
            tab.setGraphic(count.isEmpty() ? null : pill);
        }
    }
}
