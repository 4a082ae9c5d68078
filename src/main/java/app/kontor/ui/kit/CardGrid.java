package app.kontor.ui.kit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/**
 * The rows of a {@link DataTable} as cards beside each other, for what people know by its picture. Search, views, current row and ticks are
 * the table's; the arrows go in both directions.
 */
public final class CardGrid<R, I> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");
    private static final double GAP = 12;
    private static final double SCROLL_BAR = 16;

    private final DataTable<R, I> table;
    private final Function<R, Node> card;
    private final double width;
    private final ListView<Integer> view = Nodes.styled(new ListView<>(), "card-grid");
    private int columns = 1;

    /** A card in its frame. */
    private final class Tile extends StackPane {
        private final int index;
        private final R row;

        Tile(int index, R row) {
            super(card.apply(row));
            this.index = index;
            this.row = row;
            Nodes.styled(this, "card-tile");
            setMinWidth(width);
            setMaxWidth(width);
            setOnMousePressed(this::pressed);
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    table.open(row);
                }
            });
            mark();
        }

        private void pressed(MouseEvent event) {
            if (event.isShortcutDown() && table.isTickable()) {
                table.toggle(index);
            } else {
                table.node().getSelectionModel().select(index);
            }
            view.requestFocus();
        }

        private void mark() {
            pseudoClassStateChanged(CURRENT, index == at());
            pseudoClassStateChanged(TICKED, table.ticks().isTicked(table.source().id().apply(row)));
        }
    }

    /** @param card what one row looks like, {@code width} wide */
    public CardGrid(DataTable<R, I> table, double width, Function<R, Node> card) {
        this.table = table;
        this.width = width;
        this.card = card;
        view.setCellFactory(list -> new Line());
        view.setId("card-grid");
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        view.widthProperty().subscribe(w -> fit(w.doubleValue()));
        view.visibleProperty().subscribe(seen -> fill());
        table.node().getItems().addListener((Observable change) -> fill());
        table.current().subscribe(row -> mark());
        table.ticks().changes().subscribe(change -> mark());
    }

    public ListView<?> node() {
        return view;
    }

    private final class Line extends ListCell<Integer> {
        @Override
        protected void updateItem(Integer line, boolean empty) {
            super.updateItem(line, empty);
            List<R> rows = table.node().getItems();
            if (empty || line * columns >= rows.size()) {
                setGraphic(null);
                return;
            }
            int end = Math.min(rows.size(), (line + 1) * columns);
            HBox box = new HBox(GAP);
            IntStream.range(line * columns, end).forEach(i -> box.getChildren().add(new Tile(i, rows.get(i))));
            setGraphic(box);
            table.inSight(end - 1);
        }
    }

    private void fit(double room) {
        int fitting = Math.max(1, (int) ((room - SCROLL_BAR - GAP) / (width + GAP)));
        if (fitting != columns) {
            columns = fitting;
            fill();
        }
    }

    /** Nothing while the table is shown instead: cards cost more than its rows. */
    private void fill() {
        int lines = !view.isVisible() ? 0 : (table.node().getItems().size() + columns - 1) / columns;
        view.getItems().setAll(IntStream.range(0, lines).boxed().toList());
        view.refresh();
    }

    private void mark() {
        view.lookupAll(".card-tile").forEach(node -> {
            if (node instanceof CardGrid<?, ?>.Tile tile) {
                tile.mark();
            }
        });
    }

    private void key(KeyEvent event) {
        boolean used = switch (event.getCode()) {
            case LEFT -> go(-1);
            case RIGHT -> go(1);
            case UP -> go(-columns);
            case DOWN -> go(columns);
            case HOME -> jump(false);
            case END -> jump(true);
            case ENTER -> !event.isShortcutDown() && at() >= 0 && open();
            case SPACE -> table.isTickable() && at() >= 0 && tick();
            case A -> event.isShortcutDown() && table.isTickable() && tickAll();
            case ESCAPE -> table.ticks().count().get() > 0 && untick();
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    private int at() {
        return table.node().getSelectionModel().getSelectedIndex();
    }

    private boolean go(int by) {
        int last = table.node().getItems().size() - 1;
        if (last >= 0) {
            int next = at() < 0 ? 0 : at() + by;
            table.node().getSelectionModel().select(next > last && at() / columns < last / columns ? last : next < 0 || next > last ? at() : next);
            bringIntoSight();
        }
        return true;
    }

    private void bringIntoSight() {
        int line = Math.max(0, at() / columns);
        if (view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            flow.scrollTo(line); // moves only what is not in sight
        }
    }

    private boolean jump(boolean toEnd) {
        table.jump(toEnd);
        view.scrollTo(toEnd ? view.getItems().size() - 1 : 0);
        return true;
    }

    private boolean open() {
        table.open(table.node().getItems().get(at()));
        return true;
    }

    private boolean tick() {
        table.toggle(at());
        return true;
    }

    private boolean tickAll() {
        table.ticks().tickAll();
        return true;
    }

    private boolean untick() {
        table.ticks().clear();
        return true;
    }
}
