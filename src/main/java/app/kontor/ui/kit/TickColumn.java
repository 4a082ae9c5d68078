package app.kontor.ui.kit;

import app.kontor.text.Texts;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** The first column of a table whose rows can be ticked: a box in each row, and one in the header for all that match. */
final class TickColumn<R, I> extends TableColumn<R, R> {
    private static final double WIDTH = 44;

    private final Texts texts;
    private final Ticks<I> ticks;
    private final Function<R, I> id;

    TickColumn(Texts texts, Ticks<I> ticks, Function<R, I> id) {
        this.texts = texts;
        this.ticks = ticks;
        this.id = id;
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setSortable(false);
        setReorderable(false);
        setGraphic(header());
        setCellFactory(column -> new Cell());
    }

    private CheckBox header() {
        CheckBox header = new CheckBox();
        header.setId("tick-all");
        header.setFocusTraversable(false);
        header.setAccessibleText(texts.get("table.tickAll"));
        header.setOnAction(e -> {
            if (ticks.count().get() == 0) {
                ticks.tickAll();
            } else {
                ticks.clear();
            }
        });
        ticks.count().subscribe(count -> {
            header.setSelected(count.longValue() > 0 && ticks.isWhole());
            header.setIndeterminate(count.longValue() > 0 && !ticks.isWhole());
        });
        return header;
    }

    private final class Cell extends TableCell<R, R> {
        private final CheckBox box = new CheckBox();
        private final InvalidationListener whenTicked = ticksChanged -> paint();

        Cell() {
            box.setFocusTraversable(false);
            box.setAccessibleText(texts.get("table.tick"));
            box.setOnAction(e -> ticks.toggle(id.apply(getTableRow().getItem())));
            ticks.changes().addListener(new WeakInvalidationListener(whenTicked));
        }

        @Override
        protected void updateItem(R item, boolean empty) {
            super.updateItem(item, empty);
            paint();
        }

        private void paint() {
            R row = getTableRow() == null ? null : getTableRow().getItem();
            box.setVisible(row != null);
            if (row != null) {
                setGraphic(box); // and there it stays: what comes back has its styles worked out anew
            }
            box.setSelected(row != null && ticks.isTicked(id.apply(row)));
        }
    }
}
