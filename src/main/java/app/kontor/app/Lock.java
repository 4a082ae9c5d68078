package app.kontor.app;

import app.kontor.ui.kit.Dialogs;
import app.kontor.ui.kit.Zoom;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the window shows from whoever passes by, on a key or after idle minutes. While it is on, the content is not in the window
 * at all, so that nothing of it can be seen, read out or reached; dialogs, menus and tooltips are closed and new ones wait.
 */
final class Lock {
    private final Stage stage;
    private final Zoom zoom;
    private final PauseTransition idle = new PauseTransition();
    private final EventHandler<InputEvent> touched = event -> restart();
    private final ListChangeListener<Window> opened = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::watch);
        }
    };
    private @Nullable Node hidden;
    private String title = "";
    private Duration after = Duration.ZERO;

    /** @param whenIdle locks */
    Lock(Stage stage, Zoom zoom, Runnable whenIdle) {
        this.stage = stage;
        this.zoom = zoom;
        idle.setOnFinished(event -> whenIdle.run());
        Window.getWindows().forEach(this::watch);
        Window.getWindows().addListener(opened);
    }

    boolean isOn() {
        return hidden != null;
    }

    /** @param time without a key or the mouse; zero for never */
    void after(Duration time) {
        if (!time.equals(after)) {
            after = time;
            restart();
        }
    }

    /** Puts the page in place of everything. */
    void hide(Dialogs dialogs, String words, Node page) {
        if (hidden == null) {
            hidden = zoom.getChildrenUnmodifiable().getFirst();
            title = stage.getTitle();
        }
        idle.stop();
        dialogs.hold();
        List.copyOf(Window.getWindows()).stream().filter(window -> window != stage).forEach(Window::hide);
        stage.setTitle(words);
        zoom.show(page);
    }

    /** @param same whether the one who comes is the one who went: then everything is as it was, else it is for the caller to fill */
    void reveal(Dialogs dialogs, boolean same) {
        if (hidden != null && same) {
            zoom.show(hidden);
            stage.setTitle(title);
        }
        hidden = null;
        dialogs.release(same);
        restart();
    }

    void close() {
        idle.stop();
        Window.getWindows().removeListener(opened);
        Window.getWindows().forEach(window -> window.removeEventFilter(InputEvent.ANY, touched));
    }

    private void watch(Window window) {
        window.addEventFilter(InputEvent.ANY, touched);
    }

    private void restart() {
        idle.stop();
        if (hidden == null && after.greaterThan(Duration.ZERO)) {
            idle.setDuration(after);
            idle.playFromStart();
        }
    }
}
