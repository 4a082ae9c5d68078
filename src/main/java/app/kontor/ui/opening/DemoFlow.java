package app.kontor.ui.opening;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Progress;
import app.kontor.ui.kit.Ui;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The way to an open demo: opens it, or makes it first and says how far that is. Cancelled, it goes away. */
final class DemoFlow {
    private static final double WIDTH = 440;
    private static final double PICTURED = 0.55;

    private final Supplier<Ui> ui;
    private final Path at;
    private final DemoFiller filler;
    private final Exits exits;
    private @Nullable Job filling;

    /**
     * What it needs of the window.
     *
     * @param done with the demo, or with what kept it shut
     * @param back to where the user came from
     */
    record Exits(RestoreFlow.Exits.Show show, Consumer<OpeningOutcome> done, Runnable back) {}

    /** @param at the demo's own folder */
    DemoFlow(Supplier<Ui> ui, Path at, DemoFiller filler, Exits exits) {
        this.ui = ui;
        this.at = at;
        this.filler = filler;
        this.exits = exits;
    }

    void begin() {
        Ui here = ui.get();
        Job job = here.background().runLong(here.text("opening.demo.job"),
                progress -> OpeningOutcome.of(at, () -> Entrance.exists(at) ? Entrance.open(at) : fill(here, progress)), exits.done);
        filling = job;
        job.state().subscribe(state -> {
            if (state == Job.State.CANCELLED || state == Job.State.FAILED) {
                exits.back.run();
            }
        });
        exits.show.page(() -> {}, progress(job));
    }

    /** The window closes: what is half made goes away. */
    void stop() {
        if (filling != null) {
            filling.cancel();
        }
    }

    private Shop fill(Ui here, Progress progress) {
        return filler.fill(at, here.texts().locale(), (done, of) -> {
            progress.report(done, of);
            progress.say(here.text(done < PICTURED * of ? "opening.demo.goods" : "opening.demo.months", 100 * done / Math.max(1, of)));
        });
    }

    private Node progress(Job job) {
        ProgressBar bar = new ProgressBar();
        bar.setId("opening-bar");
        bar.progressProperty().bind(job.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        Label says = Nodes.label("", "muted");
        says.setId("opening-says");
        says.textProperty().bind(job.says().map(words -> words.isEmpty() ? ui.get().text("opening.demo.begin") : words));
        Button cancel = ui.get().action("opening.cancel", MaterialDesignC.CLOSE, job::cancel).on("Esc").button(ui.get().texts());
        cancel.setCancelButton(true);
        VBox card = Frame.card(WIDTH, Frame.mark(), Nodes.label(ui.get().text("opening.demo.making"), "h1"),
                Nodes.paragraph(ui.get().text("opening.demo.making.text"), "muted"), bar, Nodes.row(8, says, Nodes.spacer(), cancel));
        return Frame.still(card);
    }
}
