package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What runs now, in the status bar: a ring, its name, and a way to stop it. */
final class TaskLine {
    private final Ui ui;
    private final Button title;
    private final Button cancel;
    private final HBox node;
    private @Nullable Job shown;

    TaskLine(Ui ui, Action tasks) {
        this.ui = ui;
        title = tasks.button(ui.texts());
        title.textProperty().unbind();
        title.setGraphic(Nodes.styled(new ProgressIndicator(), "ring"));
        cancel = ui.action("tasks.cancel", MaterialDesignC.CLOSE, this::stop).iconButton(ui.texts());
        cancel.managedProperty().bind(cancel.visibleProperty());
        node = Nodes.row(2, title, cancel);
        hide();
    }

    Node node() {
        return node;
    }

    boolean isShown() {
        return node.isVisible();
    }

    /** Named work comes before what has no name. */
    void show() {
        Optional<Job> named = ui.background().jobs().stream().filter(job -> job.running().get()).reduce((newer, older) -> older);
        shown = named.orElse(null);
        title.textProperty().unbind();
        title.setText(ui.text("shell.busy"));
        named.ifPresent(job -> title.textProperty().bind(job.progress().map(share -> words(job, share.doubleValue()))));
        cancel.setVisible(named.map(Job::stoppable).orElse(false));
        node.setVisible(true);
    }

    void hide() {
        shown = null;
        title.textProperty().unbind();
        node.setVisible(false);
    }

    private String words(Job job, double share) {
        return share < 0 ? job.title() : ui.text("tasks.share", job.title(), share);
    }

    private void stop() {
        if (shown != null) {
            shown.cancel();
        }
    }
}
