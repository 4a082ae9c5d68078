package app.kontor.ui.kit;

import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A row of a {@link DataTable}: shows whether it is ticked, and tells the table when it comes into sight. */
final class DataRow<R, I> extends TableRow<R> {
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

    private final DataTable<R, I> table;
    private final Ticks<I> ticks;
    private final Function<R, I> id;
    private final InvalidationListener whenTicked = ticksChanged -> showTick();
    private boolean taking;
    private boolean stale;

    DataRow(DataTable<R, I> table, Function<R, I> id) {
        this.table = table;
        this.ticks = table.ticks();
        this.id = id;
        setManaged(false); // its size is the table's matter: what a cell says anew is laid out in the row, and no row is put in anew for it
        ticks.changes().addListener(new WeakInvalidationListener(whenTicked));
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                table.open(getItem());
            }
        });
    }

    @Override
    protected void updateItem(R item, boolean empty) {
        super.updateItem(item, empty);
        showTick();
        if (!empty) {
            table.inSight(getIndex());
        }
    }

    @Override
    public void updateIndex(int index) {
        taking = true;
        super.updateIndex(index);
        taking = false;
    }

    /** Not while it takes another record: JavaFX works out all styles of a row that waits to be laid out as it is put in its place. */
    @Override
    public void requestLayout() {
        if (taking) {
            becomeStale();
        } else {
            super.requestLayout();
        }
    }

    /** A cell shows a record that has gone. */
    void becomeStale() {
        stale = true;
        table.stale();
    }

    boolean isStale() {
        return stale;
    }

    /** Shows the record that the row has now. */
    void paint() {
        stale = false;
        getChildrenUnmodifiable().forEach(child -> {
            if (child instanceof DataCell<?> cell) {
                cell.paint();
            }
        });
        requestLayout();
    }

    private void showTick() {
        pseudoClassStateChanged(TICKED, !isEmpty() && getItem() != null && ticks.isTicked(id.apply(getItem())));
    }

    /** Ctrl and Shift tick, as everywhere; without them the click only moves the current row. */
    private void pressed(MouseEvent event) {
        if (isEmpty() || !table.isTickable()) {
            return;
        }
        if (event.isShiftDown()) {
            table.tickTo(getIndex());
        } else if (event.isShortcutDown()) {
            ticks.toggle(id.apply(getItem()));
        }
    }
}
