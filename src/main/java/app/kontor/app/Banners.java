package app.kontor.app;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What holds for the whole window and stands above it: that it is the demo, that nothing can be written. */
final class Banners {
    /** Why a shop is read-only that was opened to be looked at: a code of the database's. */
    private static final String INSPECT = "inspect";

    private final Ui ui;
    private final Shop shop;
    private final Office.Doors doors;
    private final boolean demo;
    private final List<String> warnings;
    private final VBox node = new VBox();

    Banners(Ui ui, Shop shop, Office.Doors doors, boolean demo) {
        this.ui = ui;
        this.shop = shop;
        this.doors = doors;
        this.demo = demo;
        this.warnings = shop.warnings();
        show();
    }

    Node node() {
        return node;
    }

    /** As things are now. */
    void show() {
        ui.access().closed(shop.database().isReadOnly());
        node.getChildren().clear();
        if (demo) {
            Action begin = ui.action("opening.begin", MaterialDesignS.STOREFRONT_OUTLINE, doors.own());
            add("demo-banner", Nodes.icon(MaterialDesignF.FLASK_OUTLINE, "i-accent"), ui.text("opening.banner"), List.of(begin));
        }
        if (shop.database().isStopped()) {
            stopped();
        }
        shop.readOnlyBecause().ifPresent(this::readOnly);
        warnings.forEach(key -> add("place-banner", Nodes.icon(MaterialDesignC.CLOUD_ALERT, "i-warning"), ui.text(key, shop.folder().path()), List.of()));
    }

    /** Stays until the shop is opened anew: only that settles what the disk has done with the last change. */
    private void stopped() {
        Action restart = ui.action("readonly.restart", MaterialDesignR.RESTART, doors.restart());
        Action details = ui.action("readonly.details", MaterialDesignM.MAGNIFY, () -> ui.navigation().go(Place.of("backups")));
        add("stopped-banner", Nodes.icon(MaterialDesignA.ALERT_OCTAGON_OUTLINE, "i-danger"), ui.text("readonly.stopped"), List.of(details, restart));
    }

    private void readOnly(String because) {
        boolean looking = because.equals(INSPECT);
        Action restore = ui.action("opening.restore", MaterialDesignB.BACKUP_RESTORE, doors.restoring());
        Action details = ui.action("readonly.details", MaterialDesignM.MAGNIFY, () -> ui.navigation().go(Place.of("backups")));
        Ikon icon = looking ? MaterialDesignE.EYE_OUTLINE : MaterialDesignL.LOCK_ALERT;
        add("readonly-banner", Nodes.icon(icon, looking ? "i-accent" : "i-danger"),
                looking ? ui.text("readonly.look") : ui.text("readonly.fault", because), List.of(details, restore));
    }

    private void add(String id, Node icon, String text, List<Action> actions) {
        Label words = Nodes.label(text, "small");
        words.setMinWidth(0);
        HBox banner = Nodes.styled(new HBox(icon, words, Nodes.spacer()), "demo-banner");
        if (!id.equals("demo-banner")) {
            banner.getStyleClass().add("stop");
        }
        for (Action action : actions) {
            Button button = Nodes.styled(action.button(ui.texts()), "compact");
            banner.getChildren().add(button);
        }
        banner.setId(id);
        node.getChildren().add(banner);
    }
}
