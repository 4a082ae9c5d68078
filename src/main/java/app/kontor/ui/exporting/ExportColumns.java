package app.kontor.ui.exporting;

import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The columns of an export with a tick each: Space writes one or leaves it out, Alt and an arrow move it. */
final class ExportColumns {
    private static final double ROW = 30;

    private final Ui ui;
    private final Consumer<List<ExportChoice.Item>> onChange;
    private final ListView<ExportChoice.Item> list = new ListView<>();

    ExportColumns(Ui ui, Consumer<List<ExportChoice.Item>> onChange) {
        this.ui = ui;
        this.onChange = onChange;
        list.setId("export-columns");
        list.setAccessibleText(ui.text("export.columns"));
        Nodes.styled(list, "export-columns");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    ListView<ExportChoice.Item> node() {
        return list;
    }

    /** Another kind's columns. */
    void show(List<ExportChoice.Item> items) {
        list.getItems().setAll(items);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        int index = list.getSelectionModel().getSelectedIndex();
        boolean moves = event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
        if (index >= 0 && moves) {
            move(index, event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (index >= 0 && event.getCode() == KeyCode.SPACE) {
            toggle(index);
            event.consume();
        }
    }

    /** The last one stays: a file without columns is none. */
    private void toggle(int index) {
        ExportChoice.Item item = list.getItems().get(index);
        if (!item.written() || list.getItems().stream().filter(ExportChoice.Item::written).count() > 1) {
            list.getItems().set(index, new ExportChoice.Item(item.name(), !item.written()));
            changed(index);
        }
    }

    private void move(int index, int places) {
        int to = index + places;
        if (to >= 0 && to < list.getItems().size()) {
            List<ExportChoice.Item> order = new ArrayList<>(list.getItems());
            order.add(to, order.remove(index));
            list.getItems().setAll(order);
            changed(to);
        }
    }

    private void changed(int selected) {
        list.getSelectionModel().select(selected);
        onChange.accept(List.copyOf(list.getItems()));
    }

    private final class Cell extends ListCell<ExportChoice.Item> {
        private final CheckBox box = new CheckBox();
        private final Label name = new Label();

        Cell() {
            box.setFocusTraversable(false);
            box.setOnAction(e -> toggle(getIndex()));
            name.setMinWidth(0);
            setPrefWidth(0); // as wide as the list, which never scrolls sideways
        }

        @Override
        protected void updateItem(ExportChoice.Item item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            box.setSelected(item.written());
            name.setText(ui.text("export.column." + item.name()));
            setGraphic(Nodes.row(8, box, name));
            setAccessibleText(name.getText() + ", " + ui.text(item.written() ? "export.written" : "export.leftOut"));
        }
    }
}
