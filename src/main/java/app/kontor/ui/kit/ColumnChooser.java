package app.kontor.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The columns of a list with a tick each: Space shows or hides, Alt and an arrow move one. What is chosen is seen at once. */
final class ColumnChooser<R> {
    private static final double ROW = 32;

    private final Ui ui;
    private final DataTable<R, ?> table;
    private final Runnable touched;
    private final ListView<ColumnLayout.Entry> list = new ListView<>();

    ColumnChooser(Ui ui, DataTable<R, ?> table, Runnable touched) {
        this.ui = ui;
        this.table = table;
        this.touched = touched;
        list.setId("list-columns");
        list.setAccessibleText(ui.text("list.columns"));
        list.getItems().setAll(table.columns().layout().entries());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.min(14, list.getItems().size()) + 2);
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel().selectFirst();
    }

    Node node() {
        return Nodes.column(8, Nodes.paragraph(ui.text("list.columns.keys"), "small", "muted"), list);
    }

    void focus() {
        list.requestFocus();
    }

    private void key(KeyEvent event) {
        int index = list.getSelectionModel().getSelectedIndex();
        if (index < 0) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> toggle(index);
            case UP, DOWN -> {
                if (!event.isAltDown()) {
                    return;
                }
                move(index, event.getCode() == KeyCode.UP ? -1 : 1);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void toggle(int index) {
        ColumnLayout.Entry entry = list.getItems().get(index);
        boolean last = entry.shown() && list.getItems().stream().filter(ColumnLayout.Entry::shown).count() == 1;
        if (!last) {
            list.getItems().set(index, new ColumnLayout.Entry(entry.key(), !entry.shown(), entry.width()));
            apply(index);
        }
    }

    private void move(int index, int places) {
        int to = index + places;
        if (to >= 0 && to < list.getItems().size()) {
            List<ColumnLayout.Entry> order = new ArrayList<>(list.getItems());
            order.add(to, order.remove(index));
            list.getItems().setAll(order);
            apply(to);
        }
    }

    private void apply(int selected) {
        table.columns().layOut(new ColumnLayout(List.copyOf(list.getItems())));
        list.getSelectionModel().select(selected);
        touched.run();
    }

    private final class Cell extends ListCell<ColumnLayout.Entry> {
        private final CheckBox box = new CheckBox();

        Cell() {
            box.setFocusTraversable(false);
            box.setOnAction(e -> toggle(getIndex()));
        }

        @Override
        protected void updateItem(ColumnLayout.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            box.setSelected(entry.shown());
            Label name = new Label(entry.key().isEmpty() ? ui.text("list.columns.mark") : ui.text(entry.key()));
            setGraphic(Nodes.row(8, box, name));
            setAccessibleText(name.getText());
        }
    }
}
