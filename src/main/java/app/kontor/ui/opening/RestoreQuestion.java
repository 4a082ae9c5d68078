package app.kontor.ui.opening;

import app.kontor.ui.backup.BackupWords;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.opening.RestoreFlow.Choice;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/** What restoring this backup will do: where the shop goes back to, what comes back on top, and what becomes of what is there now. */
final class RestoreQuestion {
    private static final double WIDTH = 560;

    private final Ui ui;
    private final Path folder;
    private final Choice choice;

    RestoreQuestion(Ui ui, Path folder, Choice choice) {
        this.ui = ui;
        this.folder = folder;
        this.choice = choice;
    }

    Node node(Runnable restore, Runnable goBack) {
        Action go = ui.action("restore.go", MaterialDesignB.BACKUP_RESTORE, restore).on("Enter");
        Action back = ui.action("opening.back", MaterialDesignA.ARROW_LEFT, goBack).on("Esc");
        Button first = go.primaryButton(ui.texts());
        first.setDefaultButton(true);
        Button backward = Nodes.styled(back.button(ui.texts()), "flat");
        backward.setCancelButton(true);
        String at = ui.formats().dateTime(choice.content().at());
        VBox card = Frame.card(WIDTH, Nodes.disc(MaterialDesignB.BACKUP_RESTORE, Tone.ACCENT),
                Nodes.paragraph(ui.text("restore.question", at), "h1"), facts(), Nodes.row(8, backward, Nodes.spacer(), first));
        card.setId("restore-question");
        return Frame.of(ui, card, List.of(), first::requestFocus);
    }

    private Node facts() {
        VBox facts = Nodes.column(12, fact(MaterialDesignH.HISTORY, "i-muted",
                ui.text("restore.back", new BackupWords(ui).holds(choice.content()))));
        facts.getChildren().add(choice.journal()
                ? fact(MaterialDesignN.NOTEBOOK_CHECK_OUTLINE, "i-success", ui.text("restore.journal"))
                : fact(MaterialDesignA.ALERT_OUTLINE, "i-warning", ui.text("restore.noJournal")));
        facts.getChildren().add(fact(MaterialDesignF.FOLDER_OUTLINE, "i-muted", ui.text("restore.folder", folder)));
        return facts;
    }

    private static HBox fact(Ikon icon, String tone, String text) {
        return Nodes.row(12, Nodes.icon(icon, "i18", tone), Nodes.growing(Nodes.paragraph(text)));
    }
}
