package app.kontor.ui.importing;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.Work;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The one page of the import that is shown, with its keys, and what is shown while files are read and written. */
final class ImportPages {
    private final Ui ui;
    private final ImportViews views;
    private final StackPane root = new StackPane();
    private List<Action> actions = List.of();
    private @Nullable Job job;
    private boolean isEnd;

    ImportPages(Ui ui, ImportViews views) {
        this.ui = ui;
        this.views = views;
    }

    StackPane node() {
        return root;
    }

    /** Those of the page that is shown. */
    List<Action> actions() {
        return actions;
    }

    void show(Node page, Action... keys) {
        show(page, List.of(keys));
    }

    /** What an import has brought: whoever goes on to other work has seen it. */
    void end(Node page, List<Action> keys) {
        show(page, keys);
        isEnd = true;
    }

    boolean isEnd() {
        return isEnd;
    }

    void show(Node page, List<Action> keys) {
        isEnd = false;
        actions = List.copyOf(keys);
        root.getChildren().setAll(page);
        focus();
    }

    /** Enter does the next step. */
    void focus() {
        Node next = root.lookup(".primary");
        (next == null ? root : next).requestFocus();
    }

    /** Reads behind a page that says so, and can be cancelled. */
    <T> void read(String sentence, Work<T> work, Consumer<T> then) {
        Runnable asItWas = asItIs();
        Action cancel = ui.action("importing.cancel", MaterialDesignC.CLOSE, this::cancel).on("Esc");
        show(views.busy(sentence, cancel), cancel);
        Job started = ui.background().read(sentence, progress -> {
            T outcome = work.run(progress);
            progress.stopIfCancelled();
            return outcome;
        }, then);
        job = started;
        afterwards(started, asItWas);
    }

    private void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /** Writes behind a page that says so. */
    <T> void write(String sentence, Callable<T> work, Consumer<T> then) {
        Runnable asItWas = asItIs();
        show(views.busy(sentence, null));
        afterwards(ui.inBackground(sentence, work, then), asItWas);
    }

    /** Comes back here; a use case that fails must not leave the user before a ring that turns for ever. */
    private Runnable asItIs() {
        List<Node> shown = List.copyOf(root.getChildren());
        List<Action> keys = actions;
        return () -> show(shown.getFirst(), keys);
    }

    /** What the work's result shows takes the place at once. */
    private static void afterwards(Job work, Runnable asItWas) {
        work.running().subscribe(running -> {
            if (!running) {
                asItWas.run();
            }
        });
    }
}
