package app.kontor.ui.opening;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** How far a restore is; cancelled, it leaves everything as it was. */
final class RestoreProgress {
    private static final double WIDTH = 440;

    private RestoreProgress() {}

    static Node node(Ui ui, Job job) {
        ProgressBar bar = new ProgressBar();
        bar.setId("restore-bar");
        bar.progressProperty().bind(job.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        Label says = Nodes.label("", "muted");
        says.setId("restore-says");
        says.textProperty().bind(job.says());
        Button cancel = ui.action("opening.cancel", MaterialDesignC.CLOSE, job::cancel).on("Esc").button(ui.texts());
        cancel.setCancelButton(true);
        VBox card = Frame.card(WIDTH, Frame.mark(), Nodes.label(ui.text("restore.running"), "h1"),
                Nodes.paragraph(ui.text("restore.running.text"), "muted"), bar, Nodes.row(8, says, Nodes.spacer(), cancel));
        return Frame.still(card);
    }
}
