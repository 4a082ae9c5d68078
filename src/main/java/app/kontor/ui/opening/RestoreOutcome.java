package app.kontor.ui.opening;

import app.kontor.backup.Restored;
import app.kontor.backup.Restored.JournalUse;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What a restore brought back, what it could not, and what is to be done next. */
final class RestoreOutcome {
    private static final double WIDTH = 560;
    private static final int NAMED = 5;

    private final Ui ui;
    private final Restored restored;

    RestoreOutcome(Ui ui, Restored restored) {
        this.ui = ui;
        this.restored = restored;
    }

    Node node(Runnable open) {
        Action go = ui.action("restore.open", MaterialDesignS.STOREFRONT_OUTLINE, open).on("Enter");
        Button first = go.primaryButton(ui.texts());
        first.setDefaultButton(true);
        Tone tone = isWhole() ? Tone.SUCCESS : Tone.WARNING;
        VBox card = Frame.card(WIDTH, Nodes.disc(isWhole() ? MaterialDesignC.CHECK : MaterialDesignA.ALERT_OUTLINE, tone),
                Nodes.paragraph(ui.text(isWhole() ? "restore.whole" : "restore.partly"), "h1"),
                Nodes.paragraph(ui.text("restore.done", ui.formats().dateTime(restored.from().at()), restored.replayed())), facts(),
                Nodes.row(8, Nodes.spacer(), first));
        card.setId("restore-outcome");
        return Frame.of(ui, card, List.of(), first::requestFocus);
    }

    private boolean isWhole() {
        return restored.journal() == JournalUse.REPLAYED && restored.missing().isEmpty();
    }

    private Node facts() {
        VBox facts = Nodes.column(12);
        boolean replayed = restored.journal() == JournalUse.REPLAYED;
        facts.getChildren().add(fact(replayed ? MaterialDesignC.CHECK : MaterialDesignA.ALERT_OUTLINE, replayed ? Tone.SUCCESS : Tone.WARNING,
                ui.text("restore.journal." + restored.journal().name().toLowerCase(Locale.ROOT))));
        if (!restored.missing().isEmpty()) {
            facts.getChildren().add(fact(MaterialDesignA.ALERT_OUTLINE, Tone.WARNING, ui.text("restore.missing", missing())));
        }
        facts.getChildren().add(fact(MaterialDesignS.SYNC_ALERT, Tone.NEUTRAL, ui.text("restore.sendStock")));
        if (restored.damaged() != null) {
            facts.getChildren().add(fact(MaterialDesignF.FOLDER_OUTLINE, Tone.NEUTRAL, ui.text("restore.putAway", restored.damaged())));
        }
        return facts;
    }

    private String missing() {
        List<String> all = restored.missing();
        String named = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all.size() > NAMED ? named + " … (" + ui.formats().number(all.size()) + ")" : named;
    }

    private static HBox fact(Ikon icon, Tone tone, String text) {
        return Nodes.row(12, Nodes.icon(icon, "i18", tone.iconClass()), Nodes.growing(Nodes.paragraph(text)));
    }
}
