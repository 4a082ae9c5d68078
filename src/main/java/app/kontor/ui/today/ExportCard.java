package app.kontor.ui.today;

import app.kontor.exporting.saved.SavedExport;
import app.kontor.ui.exporting.ExportScreen;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** A saved export that could not be written, with the sentence that says why. */
final class ExportCard {
    private final Ui ui;

    ExportCard(Ui ui) {
        this.ui = ui;
    }

    Node node(SavedExport.Known failed) {
        List<String> said = Objects.requireNonNull(Objects.requireNonNull(failed.last()).failure());
        String why = ui.texts().error(new BusinessRuleException(said.getFirst(), said.subList(1, said.size()).toArray()));
        Label says = Nodes.paragraph(ui.text("today.export", failed.export().name(), why));
        Action look = ui.action("today.export.look", MaterialDesignT.TRAY_ARROW_UP, 
                () -> ui.navigation().go(new Place("export", ExportScreen.SAVED + failed.export().name(), null)));
        Node card = Nodes.styled(Nodes.row(12, Nodes.icon(MaterialDesignF.FILE_ALERT_OUTLINE), Nodes.growing(says), look.button(ui.texts())), "banner", "warning");
        card.setId("today-export");
        return card;
    }
}
