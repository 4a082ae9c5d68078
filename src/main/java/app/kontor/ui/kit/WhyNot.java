package app.kontor.ui.kit;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableStringValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Says why a control is greyed out, where the mouse rests on it. JavaFX gives a disabled control no mouse, so its parent looks for it. */
final class WhyNot {
    private static final Duration REST = Duration.millis(400);
    private static final double BELOW = 16;

    private final Node control;
    private final ObservableStringValue why;
    private final Tooltip sentence = new Tooltip();
    private final PauseTransition rest = new PauseTransition(REST);
    private final EventHandler<MouseEvent> moved = this::moved;
    private final EventHandler<MouseEvent> left = event -> quiet();

    private WhyNot(Node control, ObservableStringValue why) {
        this.control = control;
        this.why = why;
        sentence.setWrapText(true);
        sentence.setMaxWidth(340);
        sentence.textProperty().bind(why);
        control.accessibleHelpProperty().bind(why);
        control.parentProperty().subscribe(this::movedTo);
    }

    static void explain(Node control, ObservableStringValue why) {
        control.getProperties().put(WhyNot.class, new WhyNot(control, why)); // lives as long as the control
    }

    private void movedTo(@Nullable Parent before, @Nullable Parent now) {
        quiet();
        if (before != null) {
            before.removeEventHandler(MouseEvent.MOUSE_MOVED, moved);
            before.removeEventHandler(MouseEvent.MOUSE_EXITED, left);
        }
        if (now != null) {
            now.addEventHandler(MouseEvent.MOUSE_MOVED, moved);
            now.addEventHandler(MouseEvent.MOUSE_EXITED, left);
        }
    }

    private void moved(MouseEvent event) {
        boolean here = !why.get().isEmpty() && control.isVisible()
                && control.localToScreen(control.getBoundsInLocal()).contains(event.getScreenX(), event.getScreenY());
        if (!here) {
            quiet();
        } else if (!sentence.isShowing()) {
            rest.setOnFinished(done -> sentence.show(control, event.getScreenX(), event.getScreenY() + BELOW));
            rest.playFromStart();
        }
    }

    private void quiet() {
        rest.stop();
        sentence.hide();
    }
}
