package app.kontor.app;

import app.kontor.backup.Course;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.opening.ClosingPage;
import app.kontor.value.BusinessRuleException;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The window's exit: what was begun ends, then the shop is backed up. Whatever comes in between, the owner gets out: what was saved is safe
 * in the shop itself, and the next day's backup makes up for this one.
 */
final class Closing {
    private static final Duration PATIENCE = Duration.seconds(5);

    private final Ui ui;
    private final BackupRounds rounds;
    private final Consumer<Node> show;
    private final Runnable gone;
    private final ClosingPage page;
    private @Nullable Job work;

    /** @param ui of this page alone. @param gone closes the window */
    Closing(Ui ui, BackupRounds rounds, Consumer<Node> show, Runnable gone) {
        this.ui = ui;
        this.rounds = rounds;
        this.show = show;
        this.gone = gone;
        this.page = new ClosingPage(ui, this::leave);
    }

    /** @param ending lets what was begun come to its end, on a worker thread */
    void begin(Runnable ending) {
        show.accept(page.working(PATIENCE));
        work = ui.background().quietly("", progress -> {
            ending.run();
            rounds.copy(new Course(step -> {}, progress::isCancelled));
            return true;
        }, copied -> gone.run(), this::failed);
    }

    private void failed(Throwable thrown) {
        LoggerFactory.getLogger(Closing.class).warn("No backup was made at the exit", thrown);
        String sentence = thrown instanceof BusinessRuleException rule ? ui.texts().error(rule) : ui.text("failure.title");
        show.accept(page.failed(sentence, () -> begin(() -> {})));
    }

    private void leave() {
        if (work != null) {
            work.cancel();
        }
        rounds.skip();
        gone.run();
    }
}
