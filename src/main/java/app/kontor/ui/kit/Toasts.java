package app.kontor.ui.kit;

import app.kontor.text.Texts;
import app.kontor.value.CommandId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Short news at the bottom right: what was done, and its undo. They go by themselves; warnings stay until they are closed. */
public final class Toasts {
    private static final int MOST = 3;
    private static final int KEPT = 100;
    private static final String WARNING = "warning";
    private static final Duration SHORT = Duration.seconds(5);
    private static final Duration WITH_UNDO = Duration.seconds(8);

    private final Texts texts;
    private final VBox pane = Nodes.styled(new VBox(8), "toasts");
    private final ObservableList<Message> kept = FXCollections.observableArrayList();
    private final ObservableList<Message> shownKept = FXCollections.unmodifiableObservableList(kept); // kept: it listens weakly

    public Toasts(Texts texts) {
        this.texts = texts;
        pane.setAlignment(Pos.BOTTOM_RIGHT);
        pane.setPickOnBounds(false);
        pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** Laid over the window by the shell. */
    public Node node() {
        return pane;
    }

    /** A toast that may have gone. @param warning whether it stayed until it was closed */
    public record Message(String text, boolean warning, Instant at) {}

    /** All of this session, the newest first: the task list shows what the eye has missed. */
    public ObservableList<Message> kept() {
        return shownKept;
    }

    public void done(String text) {
        leaveAfter(SHORT, add(toast(MaterialDesignC.CHECK_CIRCLE_OUTLINE, text)));
    }

    public void done(String text, Runnable undo) {
        done(text, List.of(undo(undo)));
    }

    /** @param command what the undo takes back; without one nothing was changed, and no undo is offered */
    public void done(String text, @Nullable CommandId command, Consumer<CommandId> undo) {
        if (command == null) {
            done(text);
        } else {
            done(text, () -> undo.accept(command));
        }
    }

    /** What the user can do about it: at most two or three buttons. */
    public void done(String text, List<Offer> offers) {
        HBox toast = toast(MaterialDesignC.CHECK_CIRCLE_OUTLINE, text);
        toast.getChildren().add(Nodes.spacer());
        offers.forEach(offer -> toast.getChildren().add(button(toast, offer)));
        leaveAfter(WITH_UNDO, add(toast));
    }

    public Offer undo(Runnable undo) {
        return new Offer("toast-undo", texts.get("toast.undo"), undo);
    }

    /** A button of a toast, which closes it. */
    public record Offer(String id, String text, Runnable run) {}

    public void warn(String text) {
        HBox toast = Nodes.styled(toast(MaterialDesignA.ALERT_OUTLINE, text), WARNING);
        Button close = Nodes.styled(new Button(null, Nodes.icon(MaterialDesignC.CLOSE)), "undo", "icon-only");
        close.setAccessibleText(texts.get("toast.close"));
        close.setOnAction(e -> pane.getChildren().remove(toast));
        toast.getChildren().addAll(Nodes.spacer(), close);
        add(toast);
    }

    private Button button(HBox toast, Offer offer) {
        Button button = Nodes.styled(new Button(offer.text), "undo");
        button.setId(offer.id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> {
            pane.getChildren().remove(toast);
            offer.run.run();
        });
        return button;
    }

    private HBox toast(Ikon icon, String text) {
        kept.addFirst(new Message(text, icon == MaterialDesignA.ALERT_OUTLINE, Instant.now()));
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        return Nodes.styled(new HBox(Nodes.icon(icon), Nodes.paragraph(text)), "toast");
    }

    private HBox add(HBox toast) {
        ObservableList<Node> shown = pane.getChildren();
        if (shown.size() == MOST) { // what would go by itself makes room first
            shown.remove(shown.stream().filter(old -> !old.getStyleClass().contains(WARNING)).findFirst().orElse(shown.getFirst()));
        }
        shown.add(toast);
        return toast;
    }

    /** The clock stands still while the pointer is on it. */
    private void leaveAfter(Duration time, HBox toast) {
        PauseTransition clock = new PauseTransition(time);
        clock.setOnFinished(e -> pane.getChildren().remove(toast));
        toast.hoverProperty().subscribe(over -> {
            if (over) {
                clock.pause();
            } else {
                clock.play();
            }
        });
    }
}
