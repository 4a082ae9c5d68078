package app.kontor.ui.kit;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a {@link DataTable} beyond the arrows: Space, X and Shift tick, Enter opens, F2 edits, Home and End mean the whole list. */
final class TableKeys<R> {
    private final DataTable<R, ?> table;
    private final TableView<R> view;

    TableKeys(DataTable<R, ?> table, TableView<R> view) {
        this.table = table;
        this.view = view;
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (table.editor().isOpen()) {
            return; // the keys belong to the field
        }
        int index = view.getSelectionModel().getSelectedIndex();
        boolean used = switch (event.getCode()) {
            case HOME -> done(() -> table.jump(false));
            case END -> done(() -> table.jump(true));
            case ENTER -> plain(event) && index >= 0 && done(() -> table.enter(view.getItems().get(index)));
            case F2 -> table.editor().begin();
            default -> table.isTickable() && ticked(event, index);
        };
        if (used) {
            event.consume();
        }
    }

    private boolean ticked(KeyEvent event, int index) {
        return switch (event.getCode()) {
            case SPACE -> index >= 0 && done(() -> table.toggle(index));
            case X -> !event.isShortcutDown() && !event.isAltDown() && index >= 0 && done(() -> table.toggle(index));
            case A -> event.isShortcutDown() && done(table.ticks()::tickAll);
            case ESCAPE -> table.ticks().count().get() > 0 && done(table.ticks()::clear);
            case DOWN -> event.isShiftDown() && index >= 0 && done(() -> extend(index, 1));
            case UP -> event.isShiftDown() && index >= 0 && done(() -> extend(index, -1));
            default -> false;
        };
    }

    private void extend(int index, int rows) {
        int next = Math.clamp(index + rows, 0, view.getItems().size() - 1);
        table.tickTo(next);
        table.step(next - index);
    }

    private static boolean plain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && event.getCode() == KeyCode.ENTER;
    }

    private static boolean done(Runnable run) {
        run.run();
        return true;
    }
}
