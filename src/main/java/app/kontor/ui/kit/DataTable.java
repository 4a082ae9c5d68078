package app.kontor.ui.kit;

import app.kontor.value.Selection;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A list of any length: reads windows of it as the user moves, lets the source sort and search, and keeps the ticks by id. One row is the
 * current one (the preview shows it); any number is ticked (the bulk bar acts on them).
 *
 * @param <R> the row, a record of the core
 * @param <I> its id
 */
public final class DataTable<R, I> {
    /** Where the rows come from; called on worker threads. */
    public record Source<R, I>(Function<R, I> id, Function<WindowRequest, Window<R>> windows) {}

    private final Source<R, I> source;
    private final WindowReader<R> reader;
    private final TableView<R> view = new TableView<>();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper(Window.UNCOUNTED);
    private final ReadOnlyBooleanWrapper part = new ReadOnlyBooleanWrapper();
    private final Ticks<I> ticks = new Ticks<>(count);
    private final TableColumns<R> columns;
    private final CellEditor<R, I> editor;
    private final Skeleton skeleton;
    private final SteadySkin<R> skin;
    private final Sight sight;
    private final CurrentRow<R, I> current;
    private Consumer<R> onOpen = row -> {};
    private @Nullable Consumer<R> onEnter;
    private final Node unneeded = new Region();
    private Node whenEmpty = new Region();
    private Node whenNothingFound = new Region();
    private boolean tickable;

    public DataTable(Ui ui, Source<R, I> source, List<Column<R>> columns) {
        this.source = source;
        this.reader = new WindowReader<>(source.windows(), ui.background(), this::show);
        this.editor = new CellEditor<>(ui, this);
        this.columns = new TableColumns<>(ui.texts(), view, columns, editor);
        this.skeleton = new Skeleton(view);
        Nodes.styled(view, "k-table");
        skin = new SteadySkin<>(view, this.columns.patterns(), ui.background()::later);
        view.setSkin(skin);
        sight = new Sight(view, skin);
        current = new CurrentRow<>(view, source.id(), sight);
        view.setAccessibleText(ui.text("list.rows"));
        view.setRowFactory(table -> new DataRow<>(this, source.id()));
        view.setSortPolicy(table -> sortAsked());
        new TableKeys<>(this, view);
    }

    /** Rows can be ticked. */
    public DataTable<R, I> tickable(Ui ui) {
        tickable = true;
        view.getColumns().addFirst(new TickColumn<>(ui.texts(), ticks, source.id()));
        columns.markEdges();
        return this;
    }

    /** Enter and double click. */
    public DataTable<R, I> onOpen(Consumer<R> open) {
        onOpen = open;
        return this;
    }

    /** Enter, where it does something else than a double click: it shows the row, and that opens it. */
    public DataTable<R, I> onEnter(Consumer<R> show) {
        onEnter = show;
        return this;
    }

    /** What stands in the list's place when there is nothing in any view, and when the search or the view finds nothing. */
    public DataTable<R, I> whenEmpty(Node nothingAtAll, Node nothingFound) {
        whenEmpty = nothingAtAll;
        whenNothingFound = nothingFound;
        return this;
    }

    /** Rows of 30 px for ledgers; otherwise 36. */
    public DataTable<R, I> compact() {
        Nodes.styled(view, "compact");
        return this;
    }

    public TableView<R> node() {
        return view;
    }

