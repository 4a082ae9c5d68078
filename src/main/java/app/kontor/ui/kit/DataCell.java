package app.kontor.ui.kit;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseEvent;

/** A cell keeps its painter's nodes for all the rows that pass through it; while it is typed into, the editor's field stands in it. */
final class DataCell<R> extends TableCell<R, R> {
    private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");

    private final Painter<R> painter;
    private final CellEditor<R, ?> editor;
    private boolean stale;
    private final InvalidationListener whenMoved = editorMoved -> place();

    DataCell(Column<R> column, Patterns patterns, CellEditor<R, ?> editor) {
        this.painter = column.painters().apply(patterns);
        this.editor = editor;
        if (column.edit() != null) {
            getStyleClass().add("editable");
            editor.moves().addListener(new WeakInvalidationListener(whenMoved));
            setOnMouseClicked(this::clicked);
        }
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        stale = true;
        if (getTableRow() instanceof DataRow<R, ?> line) {
            line.becomeStale();
        }
    }

    /** Shows the record that the cell has now. */
    void paint() {
        if (stale) {
            stale = false;
            if (!isEmpty() && getItem() != null) {
                painter.show(getItem());
            }
            place();
        }
    }

    private void place() {
        R row = isEmpty() ? null : getItem();
        boolean edited = row != null && editor.isAt(row, getTableColumn());
        pseudoClassStateChanged(EDITED, edited);
        painter.node().setVisible(row != null);
        if (row != null || getGraphic() != null) { // what leaves a cell and comes back has its styles worked out anew
            setGraphic(edited ? editor.field(getWidth()) : painter.node());
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && !isEmpty()) {
            editor.edit(getItem(), getTableColumn());
            event.consume(); // the row would open
        }
    }
}
