package app.kontor.ui.kit;

import app.kontor.value.BusinessRuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Typing into one cell of a {@link DataTable} at a time. Enter and the arrows save and go to the row beside, Tab to the column beside, Esc
 * leaves all as it was; who goes elsewhere has saved. What is refused stays in the field with its reason, and what is typed while a
 * cell is being saved is typed into the next one.
 */
final class CellEditor<R, I> {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double AROUND = 4;

    /** The cell, by its row's id: rows are read anew and change places. */
    record Spot<R, I>(I row, TableColumn<R, ?> column) {}

    private final Ui ui;
    private final DataTable<R, I> table;
    private final TextField field = new TextField();
    private final Tooltip reason = new Tooltip();
    private final ReadOnlyObjectWrapper<@Nullable Spot<R, I>> spot = new ReadOnlyObjectWrapper<>();
    private final List<KeyEvent> held = new ArrayList<>();
    private final ChangeListener<@Nullable Node> focusMoved = (property, before, now) -> focusMoved(before, now);
    private String begun = "";
    private @Nullable Runnable afterRereading;
    private boolean saving;
    private boolean moving;
    private boolean reloadWanted;

    CellEditor(Ui ui, DataTable<R, I> table) {
        this.ui = ui;
        this.table = table;
        field.setId("cell-editor");
        Nodes.styled(field, "cell-editor");
        reason.setWrapText(true);
        reason.setMaxWidth(340);
        reason.getStyleClass().add("cell-reason");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventFilter(KeyEvent.KEY_TYPED, this::hold);
        field.textProperty().subscribe(text -> say(""));
        field.sceneProperty().addListener((property, before, now) -> came(before, now));
    }

    boolean isOpen() {
        return spot.get() != null;
    }

    boolean isAt(R row, TableColumn<R, ?> column) {
        Spot<R, I> at = spot.get();
        return at != null && at.column == column && at.row.equals(id(row));
    }

    /** Changes when another cell is typed into, or none. */
    ReadOnlyObjectProperty<@Nullable Spot<R, I>> moves() {
        return spot.getReadOnlyProperty();
    }

    /** The field, as wide as the cell allows. */
    Node field(double cell) {
        field.setMinWidth(cell - 2 * AROUND);
        field.setMaxWidth(cell - 2 * AROUND);
        return field;
    }

    /** The current row's first cell that can be typed into; false if there is none. */
    boolean begin() {
        R row = table.current().get();
        List<TableColumn<R, ?>> columns = table.columns().editable();
        if (row == null || columns.isEmpty()) {
            return false;
        }
        edit(row, columns.getFirst());
        return true;
    }

