package app.kontor.ui.kit;

import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The one row of a table that the preview shows. It stays the same record while the table reads its rows again. */
final class CurrentRow<R, I> {
    private static final int ABOVE = 3; // rows that stay in sight above the one stepped to

    private final TableView<R> view;
    private final Function<R, I> id;
    private final Sight sight;
    private final ReadOnlyObjectWrapper<@Nullable R> row = new ReadOnlyObjectWrapper<>();
    private boolean rowsChange;

    CurrentRow(TableView<R> view, Function<R, I> id, Sight sight) {
        this.view = view;
        this.id = id;
        this.sight = sight;
        view.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        view.getSelectionModel().selectedItemProperty().subscribe(selected -> {
            if (!rowsChange) {
                row.set(selected);
            }
        });
    }

    ReadOnlyObjectProperty<@Nullable R> row() {
        return row.getReadOnlyProperty();
    }

    /** If it has been read. */
    void select(I wanted) {
        IntStream.range(0, view.getItems().size())
                .filter(i -> id.apply(view.getItems().get(i)).equals(wanted))
                .findFirst()
                .ifPresentOrElse(i -> view.getSelectionModel().select(i), view.getSelectionModel()::clearSelection);
    }

    void step(int rows) {
        int next = view.getSelectionModel().getSelectedIndex() + rows;
        if (next >= 0 && next < view.getItems().size()) {
            view.getSelectionModel().select(next);
            view.scrollTo(Math.max(0, next - ABOVE));
        }
    }

    void toEdge(boolean last) {
        view.getSelectionModel().select(last ? view.getItems().size() - 1 : 0);
        row.set(view.getSelectionModel().getSelectedItem());
        if (last) {
            sight.toEnd();
        } else {
            sight.toStart();
        }
    }

    /** Whatever JavaFX selects while the rows are exchanged is not what the user chose. */
    void during(Runnable change) {
        rowsChange = true;
        change.run();
        rowsChange = false;
    }

    /**
     * In one step: a current row that is gone for a moment would close the pane beside the list, and the table would grow and shrink again.
     *
     * @param before which was the current one. @param waited somebody went on into the list before its answer came
     */
    void again(@Nullable R before, boolean waited) {
        during(() -> {
            if (before != null) {
                select(id.apply(before));
            }
            if (waited && view.getSelectionModel().isEmpty() && !view.getItems().isEmpty()) {
                view.getSelectionModel().select(0);
            }
        });
        row.set(view.getSelectionModel().getSelectedItem());
    }
}
