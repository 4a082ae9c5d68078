package app.kontor.ui.kit;

import app.kontor.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/** Makes the declared columns into the table's, and shares out the width: what does not fit beside a preview goes. */
final class TableColumns<R> {
    /** The scroll bar and a breath beside it. */
    private static final double RIGHT_EDGE = 14;

    private final TableView<R> view;
    private final List<Patterns> patterns = new ArrayList<>();
    private final Map<TableColumn<R, ?>, Column<R>> declared = new LinkedHashMap<>();
    /** What the user chose to show or to hide, whatever the width; a column that is not in it follows the width. */
    private final Map<TableColumn<R, ?>, Boolean> chosen = new HashMap<>();

    TableColumns(Texts texts, TableView<R> view, List<Column<R>> columns, CellEditor<R, ?> editor) {
        this.view = view;
        columns.forEach(column -> declared.put(made(texts, column, editor), column));
        view.getColumns().setAll(declared.keySet());
        view.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        view.widthProperty().subscribe(width -> shareOut(width.doubleValue()));
        declared.keySet().forEach(column -> column.widthProperty().subscribe(w -> shareOut(view.getWidth())));
        markEdges();
    }

    /** What the cells look like; it belongs into the table. */
    List<Node> patterns() {
        return patterns.stream().map(Patterns::node).toList();
    }

    /** How the columns stand now. */
    ColumnLayout layout() {
        return new ColumnLayout(view.getColumns().stream().filter(declared::containsKey)
                .map(made -> new ColumnLayout.Entry(declared(made).key(), chosen.getOrDefault(made, !declared(made).isOptional()),
                        grows(made) ? 0 : (int) made.getWidth()))
                .toList());
    }

    /** Columns as they stood once; those that the layout does not know keep their place at the end. An empty layout is the list's own. */
    void layOut(ColumnLayout layout) {
        List<TableColumn<R, ?>> order = new ArrayList<>();
        chosen.clear();
        for (ColumnLayout.Entry entry : layout.entries()) {
            declared.forEach((made, column) -> {
                if (column.key().equals(entry.key()) && !order.contains(made)) {
                    order.add(made);
                    if (!entry.shown() || column.isOptional()) {
                        chosen.put(made, entry.shown());
                    }
                    made.setPrefWidth(entry.width() == 0 ? column.width() : entry.width());
                }
            });
        }
        declared.keySet().stream().filter(made -> !order.contains(made)).forEach(order::add);
        List<TableColumn<R, ?>> all = new ArrayList<>(view.getColumns().stream().filter(column -> !declared.containsKey(column)).toList());
        all.addAll(order);
        view.getColumns().setAll(all);
        markEdges();
        shareOut(view.getWidth());
    }

    /** Shows or hides a column; the last one that is shown stays. */
    void show(String key, boolean shown) {
        declared.forEach((made, column) -> {
            if (column.key().equals(key)) {
                chosen.put(made, shown);
            }
        });
        shareOut(view.getWidth());
    }

    /** The columns that are in sight, from the left. */
    List<Column<R>> inSight() {
        return view.getVisibleLeafColumns().stream().filter(declared::containsKey).map(declared::get).toList();
    }

    /** The columns in sight whose cells can be typed into, from the left. */
    List<TableColumn<R, ?>> editable() {
        return view.getVisibleLeafColumns().stream().<TableColumn<R, ?>>map(column -> column).filter(this::isEditable).toList();
    }

    Column<R> declared(TableColumn<R, ?> column) {
        return Objects.requireNonNull(declared.get(column));
    }

    private boolean isEditable(TableColumn<R, ?> column) {
        return declared.containsKey(column) && declared(column).edit() != null;
    }

    /** Whether any cell can be typed into. */
    boolean anyEditable() {
        return declared.values().stream().anyMatch(column -> column.edit() != null);
    }

    /** All columns that have a name. */
    List<Column<R>> named() {
        return declared.values().stream().filter(column -> !column.key().isEmpty()).toList();
    }

    /** Sorts by a column's code; an empty one is the list's own order. */
    void sort(String code, boolean descending) {
        view.getSortOrder().clear();
        declared.forEach((made, column) -> {
            if (!code.isEmpty() && column.sort().equals(code)) {
                made.setSortType(descending ? SortType.DESCENDING : SortType.ASCENDING);
                view.getSortOrder().add(made);
            }
        });
    }

    /** The column that the user sorts by. */
    Optional<TableColumn<R, ?>> sorted() {
        return view.getSortOrder().stream().findFirst().map(column -> (TableColumn<R, ?>) column);
    }

    String sortCode(TableColumn<R, ?> column) {
        return declared(column).sort();
    }

    /** Text starts under the page's title and ends at its margin. */
    void markEdges() {
        view.getColumns().forEach(column -> column.getStyleClass().removeAll("first", "last"));
        view.getColumns().getFirst().getStyleClass().add("first");
        view.getColumns().getLast().getStyleClass().add("last");
    }

    private TableColumn<R, R> made(Texts texts, Column<R> column, CellEditor<R, ?> editor) {
        TableColumn<R, R> made = new TableColumn<>(column.key().isEmpty() ? "" : texts.get(column.key()));
        made.setPrefWidth(column.width());
        made.setMinWidth(Math.min(column.width(), 40));
        made.setSortable(!column.sort().isEmpty());
        made.setReorderable(!column.key().isEmpty());
        made.getStyleClass().add("align-" + column.align().name().toLowerCase(Locale.ROOT));
        made.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
        Patterns looks = new Patterns(column.align());
        patterns.add(looks);
        made.setCellFactory(tableColumn -> new DataCell<>(column, looks, editor));
        return made;
    }

    private void shareOut(double width) {
        declared.forEach((made, column) -> made.setVisible(chosen.getOrDefault(made, width >= column.tableAt() || width == 0 && !column.isOptional())));
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
}
