package app.kontor.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Questions of which only the newest answer counts. One runs at a time; while it runs, the newest of the others waits and the rest are
 * forgotten, so that fast typing never piles up queries. Called on the JavaFX thread.
 */
public final class Latest {
    private final PauseTransition pause;
    private final Background background;
    private final boolean aside;
    private @Nullable Question<?> waiting;
    private boolean busy;

    private record Question<T>(Callable<T> work, Consumer<? super T> onDone) {}

    /** @param aside whether it waits for what is in sight */
    Latest(Duration pause, Background background, boolean aside) {
        this.pause = new PauseTransition(pause);
        this.background = background;
        this.aside = aside;
        this.pause.setOnFinished(e -> startNext());
    }

    /** At once, or as soon as the question before it is answered. */
    public <T> void ask(Callable<T> work, Consumer<? super T> onDone) {
        keep(new Question<>(work, onDone));
        pause.stop();
        startNext();
    }

    /** After a pause without another question: for every key that is typed. */
    public <T> void askSoon(Callable<T> work, Consumer<? super T> onDone) {
        keep(new Question<>(work, onDone));
        pause.playFromStart();
    }

    private void keep(Question<?> question) {
        if (waiting == null) {
            background.expect(1);
        }
        waiting = question;
    }

    private void startNext() {
        if (!busy && waiting != null) {
            start(waiting);
        }
    }

    private <T> void start(Question<T> question) {
        waiting = null;
        busy = true;
        background.read(
                aside,
                question.work(),
                found -> answered(() -> question.onDone().accept(found)),
                failure -> answered(() -> background.failed(failure)));
        background.expect(-1);
    }

    /** An answer, or a failure, to a question that is no longer asked is dropped. */
    private void answered(Runnable deliver) {
        busy = false;
        if (waiting == null) {
            deliver.run();
        } else if (pause.getStatus() != Animation.Status.RUNNING) {
            startNext();
        }
    }
}
