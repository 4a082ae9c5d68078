package app.kontor.ui.pack;

import app.kontor.fulfilment.Feedback;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** How loud the bench is; each choice lets itself be heard at once. Silent, the edge still flashes. */
final class PackSoundMenu {
    private static final List<Integer> VOLUMES = List.of(0, 25, 50, 75, 100);

    private final Ui ui;
    private final Consumer<Feedback> hear;
    private final MenuButton node = new MenuButton();

    /** @param hear plays a sound as loud as it was chosen */
    PackSoundMenu(Ui ui, Consumer<Feedback> hear) {
        this.ui = ui;
        this.hear = hear;
        node.setId("pack-sound");
        node.setFocusTraversable(false);
        node.setMinWidth(Region.USE_PREF_SIZE);
        Nodes.styled(node, "flat");
        ToggleGroup one = new ToggleGroup();
        VOLUMES.forEach(volume -> node.getItems().add(item(volume, one)));
        node.setOnShowing(e -> refresh());
    }

    MenuButton node() {
        return node;
    }

    void open() {
        node.show();
    }

    /** What is chosen may have been chosen in the settings. */
    void refresh() {
        int now = PackSounds.volume(ui.preferences());
        node.setText(ui.text(now > 0 ? "pack.sound.on" : "pack.sound.off"));
        node.setGraphic(Nodes.icon(now > 0 ? MaterialDesignV.VOLUME_HIGH : MaterialDesignV.VOLUME_OFF, "i-muted"));
        for (int i = 0; i < VOLUMES.size(); i++) {
            ((RadioMenuItem) node.getItems().get(i)).setSelected(VOLUMES.get(i) == now);
        }
    }

    private RadioMenuItem item(int volume, ToggleGroup one) {
        RadioMenuItem item = new RadioMenuItem(volume == 0 ? ui.text("pack.sound.off") : ui.text("pack.sound.volume", volume));
        item.setToggleGroup(one);
        item.setOnAction(e -> {
            ui.preferences().put(PackSounds.ON, Boolean.toString(volume > 0));
            if (volume > 0) {
                ui.preferences().put(PackSounds.VOLUME, Integer.toString(volume));
            }
            refresh();
            hear.accept(Feedback.COMPLETE);
        });
        return item;
    }
}
