package app.kontor.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A list that is shown whole, in columns of text; until it is known, what waits stands in its place. */
public final class PlainTable<R> {
    private static final double LEAST = 0.7;

    private final Ui ui;
    private final TableView<R> view = new TableView<>();
    private final Skeleton skeleton = new Skeleton(view);
    private final Node empty;

    /** @param title for readers of the screen. @param empty key of the sentence where there is no row */
    public PlainTable(Ui ui, String id, String title, String empty) {
        this.ui = ui;
        view.setId(id);
        view.setAccessibleText(ui.text(title));
        view.getStyleClass().addAll("k-table", "compact");
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        this.empty = new EmptyState(ui.texts(), MaterialDesignC.CHECK_ALL, ui.text(empty), null).node();
    }

    /** @param style of the cell's text, for this row; empty for none */
    public PlainTable<R> column(String title, double width, boolean figures, Function<R, String> text, Function<R, String> style) {
        TableColumn<R, R> column = new TableColumn<>(ui.text(title));
        column.getStyleClass().add(figures ? "align-right" : "align-left");
        if (view.getColumns().isEmpty()) {
            column.getStyleClass().add("first");
        }
        column.setPrefWidth(width);
        column.setMinWidth(width * LEAST);
        column.setId(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new Cell<>(figures, text, style));
        view.getColumns().add(column);
        return this;
    }

    public void showColumn(String title, boolean shown) {
        view.getColumns().stream().filter(column -> title.equals(column.getId())).forEach(column -> column.setVisible(shown));
    }

    public TableView<R> node() {
        return view;
    }

    /** Something else will be shown, and is not known yet. */
    public void await() {
        view.getItems().clear();
        skeleton.begin();
    }

    public void show(List<R> rows) {
        skeleton.end();
        view.setPlaceholder(empty);
        view.getItems().setAll(rows);
    }

    private static final class Cell<R> extends TableCell<R, R> {
        private final List<String> always;
        private final Function<R, String> text;
        private final Function<R, String> style;
        private final Label label = new Label();

        Cell(boolean figures, Function<R, String> text, Function<R, String> style) {
            this.always = figures ? List.of("label", "num") : List.of("label");
            this.text = text;
            this.style = style;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            label.setVisible(!empty && row != null);
            if (empty || row == null) {
                return;
            }
            label.setText(text.apply(row));
            List<String> classes = new ArrayList<>(always);
            if (!style.apply(row).isEmpty()) {
                classes.add(style.apply(row));
            }
            if (!label.getStyleClass().equals(classes)) { // each change has all styles worked out anew
                label.getStyleClass().setAll(classes);
            }
            setGraphic(label);
        }
    }
}
