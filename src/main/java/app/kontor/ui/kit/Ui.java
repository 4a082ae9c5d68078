package app.kontor.ui.kit;

import app.kontor.text.Formats;
import app.kontor.text.Texts;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.kordamp.ikonli.Ikon;

/** What a screen needs besides its use cases; passed to its constructor. */
public record Ui(
        Texts texts, Formats formats, Background background, Dialogs dialogs, Toasts toasts, Navigation navigation,
        Preferences preferences, Access access) {

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** An action of a screen; what it needs stands in {@link ActionNeeds}. */
    public Action action(String key, Ikon icon, Runnable run) {
        Action made = Action.of(key, icon, run);
        return ActionNeeds.of(key).map(kind -> made.permitted(new Permit(access.why(kind, ""), toasts::warn))).orElse(made);
    }

    /** Runs a use case on a worker thread and hands its result to the JavaFX thread; a broken rule shows its sentence. */
    public <T> Job inBackground(Callable<T> work, Consumer<? super T> onDone) {
        return background.run(work, onDone);
    }

    /** As {@link #inBackground(Callable, Consumer)}, with a line in the task list under this title. */
    public <T> Job inBackground(String title, Callable<T> work, Consumer<? super T> onDone) {
        return background.run(title, work, onDone);
    }
}
