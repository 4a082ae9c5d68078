package app.kontor.app;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/** What a window does again and again for its shop: never twice at once, and only while it is there. */
final class Rounds {
    private final Runnable round;
    private final Timeline clock;
    private boolean working;

    /** @param round begins the work, whose end says {@link #ended} */
    Rounds(Duration every, Runnable round) {
        this.round = round;
        clock = new Timeline(new KeyFrame(every, event -> begin()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /** As long as this is in a window: one that is locked, or a shop that is left, does nothing. */
    void during(Node shown) {
        shown.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }

    /** One more, unless the last one goes on yet. */
    void begin() {
        if (!working) {
            working = true;
            round.run();
        }
    }

    void ended() {
        working = false;
    }
}
