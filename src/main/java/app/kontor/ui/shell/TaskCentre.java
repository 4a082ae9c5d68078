package app.kontor.ui.shell;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Toasts.Message;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What runs, what has come of the work of this session, and the messages that have gone by. */
final class TaskCentre {
    private final Ui ui;
    private final VBox lines = Nodes.styled(new VBox(), "task-list");
    private final ScrollPane scroll = Nodes.styled(new ScrollPane(lines), "sheet-scroll");
    private final VBox node;
    private final InvalidationListener changed = observable -> refresh();

    TaskCentre(Ui ui) {
        this.ui = ui;
        Label close = Nodes.label("Esc", "kbd");
        HBox head = Nodes.styled(Nodes.row(8, Nodes.label(ui.text("tasks.title"), "h2"), Nodes.spacer(), close), "sheet-head");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = Nodes.styled(new VBox(head, scroll), "overlay-sheet", "tasks");
        node.setId("task-centre");
        ui.background().jobs().addListener(changed);
        ui.toasts().kept().addListener(changed);
        refresh();
    }

    Region node() {
        return node;
    }

    Region focus() {
        return scroll;
    }

    private record Line(Instant at, Node node) {}

    private void refresh() {
        List<Job> jobs = ui.background().jobs();
        jobs.forEach(job -> job.running().removeListener(changed));
        jobs.stream().filter(job -> job.running().get()).forEach(job -> job.running().addListener(changed));
        List<Node> running = jobs.stream().filter(job -> job.running().get()).map(this::running).toList();
        List<Node> past = Stream.concat(
                        jobs.stream().filter(job -> !job.running().get()).map(job -> new Line(job.startedAt(), ended(job))),
                        ui.toasts().kept().stream().map(message -> new Line(message.at(), said(message))))
                .sorted(Comparator.comparing(Line::at).reversed()).map(Line::node).toList();
        lines.getChildren().clear();
        part("tasks.running", running);
        part("tasks.past", past);
        if (running.isEmpty() && past.isEmpty()) {
            lines.getChildren().add(Nodes.paragraph(ui.text("tasks.none"), "muted"));
        }
    }

    private void part(String title, List<Node> nodes) {
        if (!nodes.isEmpty()) {
            lines.getChildren().add(Nodes.label(ui.text(title), "key-title"));
            lines.getChildren().addAll(nodes);
        }
    }

    private Node running(Job job) {
        ProgressBar bar = Nodes.styled(new ProgressBar(), "thin");
        bar.progressProperty().bind(job.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        Label says = Nodes.paragraph("", "muted", "small");
        says.textProperty().bind(job.says());
        says.managedProperty().bind(says.textProperty().isNotEmpty());
        Label title = Nodes.paragraph(job.title());
        HBox top = Nodes.row(8, Nodes.growing(title));
        if (job.stoppable()) {
            Button cancel = Nodes.styled(ui.action("tasks.cancel", MaterialDesignC.CLOSE, job::cancel)
                    .when(new SimpleBooleanProperty(true)).button(ui.texts()), "compact");
            cancel.setOnAction(e -> {
                job.cancel();
                cancel.disableProperty().unbind();
                cancel.setDisable(true);
            });
            top.getChildren().add(cancel);
        }
        return Nodes.styled(new VBox(4, top, bar, says), "task");
    }

    private Node ended(Job job) {
        return switch (job.state().get()) {
            case FAILED -> line(MaterialDesignA.ALERT_CIRCLE_OUTLINE, Tone.DANGER, job, sentence(job.failure()));
            case CANCELLED -> line(MaterialDesignC.CANCEL, Tone.NEUTRAL, job, ui.text("tasks.cancelled"));
            case DONE, RUNNING -> line(MaterialDesignC.CHECK_CIRCLE_OUTLINE, Tone.SUCCESS, job, job.says().get());
        };
    }

    private String sentence(@Nullable Throwable failure) {
        return failure instanceof BusinessRuleException rule ? ui.texts().error(rule) : ui.text("failure.title");
    }

    private Node line(Ikon icon, Tone tone, Job job, String result) {
        VBox words = Nodes.column(2, Nodes.paragraph(job.title()));
        if (!result.isEmpty()) {
            words.getChildren().add(Nodes.paragraph(result, "muted", "small"));
        }
        return past(Nodes.icon(icon, iconClass(tone)), words, job.startedAt());
    }

    private Node said(Message message) {
        Node icon = message.warning()
                ? Nodes.icon(MaterialDesignA.ALERT_OUTLINE, iconClass(Tone.WARNING))
                : Nodes.icon(MaterialDesignP.PROGRESS_CHECK, iconClass(Tone.NEUTRAL));
        return past(icon, Nodes.column(2, Nodes.paragraph(message.text())), message.at());
    }

    private Node past(Node icon, VBox words, Instant at) {
        Label time = Nodes.label(ui.formats().time(at), "muted", "small", "num");
        time.setMinWidth(Region.USE_PREF_SIZE);
        return Nodes.styled(new HBox(8, icon, Nodes.growing(words), time), "task");
    }

    private static String iconClass(Tone tone) {
        return tone == Tone.NEUTRAL ? "i-muted" : "i-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