    /** How many rows match, capped at {@link Window#CAP}; UNCOUNTED before the first answer. */
    public ReadOnlyLongProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Whether the rows are not all that match, or not in the order asked for, as long as the search index is being made. */
    ReadOnlyBooleanProperty part() {
        return part.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable R> current() {
        return current.row();
    }

    public Ticks<I> ticks() {
        return ticks;
    }

    /** What an action is for: the ticked rows, without ticks the current one. */
    public Selection<I> selection() {
        R row = current.row().get();
        return ticks.count().get() == 0 && row != null
                ? new Selection.Picked<>(Set.of(source.id().apply(row)))
                : ticks.selection(reader.search(), reader.view());
    }

    /** Finds as the user types; single ticks stay, "all that match" does not. */
    public void search(String text) {
        if (ticks.isAll()) {
            ticks.clear();
        }
        reader.search(text);
    }

    /** Another view is another list: nothing out of sight stays ticked. */
    public void view(String code) {
        ticks.clear();
        reader.view(code);
    }

    /** Reads again what is here; while a cell is typed into, as soon as that has ended. */
    public void reload() {
        if (!editor.postpones()) {
            reader.reload();
        }
    }

    /** Reads again although a cell is typed into; {@link CellEditor#rowsChanged} hears of it. */
    void reread() {
        reader.reload();
    }

    /** Makes the row the current one if it has been read. */
    public void select(I id) {
        current.select(id);
    }

    /** Moves the current row up (-1) or down (1). */
    public void step(int rows) {
        current.step(rows);
    }

    /** Searches, views and sorts at once, as a saved view wants it. */
    public void look(String search, String view, String sort, boolean descending) {
        ticks.clear();
        columns.sort(sort, descending);
        reader.look(search, view, sort, descending);
    }

    /** What is asked of the source now, from its start. */
    public WindowRequest request(int limit) {
        return reader.request(limit);
    }

    Source<R, I> source() {
        return source;
    }

    TableColumns<R> columns() {
        return columns;
    }

    CellEditor<R, I> editor() {
        return editor;
    }

    boolean isTickable() {
        return tickable;
    }

    void enter(R row) {
        (onEnter == null ? onOpen : onEnter).accept(row);
    }

    void open(R row) {
        onOpen.accept(row);
    }

    void inSight(int index) {
        reader.near(index, view.getItems().size());
    }

    /** A row has got another record. */
    void stale() {
        skin.stale();
    }

    /** To the first or the last row of all, which may have to be read first. */
    void jump(boolean toEnd) {
        if (!reader.jump(toEnd)) {
            current.toEdge(toEnd);
        }
    }

    void toggle(int index) {
        ticks.toggle(source.id().apply(view.getItems().get(index)));
    }

    /** Ticks from the current row to this one. */
    void tickTo(int index) {
        int from = Math.max(0, view.getSelectionModel().getSelectedIndex());
        ticks.tick(view.getItems().subList(Math.min(from, index), Math.max(from, index) + 1).stream()
                .map(source.id())
                .toList());
    }

    private Boolean sortAsked() {
        columns.sorted().ifPresentOrElse(
                sorted -> reader.sort(columns.sortCode(sorted), sorted.getSortType() == SortType.DESCENDING),
                () -> reader.sort("", false));
        return true;
    }

    private void show(WindowReader.Change change, WindowReader.Read<R> read) {
        skeleton.end();
        R before = current.row().get();
        Sight.Place place = sight.place();
        current.during(() -> exchange(change, read.rows()));
        part.set(read.part());
        if (read.count() != Window.UNCOUNTED) {
            count.set(read.count());
        }
        view.setPlaceholder(!view.getItems().isEmpty() ? unneeded : read.nothingAtAll() ? whenEmpty : whenNothingFound); // see SteadySkin
        switch (change) {
            case MORE_BELOW -> {}
            case MORE_ABOVE -> sight.to(place.below(read.rows().size()));
            case TO_START, TO_END -> current.toEdge(change == WindowReader.Change.TO_END);
            case ASKED -> {
                current.again(before, view.isFocused());
                sight.to(Sight.Place.of(Math.max(0, view.getSelectionModel().getSelectedIndex())));
            }
            case AGAIN -> {
                current.again(before, false);
                sight.to(place);
            }
        }
        editor.rowsChanged();
    }

    /** Where others come the place is taken first, so that none is put into a row that is left at once. */
    private void exchange(WindowReader.Change change, List<R> rows) {
        switch (change) {
            case ASKED, TO_START -> sight.toStart();
            case TO_END -> sight.toEnd();
            case MORE_BELOW, MORE_ABOVE, AGAIN -> {}
        }
        switch (change) {
            case ASKED, TO_START, TO_END, AGAIN -> view.getItems().setAll(rows);
            case MORE_BELOW -> view.getItems().addAll(rows);
            case MORE_ABOVE -> view.getItems().addAll(0, rows);
        }
    }
}
