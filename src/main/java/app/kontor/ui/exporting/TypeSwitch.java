package app.kontor.ui.exporting;

import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Excel or CSV: two buttons that belong together, one of them pressed. */
final class TypeSwitch {
    private final ToggleGroup group = new ToggleGroup();
    private final HBox node = Nodes.row(0);
    private final Consumer<String> onChoose;

    TypeSwitch(Ui ui, Consumer<String> onChoose) {
        this.onChoose = onChoose;
        for (String type : ExportChoice.TYPES) {
            ToggleButton button = new ToggleButton(ui.text("export.as." + type));
            button.setId("export-as-" + type);
            button.setUserData(type);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add(type.equals(ExportChoice.TYPES.getFirst()) ? "left-pill" : "right-pill");
            button.setToggleGroup(group);
            button.setOnAction(e -> choose(type));
            node.getChildren().add(button);
        }
    }

    Node node() {
        return node;
    }

    void choose(String type) {
        show(type);
        onChoose.accept(type);
    }

    /** Without telling: it is so already. */
    void show(String type) {
        group.getToggles().stream().filter(toggle -> type.equals(toggle.getUserData())).findFirst().ifPresent(group::selectToggle);
    }
}
