package app.kontor.ui.pack;

import app.kontor.fulfilment.Feedback;
import app.kontor.ui.kit.Look;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Preferences;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The window's edge as a lamp: green for a moment after a right scan, red until a wrong one has been seen. At most two flashes a second. */
final class PackEdge {
    private static final long APART = TimeUnit.MILLISECONDS.toNanos(500);
    private final Region node = Nodes.styled(new Region(), "pack-edge");
    private final PauseTransition right = new PauseTransition(Duration.millis(400));
    private long flashed = System.nanoTime() - APART;

    private final Preferences preferences;

    PackEdge(Preferences preferences) {
        this.preferences = preferences;
        node.setMouseTransparent(true);
        right.setOnFinished(end -> node.getStyleClass().remove("right"));
    }

    Region node() {
        return node;
    }

    /** @param trouble something wrong has not been seen yet */
    void show(Feedback feedback, boolean trouble) {
        node.getStyleClass().removeAll("wrong", "right");
        right.stop();
        if (trouble) {
            node.getStyleClass().add("wrong");
        } else if ((feedback == Feedback.RIGHT || feedback == Feedback.COMPLETE) && mayFlash()) {
            node.getStyleClass().add("right");
            flashed = System.nanoTime();
            right.playFromStart();
        }
    }

    /** Not for people who asked for less motion: tone, tick and count tell the same. */
    private boolean mayFlash() {
        return System.nanoTime() - flashed >= APART && !Look.isCalm(preferences);
    }
}
