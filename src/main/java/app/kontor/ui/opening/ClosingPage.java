package app.kontor.ui.opening;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The last page of a window: the shop is backed up; what to do when that takes long or fails. */
public final class ClosingPage {
    private static final double WIDTH = 480;

    private final Ui ui;
    private final Action leave;

    /** @param leaving closes the window without the backup */
    public ClosingPage(Ui ui, Runnable leaving) {
        this.ui = ui;
        this.leave = ui.action("opening.leave", MaterialDesignE.EXIT_TO_APP, leaving);
    }

    /** While it runs; the way out shows itself once nobody would expect to wait any longer. @param patience until then */
    public Node working(Duration patience) {
        Label says = Nodes.paragraph(ui.text("closing.text"), "muted");
        Button out = leave.button(ui.texts());
        HBox ways = Nodes.row(8, Nodes.styled(new ProgressIndicator(), "ring"), Nodes.spacer(), out);
        out.setVisible(false);
        PauseTransition waiting = new PauseTransition(patience);
        waiting.setOnFinished(late -> {
            says.setText(ui.text("closing.long"));
            out.setVisible(true);
        });
        waiting.play();
        VBox card = Frame.card(WIDTH, Frame.mark(), Nodes.label(ui.text("closing.title"), "h1"), says, ways);
        card.setId("closing-working");
        return Frame.still(card);
    }

    /** @param sentence why there is no backup. @param again tries once more */
    public Node failed(String sentence, Runnable again) {
        Action retry = ui.action("opening.retry", MaterialDesignR.REFRESH, again).on("Enter");
        Button first = retry.primaryButton(ui.texts());
        first.setDefaultButton(true);
        HBox safe = Nodes.row(8, Nodes.icon(MaterialDesignS.SHIELD_CHECK_OUTLINE, "i18", "i-success"),
                Nodes.growing(Nodes.paragraph(ui.text("closing.safe"), "muted")));
        VBox card = Frame.card(WIDTH, Nodes.disc(MaterialDesignA.ALERT_OUTLINE, Tone.WARNING), Nodes.paragraph(ui.text("closing.failed"), "h1"),
                Nodes.paragraph(sentence), safe, Nodes.row(8, first, leave.button(ui.texts())));
        card.setId("closing-failed");
        ui.background().later(first::requestFocus);
        return Frame.still(card); // nothing else is to be chosen any more, the language neither
    }
}
