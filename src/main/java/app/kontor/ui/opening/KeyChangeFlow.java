package app.kontor.ui.opening;

import app.kontor.app.KeyChange;
import app.kontor.security.Encryption.Stage;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Progress;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.Opener;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Between two windows of one shop: its files are written anew, encrypted or not, and what came of it. The shop is closed meanwhile. */
final class KeyChangeFlow {
    private static final double WIDTH = 480;

    private final Supplier<Ui> ui;
    private final Path folder;
    private final KeyChange change;
    private final Exits exits;

    /**
     * What it needs of the window.
     *
     * @param open opens the shop with this, and whether this PC shall remember it
     */
    record Exits(RestoreFlow.Exits.Show show, BiConsumer<Opener, Boolean> open) {}

    KeyChangeFlow(Supplier<Ui> ui, Path folder, KeyChange change, Exits exits) {
        this.ui = ui;
        this.folder = folder;
        this.change = change;
        this.exits = exits;
    }

    /** It can't be cancelled: killed, it is finished or undone by the next start. */
    void begin() {
        Ui now = ui.get();
        Job job = now.background().runLong(now.text("encryption.job"), this::make, this::done);
        job.state().subscribe(state -> {
            if (state == Job.State.FAILED) {
                outcome(MaterialDesignA.ALERT_OUTLINE, "encryption.broken", now.text("encryption.broken.text"), Opener.NOTHING, false);
            }
        });
        exits.show().page(() -> {}, progress(now, job));
    }

    /** What kept it from being done, if anything did. */
    private Optional<BusinessRuleException> make(Progress progress) {
        Ui now = ui.get();
        try {
            change.make(folder, stage -> {
                progress.report(stage.ordinal(), Stage.values().length);
                progress.say(now.text("encryption.stage." + stage.name().toLowerCase(Locale.ROOT)));
            });
            return Optional.empty();
        } catch (BusinessRuleException refusal) {
            return Optional.of(refusal);
        }
    }

    private void done(Optional<BusinessRuleException> refusal) {
        Ui now = ui.get();
        if (refusal.isPresent()) {
            outcome(MaterialDesignA.ALERT_OUTLINE, "encryption.refused", now.texts().error(refusal.get()), change.before(), false);
        } else if (change.turnsOn()) {
            outcome(MaterialDesignL.LOCK_OUTLINE, "encryption.isDone", now.text("encryption.honest"), change.after(), change.remember());
        } else {
            outcome(MaterialDesignL.LOCK_OPEN_OUTLINE, "encryption.isUndone", now.text("encryption.off"), change.after(), false);
        }
    }

    private void outcome(Ikon icon, String title, String text, Opener opener, boolean remember) {
        Ui now = ui.get();
        Action go = now.action("encryption.open", MaterialDesignS.STOREFRONT_OUTLINE, () -> exits.open().accept(opener, remember)).on("Enter");
        Button first = go.primaryButton(now.texts());
        first.setDefaultButton(true);
        Tone tone = icon == MaterialDesignA.ALERT_OUTLINE ? Tone.WARNING : Tone.SUCCESS;
        VBox card = Frame.card(WIDTH, Nodes.disc(icon, tone), Nodes.paragraph(now.text(title), "h1"), Nodes.paragraph(text),
                Nodes.row(8, Nodes.spacer(), first));
        card.setId("encryption-outcome");
        exits.show().page(() -> outcome(icon, title, text, opener, remember), Frame.of(now, card, List.of(), first::requestFocus));
    }

    private Node progress(Ui now, Job job) {
        ProgressBar bar = new ProgressBar();
        bar.setId("encryption-bar");
        bar.progressProperty().bind(job.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        Label says = Nodes.label("", "muted");
        says.textProperty().bind(job.says());
        VBox card = Frame.card(WIDTH, Frame.mark(), Nodes.paragraph(now.text(change.turnsOn() ? "encryption.running" : "encryption.undoing"), "h1"),
                Nodes.paragraph(now.text("encryption.running.text"), "muted"), bar, says);
        card.setId("encryption-running");
        return Frame.still(card);
    }
}
