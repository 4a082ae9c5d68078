package app.kontor.ui.kit;

import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads a long list a window at a time: from its start downwards, or from its end upwards when the user has jumped there
 * (the source is then asked in the opposite order, and the rows turned around). What it has read it hands over; it never reads all.
 */
final class WindowReader<R> {
    static final int WINDOW = 200;
    private static final Duration TYPING = Duration.millis(180);
    private static final Duration ASK_AGAIN = Duration.seconds(2); // what came was a part, and its screen may be gone

    /** What has happened to the rows, and therefore to what the user sees. */
    enum Change { ASKED, TO_START, TO_END, MORE_BELOW, MORE_ABOVE, AGAIN }

    /** Rows in the order in which they are shown. @param nothingAtAll there are none, and none in any other view either. @param part see {@link Window} */
    record Read<R>(List<R> rows, long count, boolean nothingAtAll, boolean part) {}

    private record Answer<R>(Window<R> window, boolean nothingAtAll) {}

    /** What is asked; {@code fromEnd} is a matter of reading, not of the order shown. */
    private record Question(String search, String view, String sort, boolean descending, boolean fromEnd) {
        WindowRequest request(@Nullable String afterKey) {
            return new WindowRequest(search, view, sort, descending != fromEnd, afterKey, WINDOW, true);
        }

        <R> List<R> asShown(List<R> rows) {
            return fromEnd ? rows.reversed() : rows;
        }
    }

    private final Function<WindowRequest, Window<R>> source;
    private final Latest latest;
    private final PauseTransition whole = new PauseTransition(ASK_AGAIN);
    private final BiConsumer<Change, Read<R>> onRead;
    private Question question = new Question("", "", "", false, false);
    private @Nullable String nextKey;
    private int rowsRead;
    private boolean reading;

    /** @param onRead called on the JavaFX thread: the added rows after MORE, else all that are here now */
    WindowReader(Function<WindowRequest, Window<R>> source, Background background, BiConsumer<Change, Read<R>> onRead) {
        this.source = source;
        this.latest = background.latest(TYPING);
        this.onRead = onRead;
        this.whole.setOnFinished(event -> reload());
    }

    String search() {
        return question.search;
    }

    String view() {
        return question.view;
    }

    void search(String text) {
        question = new Question(text, question.view, question.sort, question.descending, false);
        nextKey = null;
        latest.askSoon(windows(1), answer -> restarted(Change.ASKED, answer));
    }

    void view(String code) {
        start(new Question(question.search, code, question.sort, question.descending, false), Change.ASKED);
    }

    /** Everything at once. */
    void look(String search, String view, String sort, boolean descending) {
        start(new Question(search, view, sort, descending, false), Change.ASKED);
    }

    /** What is asked, as it would be read from the start. */
    WindowRequest request(int limit) {
        return new WindowRequest(question.search, question.view, question.sort, question.descending, null, limit);
    }

    /** The table asks more often than its order changes. */
    void sort(String code, boolean descending) {
        if (!code.equals(question.sort) || descending != question.descending) {
            start(new Question(question.search, question.view, code, descending, false), Change.ASKED);
        }
    }

    /** Goes to the start or the end of the list; false if its rows are here already. */
    boolean jump(boolean toEnd) {
        boolean away = question.fromEnd != toEnd && nextKey != null;
        if (away) {
            Question there = new Question(question.search, question.view, question.sort, question.descending, toEnd);
            start(there, toEnd ? Change.TO_END : Change.TO_START);
        }
        return away;
    }

    /** The eye comes near the last (or, read from the end, the first) row. */
    void near(int index, int size) {
        boolean close = question.fromEnd ? index < WINDOW / 4 : index >= size - WINDOW / 4;
        if (close && !reading && nextKey != null) {
            reading = true;
            WindowRequest request = question.request(nextKey);
            latest.ask(() -> source.apply(request), this::more);
        }
    }

    /** Reads again what is here, after a change. */
    void reload() {
        latest.ask(windows(Math.max(1, (rowsRead + WINDOW - 1) / WINDOW)), answer -> restarted(Change.AGAIN, answer));
    }

    private void start(Question next, Change change) {
        question = next;
        nextKey = null;
        latest.ask(windows(1), answer -> restarted(change, answer));
    }

    private Callable<Answer<R>> windows(int wanted) {
        Question asked = question;
        reading = true;
        return () -> {
            Window<R> window = source.apply(asked.request(null));
            long count = window.count();
            List<R> rows = new ArrayList<>(window.rows());
            for (int i = 1; i < wanted && window.nextKey() != null; i++) {
                window = source.apply(asked.request(window.nextKey()));
                rows.addAll(window.rows());
            }
            return new Answer<>(new Window<>(rows, window.nextKey(), count, window.part()), rows.isEmpty() && nothingAtAll(asked));
        };
    }

    /** An empty view says nothing of the other views; nothing found says nothing of what there is. */
    private boolean nothingAtAll(Question asked) {
        WindowRequest any = new WindowRequest("", "", "", false, null, 1, true);
        return asked.search.isEmpty() && (asked.view.isEmpty() || source.apply(any).rows().isEmpty());
    }

    private void restarted(Change change, Answer<R> answer) {
        Window<R> window = answer.window;
        reading = false;
        nextKey = window.nextKey();
        rowsRead = window.rows().size();
        onRead.accept(change, new Read<>(question.asShown(window.rows()), window.count(), answer.nothingAtAll, window.part()));
        if (window.part()) {
            whole.playFromStart();
        } else {
            whole.stop();
        }
    }

    private void more(Window<R> window) {
        reading = false;
        nextKey = window.nextKey();
        rowsRead += window.rows().size();
        Change change = question.fromEnd ? Change.MORE_ABOVE : Change.MORE_BELOW;
        onRead.accept(change, new Read<>(question.asShown(window.rows()), window.count(), false, window.part()));
    }
}
