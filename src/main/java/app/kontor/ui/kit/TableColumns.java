package app.kontor.ui.kit;

import app.kontor.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Makes the declared columns into the table's, and shares out the width: what does not fit beside a preview goes. */
final class TableColumns<R> {
    /** The scroll bar and a breath beside it. */
    private static final double RIGHT_EDGE = 14;

    private final TableView<R> view;
    private final Map<TableColumn<R, ?>, Column<R>> declared = new LinkedHashMap<>();

    TableColumns(Texts texts, TableView<R> view, List<Column<R>> columns) {
        this.view = view;
        columns.forEach(column -> declared.put(made(texts, column), column));
        view.getColumns().setAll(declared.keySet());
        view.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        view.widthProperty().subscribe(width -> shareOut(width.doubleValue()));
        declared.keySet().forEach(column -> column.widthProperty().subscribe(w -> shareOut(view.getWidth())));
        markEdges();
    }

    /** The column that the user sorts by. */
    Optional<TableColumn<R, ?>> sorted() {
        return view.getSortOrder().stream().findFirst().map(column -> (TableColumn<R, ?>) column);
    }

    String sortCode(TableColumn<R, ?> column) {
        return Objects.requireNonNull(declared.get(column)).sort();
    }

    /** Text starts under the page's title and ends at its margin. */
    void markEdges() {
        view.getColumns().forEach(column -> column.getStyleClass().removeAll("first", "last"));
        view.getColumns().getFirst().getStyleClass().add("first");
        view.getColumns().getLast().getStyleClass().add("last");
    }

    private static <R> TableColumn<R, R> made(Texts texts, Column<R> column) {
        TableColumn<R, R> made = new TableColumn<>(column.key().isEmpty() ? "" : texts.get(column.key()));
        made.setPrefWidth(column.width());
        made.setMinWidth(Math.min(column.width(), 40));
        made.setSortable(!column.sort().isEmpty());
        made.setReorderable(false);
        made.getStyleClass().add("align-" + column.align().name().toLowerCase(Locale.ROOT));
        made.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
        made.setCellFactory(tableColumn -> new Cell<>(column.painters().get()));
        return made;
    }

    private void shareOut(double width) {
        declared.forEach((made, column) -> made.setVisible(width == 0 || width >= column.tableAt()));
        double fixed = view.getVisibleLeafColumns().stream()
                .filter(column -> !grows(column))
                .mapToDouble(TableColumn::getWidth)
                .sum();
        List<TableColumn<R, ?>> growing = view.getVisibleLeafColumns().stream().filter(this::grows).toList();
        growing.forEach(column -> column.setPrefWidth(
                Math.max(declared.get(column).width(), (width - RIGHT_EDGE - fixed) / growing.size())));
    }

    private boolean grows(TableColumn<R, ?> column) {
        return declared.containsKey(column) && declared.get(column).grows();
    }

    /** A cell keeps its painter's nodes for all the rows that pass through it. */
    private static final class Cell<R> extends TableCell<R, R> {
        private final Painter<R> painter;

        Cell(Painter<R> painter) {
            this.painter = painter;
        }

        @Override
        protected void updateItem(R row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : painter.node());
            if (!empty && row != null) {
                painter.show(row);
            }
        }
    }
}
