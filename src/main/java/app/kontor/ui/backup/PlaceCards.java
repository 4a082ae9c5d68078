package app.kontor.ui.backup;

import app.kontor.backup.SecondPlace;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The two places where backups lie, each with its age and what can be done there. */
final class PlaceCards {
    /** Three of them beside each other in the smallest window. */
    private static final double WIDTH = 340;

    private final Ui ui;
    private final Path folder;

    PlaceCards(Ui ui, Path folder) {
        this.ui = ui;
        this.folder = folder;
    }

    VBox here(BackupState state, List<Action> actions) {
        Tone tone = state.isOld() ? Tone.WARNING : Tone.SUCCESS;
        String age = state.last().map(one -> ui.text("backups.last", ui.formats().recent(one.at(), state.now())))
                .orElse(ui.text("backups.last.none"));
        String detail = state.here().findAny().isEmpty() ? folder.toString()
                : ui.text("backups.here.detail", state.here().count(), ui.formats().size(state.bytes()), folder);
        return card("backups-here", new Head(MaterialDesignH.HARDDISK, tone, "backups.here"), age, detail, actions);
    }

    VBox second(BackupState state, List<Action> actions) {
        SecondPlace place = state.second();
        boolean none = place.state() == SecondPlace.State.NONE;
        Tone tone = none ? Tone.NEUTRAL : state.isSecondOld() || place.state() == SecondPlace.State.OLD ? Tone.WARNING
                : place.state() == SecondPlace.State.ABSENT ? Tone.NEUTRAL : Tone.SUCCESS;
        String age = none ? ui.text("backups.second.none") : place.last() == null ? ui.text("backups.second.empty")
                : ui.text("backups.last", ui.formats().recent(place.last(), state.now()));
        String sentence = ui.text("backup.second." + place.state().name().toLowerCase(Locale.ROOT), String.valueOf(place.folder()));
        return card("backups-second", new Head(MaterialDesignU.USB_FLASH_DRIVE_OUTLINE, tone, "backups.second.title"), age, sentence, actions);
    }

    record Head(Ikon icon, Tone tone, String key) {}

    VBox card(String id, Head head, String strong, String detail, List<Action> actions) {
        HBox title = Nodes.row(12, Nodes.disc(head.icon, head.tone),
                Nodes.growing(Nodes.column(2, Nodes.label(ui.text(head.key), "small", "muted"), Nodes.paragraph(strong, "h2"))));
        FlowPane buttons = new FlowPane(8, 8);
        actions.forEach(action -> buttons.getChildren().add(Nodes.styled(action.button(ui.texts()), "compact")));
        Node space = Nodes.growing(new Region());
        VBox card = Nodes.styled(new VBox(12, title, Nodes.paragraph(detail, "small", "muted"), space, buttons), "card", "pad");
        card.setId(id);
        card.setMinWidth(0);
        card.setPrefWidth(WIDTH);
        return Nodes.growing(card);
    }
}
