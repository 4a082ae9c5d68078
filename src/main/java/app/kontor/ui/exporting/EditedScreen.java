package app.kontor.ui.exporting;

import app.kontor.exporting.edited.EditPlan.Verdict;
import app.kontor.exporting.edited.EditPlan;
import app.kontor.exporting.edited.EditedFile;
import app.kontor.exporting.edited.Editing;
import app.kontor.history.History;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.PlainTable;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Ui;
import app.kontor.value.CommandId;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** A list that came back edited: each cell that was changed, what stands here, and what will happen, before it is taken over. */
public final class EditedScreen implements Screen {
    private final Ui ui;
    private final Editing editing;
    private final History history;
    private final Page page;
    private final PlainTable<Line> table;
    private final Label hint = Nodes.paragraph("", "small", "muted");
    private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
    private final Action take;
    private final Action choose;
    private final Consumer<EditedFile> taken;
    private @Nullable EditedFile file;

    /** A cell with the row it is of. */
    private record Line(EditPlan.Row row, EditPlan.Cell cell) {}

    /**
     * @param files asks for a file and shows it here, or where it belongs
     * @param taken is told of a file whose changes were taken over, on a worker thread
     */
    public EditedScreen(Ui ui, Editing editing, History history, Runnable files, Consumer<EditedFile> taken) {
        this.taken = taken;
        this.ui = ui;
        this.editing = editing;
        this.history = history;
        page = new Page(ui.text("area.edited"));
        table = new PlainTable<Line>(ui, "edited-cells", "area.edited", "edited.none")
                .column("cli.column.row", 170, false, line -> line.row.found(), line -> "num")
                .column("cli.column.column", 130, false, this::column, line -> "")
                .column("cli.column.now", 190, false, line -> line.cell.here(), line -> "muted")
                .column("cli.column.found", 190, false, line -> line.cell.file(), line -> line.cell.verdict() == Verdict.CHANGE ? "medium" : "")
                .column("cli.column.result", 240, false, line -> ui.text("edited.verdict." + line.cell.verdict().code()), EditedScreen::tone);
        take = ui.action("edited.take", MaterialDesignC.CHECK, this::take).on("Shortcut+Enter").when(ready);
        choose = ui.action("edited.choose", MaterialDesignF.FILE_IMPORT_OUTLINE, files).on("Shortcut+O");
        hint.setId("edited-hint");
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        page.tools(choose.button(ui.texts()), take.primaryButton(ui.texts()));
        page.content(Nodes.styled(Nodes.row(12, Nodes.growing(hint)), "export-bar"), table.node());
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return List.of(take, choose);
    }

    @Override
    public void show(Place place) {
        table.node().requestFocus();
    }

    /** What is here may have changed since. */
    @Override
    public void reload() {
        if (file != null) {
            EditedFile known = file;
            ui.background().read(progress -> editing.plan(known.name(), known.bytes()), plan -> plan.ifPresent(found ->
                    open(new EditedFile(known.name(), known.bytes(), found, known.path()))));
        }
    }

    public void open(EditedFile opened) {
        file = opened;
        EditPlan plan = opened.plan();
        table.show(plan.rows().stream().flatMap(row -> row.cells().stream().map(cell -> new Line(row, cell))).toList());
        ready.set(plan.changes() > 0);
        page.subtitle().set(opened.name());
        long conflicts = plan.rows().stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.verdict() == Verdict.CONFLICT).count();
        hint.setText(ui.text("edited.hint", plan.changes(), conflicts, plan.same(), plan.rewritten()));
    }

    private void take() {
        EditedFile list = file;
        if (list != null) {
            ui.inBackground(() -> {
                Editing.Applied applied = editing.apply(list.name(), list.bytes());
                taken.accept(list);
                return applied;
            }, done -> done(list, done.command()));
        }
    }

    private void done(EditedFile list, CommandId command) {
        ui.toasts().done(ui.text("edited.done", list.plan().changes()), () -> ui.inBackground(() -> history.undo(command), result -> reload()));
        reload();
    }

    private String column(Line line) {
        return line.cell.column().isEmpty() ? "" : ui.text("export.column." + line.cell.column());
    }

    private static String tone(Line line) {
        return switch (line.cell.verdict()) {
            case CHANGE -> "t-success";
            case CONFLICT -> "t-warning";
            default -> "t-danger";
        };
    }
}