    void edit(R row, TableColumn<R, ?> column) {
        if (saving) {
            return; // the cell before is not written yet
        }
        String refusal = ui.access().why(how(column).kind(), "").get();
        if (!refusal.isEmpty()) {
            ui.toasts().warn(refusal);
            return;
        }
        moving = true;
        begun = how(column).text().apply(row);
        field.setText(begun);
        field.setAlignment(table.columns().declared(column).align() == Column.Align.RIGHT ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        field.setAccessibleText(column.getText());
        table.select(id(row));
        spot.set(new Spot<>(id(row), column));
        table.node().scrollToColumn(column);
        if (field.getScene() == null) {
            table.node().scrollTo(row);
        }
        field.requestFocus();
        field.selectAll();
        moving = false;
    }

    /** Whether a reload has to wait; it comes when the edit has ended. */
    boolean postpones() {
        reloadWanted |= isOpen();
        return isOpen();
    }

    /** The table shows other rows, or the same ones read anew. */
    void rowsChanged() {
        Runnable next = afterRereading;
        afterRereading = null;
        if (next != null) {
            next.run();
        } else if (isOpen() && !saving && row(spot.get()) == null) {
            end();
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> done(event, this::end);
            case ENTER, DOWN -> leave(event, 0, 1);
            case UP -> leave(event, 0, -1);
            case TAB -> leave(event, event.isShiftDown() ? -1 : 1, 0);
            default -> hold(event);
        }
    }

    private void leave(KeyEvent event, int columns, int rows) {
        hold(event);
        if (!event.isConsumed()) {
            done(event, () -> save(beside(columns, rows)));
        }
    }

    private void hold(KeyEvent event) {
        if (saving) {
            held.add(event);
            event.consume();
        }
    }

    private static void done(KeyEvent event, Runnable run) {
        event.consume();
        run.run();
    }

    /** The cell so many columns or rows away; beyond the last column the next row begins. */
    private @Nullable Spot<R, I> beside(int columns, int rows) {
        Spot<R, I> at = Objects.requireNonNull(spot.get());
        List<TableColumn<R, ?>> all = table.columns().editable();
        int column = all.indexOf(at.column) + columns;
        int row = index(at).orElse(-1) + rows + Math.floorDiv(column, all.size());
        return row < 0 || row >= table.node().getItems().size() ? null
                : new Spot<>(id(table.node().getItems().get(row)), all.get(Math.floorMod(column, all.size())));
    }

    private void save(@Nullable Spot<R, I> next) {
        Spot<R, I> at = spot.get();
        R row = row(at);
        if (at == null || row == null || field.getText().equals(begun)) {
            go(next);
            return;
        }
        saving = true;
        String typed = field.getText();
        ui.background().run(() -> {
            how(at.column).save().accept(row, typed);
            return typed;
        }, done -> written(at, next), refused -> refused(at, refused));
    }

    private void written(Spot<R, I> at, @Nullable Spot<R, I> next) {
        if (at.equals(spot.get())) { // else Esc came before the answer
            afterRereading = () -> {
                saving = false;
                go(next);
            };
        }
        table.reread();
    }

    private void refused(Spot<R, I> at, Throwable thrown) {
        saving = false;
        held.clear();
        if (thrown instanceof BusinessRuleException rule && at.equals(spot.get()) && field.getScene() != null) {
            say(ui.texts().error(rule));
            field.requestFocus();
        } else {
            ui.background().failed(thrown);
        }
    }

    private void go(@Nullable Spot<R, I> next) {
        R row = row(next);
        if (next == null || row == null) {
            end();
            return;
        }
        edit(row, next.column);
        List<KeyEvent> typed = List.copyOf(held);
        held.clear();
        typed.forEach(event -> field.fireEvent(event.copyFor(field, field)));
    }

    private void end() {
        Scene scene = field.getScene();
        boolean focused = scene != null && scene.getFocusOwner() == field;
        say("");
        held.clear();
        saving = false;
        afterRereading = null;
        spot.set(null);
        if (focused) {
            table.node().requestFocus();
        }
        if (reloadWanted) {
            reloadWanted = false;
            table.reload();
        }
    }

    private void say(String text) {
        field.pseudoClassStateChanged(WRONG, !text.isEmpty());
        field.setAccessibleHelp(text);
        reason.setText(text);
        if (text.isEmpty()) {
            reason.hide();
        } else {
            Bounds place = field.localToScreen(field.getBoundsInLocal());
            reason.show(field, place.getMinX(), place.getMaxY() + AROUND);
        }
    }

    /** The field came into a cell, or its cell went out of sight. */
    private void came(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(focusMoved);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(focusMoved);
            field.requestFocus();
        } else if (isOpen() && !moving) {
            ui.background().later(() -> {
                if (isOpen() && field.getScene() == null && !saving) {
                    save(null);
                }
            });
        }
    }

    private void focusMoved(@Nullable Node before, @Nullable Node now) {
        if (before == field && now != null && isOpen() && !moving && !saving) {
            save(null);
        }
    }

    private OptionalInt index(Spot<R, I> at) {
        List<R> rows = table.node().getItems();
        return IntStream.range(0, rows.size()).filter(i -> id(rows.get(i)).equals(at.row)).findFirst();
    }

    private @Nullable R row(@Nullable Spot<R, I> at) {
        return at == null || index(at).isEmpty() ? null : table.node().getItems().get(index(at).getAsInt());
    }

    private I id(R row) {
        return table.source().id().apply(row);
    }

    private Column.Edit<R> how(TableColumn<R, ?> column) {
        return Objects.requireNonNull(table.columns().declared(column).edit());
    }
}
