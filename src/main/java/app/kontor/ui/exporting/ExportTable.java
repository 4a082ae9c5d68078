package app.kontor.ui.exporting;

import app.kontor.spreadsheet.Table;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.math.BigDecimal;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The first rows of what will be written, cell by cell as it stands in the file, under the names that stand there. */
final class ExportTable {
    private static final double LETTER = 7.5;
    private static final int NARROWEST = 72;
    private static final int WIDEST = 260;
    private static final int BREATH = 21; // never 80 in all: that JavaFX takes for unsaid, and makes thirty cells of the column to measure them

    private final TableView<List<@Nullable Object>> view = new TableView<>();
    private Shape shape = new Shape(List.of(), List.of(), true);

    /** What the columns are made from; they keep their widths while rows come and go. */
    private record Shape(List<String> all, List<String> written, boolean isEmpty) {}

    ExportTable(Ui ui) {
        Nodes.styled(view, "k-table", "compact");
        view.setId("export-preview");
        view.setRowFactory(table -> new Row());
        view.getStyleClass().add("wide-table");
        view.setAccessibleText(ui.text("export.preview"));
        Region none = (Region) new EmptyState(ui.texts(), MaterialDesignT.TABLE_LARGE, ui.text("export.empty"), null).node();
        none.setVisible(false); // until something was read: "there is none" would be wrong for as long
        view.setPlaceholder(none);
    }

    TableView<List<@Nullable Object>> node() {
        return view;
    }

    /** @param table all columns. @param written those to show, in their order */
    void show(Table table, List<String> written) {
        Shape wanted = new Shape(table.columns(), List.copyOf(written), table.rows().isEmpty());
        if (!wanted.equals(shape)) {
            shape = wanted;
            columns(table, written);
        }
        if (!view.getItems().equals(table.rows())) {
            view.getItems().setAll(table.rows());
        }
        view.getPlaceholder().setVisible(true);
    }

    private void columns(Table table, List<String> written) {
        view.getColumns().setAll(written.stream().filter(table.columns()::contains)
                .map(name -> column(table, table.columns().indexOf(name))).toList());
        if (!view.getColumns().isEmpty()) {
            view.getColumns().getFirst().getStyleClass().add("first");
            view.getColumns().getLast().getStyleClass().add("last");
        }
    }

    private static TableColumn<List<@Nullable Object>, Object> column(Table table, int place) {
        TableColumn<List<@Nullable Object>, Object> column = new TableColumn<>(table.columns().get(place));
        boolean figures = table.rows().stream().anyMatch(row -> row.get(place) instanceof BigDecimal);
        column.getStyleClass().add(figures ? "align-right" : "align-left");
        column.setSortable(false);
        column.setReorderable(false);
        int letters = table.rows().stream().mapToInt(row -> text(row.get(place)).length()).max().orElse(0);
        column.setPrefWidth(Math.clamp(Math.round(Math.max(letters, table.columns().get(place).length()) * LETTER) + BREATH, NARROWEST, WIDEST));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().get(place)));
        column.setCellFactory(made -> new Cell(figures));
        return column;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** A new row has a cell of every column, and JavaFX styles them all before it takes out those that are not in sight; here they go first. */
    private static final class Row extends TableRow<List<@Nullable Object>> {
        @Override
        protected Skin<?> createDefaultSkin() {
            TableRowSkin<List<@Nullable Object>> skin = new TableRowSkin<>(this);
            double end = 0;
            int fit = 0;
            while (fit < skin.getChildren().size() && end < getTableView().getWidth()) {
                end += getTableView().getVisibleLeafColumn(fit++).getWidth();
            }
            skin.getChildren().remove(fit, skin.getChildren().size()); // the row takes in what comes into sight
            return skin;
        }
    }

    /** Figures in the face of figures. */
    private static final class Cell extends TableCell<List<@Nullable Object>, Object> {
        Cell(boolean figures) {
            if (figures) {
                getStyleClass().add("num"); // once: a class that comes or goes with a value has all styles worked out anew
            }
        }

        @Override
        protected void updateItem(@Nullable Object value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty ? null : text(value).replace('\n', ' '));
        }
    }
}
