package app.kontor.ui.today;

import app.kontor.importing.folder.Drop;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Files in the folder for imports that somebody has to look at before they are imported. */
final class DropCard {
    private static final int NAMED = 3;

    private final Ui ui;

    DropCard(Ui ui) {
        this.ui = ui;
    }

    Node node(List<Drop> dropped) {
        String names = dropped.stream().limit(NAMED).map(Drop::name).collect(Collectors.joining(", "));
        Label says = Nodes.paragraph(ui.text("today.folder", dropped.size(), dropped.size() > NAMED ? names + " …" : names));
        Action look = ui.action("today.folder.look", MaterialDesignT.TRAY_ARROW_DOWN,
                () -> ui.navigation().go(new Place("import", "folder", null)));
        Node card = Nodes.styled(Nodes.row(12, Nodes.icon(MaterialDesignF.FOLDER_ALERT_OUTLINE), Nodes.growing(says), look.button(ui.texts())),
                "banner", "warning");
        card.setId("today-folder");
        return card;
    }
}
