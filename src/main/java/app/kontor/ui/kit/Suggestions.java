package app.kontor.ui.kit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Duration;

/** Offers, under a text field, what the typed text may mean. Up and Down walk through it, Enter or a click takes one, Esc none. */
public final class Suggestions<T> {
    private static final Duration PAUSE = Duration.millis(80);
    private static final double LEAST_WIDTH = 320;

    private final TextField field;
    private final Latest latest;
    private final Function<String, List<T>> source;
    private final Look<T> look;
    private final Consumer<T> taken;
    private final Popup popup = new Popup();
    private final VBox list = Nodes.styled(new VBox(), "suggestions");
    private List<T> shown = List.of();
    private int current;
    private boolean quiet;

    /** What is read of one. @param aside quiet, at the right */
    public record Look<T>(Function<T, String> name, Function<T, String> aside) {}

    /**
     * @param source asked on a worker thread, best answer first
     * @param taken  with what the user chose
     */
    public Suggestions(Ui ui, TextField field, Function<String, List<T>> source, Look<T> look, Consumer<T> taken) {
        this.field = field;
        this.latest = ui.background().latest(PAUSE);
        this.source = source;
        this.look = look;
        this.taken = taken;
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        field.textProperty().addListener((observable, before, text) -> typed(text));
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                popup.hide();
            }
        });
        field.sceneProperty().addListener(observable -> popup.hide());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Writes into the field without asking what that may mean. */
    public void write(String text) {
        quiet = true;
        field.setText(text);
        field.positionCaret(text.length());
        quiet = false;
        popup.hide();
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    private void typed(String text) {
        if (quiet || !field.isFocused()) {
            return;
        }
        if (text.isBlank()) {
            popup.hide();
            return;
        }
        Callable<List<T>> question = () -> source.apply(text.strip());
        latest.askSoon(question, found -> show(text, found));
    }

    private void show(String text, List<T> found) {
        boolean there = field.getScene() != null && field.isFocused(); // one that was taken out stays in focus until the next pulse
        if (!there || !field.getText().equals(text) || found.isEmpty()) {
            popup.hide();
            return;
        }
        shown = found;
        current = 0;
        list.getChildren().clear();
        for (int i = 0; i < found.size(); i++) {
            list.getChildren().add(row(i));
        }
        Bounds below = field.localToScreen(field.getBoundsInLocal());
        list.setMinWidth(Math.max(LEAST_WIDTH, field.getWidth()));
        dress();
        mark();
        if (!popup.isShowing()) {
            popup.show(field, below.getMinX(), below.getMaxY() + 2);
        }
    }

    /** As the window is dressed: a popup is a window of its own. */
    private void dress() {
        popup.getScene().getStylesheets().setAll(field.getScene().getStylesheets());
        popup.getScene().getRoot().getStyleClass().remove("dark");
        if (field.getScene().getRoot().getStyleClass().contains("dark")) {
            popup.getScene().getRoot().getStyleClass().add("dark");
        }
    }

    private HBox row(int index) {
        T option = shown.get(index);
        Label name = Nodes.label(look.name.apply(option));
        HBox row = Nodes.styled(Nodes.row(16, name, Nodes.spacer(), Nodes.label(look.aside.apply(option), "muted", "small")), "suggestion");
        row.setOnMousePressed(event -> take(index));
        return row;
    }

    private void key(KeyEvent event) {
        if (!popup.isShowing()) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            current = Math.floorMod(current + (event.getCode() == KeyCode.DOWN ? 1 : -1), shown.size());
            mark();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() || event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
            take(current);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            event.consume();
        }
    }

    private void take(int index) {
        T option = shown.get(index);
        popup.hide();
        taken.accept(option);
    }

    private void mark() {
        for (int i = 0; i < list.getChildren().size(); i++) {
            list.getChildren().get(i).getStyleClass().remove("current");
            if (i == current) {
                list.getChildren().get(i).getStyleClass().add("current");
            }
        }
    }
}
