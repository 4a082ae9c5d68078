package app.kontor.ui.kit;

import app.kontor.text.Formats;
import app.kontor.text.Texts;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What a screen needs besides its use cases; passed to its constructor. */
public record Ui(
        Texts texts, Formats formats, Background background, Dialogs dialogs, Toasts toasts, Navigation navigation,
        Preferences preferences) {

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
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
