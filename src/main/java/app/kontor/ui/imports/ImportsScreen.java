package app.kontor.ui.imports;

import app.kontor.history.History;
import app.kontor.history.UndoResult;
import app.kontor.importing.FixedCell;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.PastImport;
import app.kontor.importing.plan.PastImports;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.ListPane;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.BatchId;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The imports so far, the newest first, and taking one back whenever it was. */
public final class ImportsScreen implements Screen {
    private static final int AT_ONCE = 2000;

    private final Ui ui;
    private final PastImports imports;
    private final History history;
    private final Page page;
    private final DataTable<PastImport, BatchId> table;
    private final ListPane<PastImport, BatchId> list;
    private final Latest details;
    private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty();
    private final Action undo;
    private final Action save;
    private final Action more;
    private final ImportPane pane;

    public ImportsScreen(Ui ui, PastImports imports, History history) {
        this.ui = ui;
        this.imports = imports;
        this.history = history;
        page = new Page(ui.text("area.imports"));
        details = ui.background().latest(Duration.millis(80));
        table = new DataTable<>(ui, new DataTable.Source<>(PastImport::id, imports::list), columns());
        list = new ListPane<>(ui, "imports", table, new ViewTabs(view -> { }));
        undo = ui.action("imports.undo", MaterialDesignU.UNDO_VARIANT, this::takeBack).on("Shortcut+Enter").when(canUndo);
        save = ui.action("imports.files", MaterialDesignC.CONTENT_SAVE_OUTLINE, this::save).on("Shortcut+S").when(table.current().isNotNull());
        more = ui.action("imports.more", MaterialDesignT.TRAY_ARROW_DOWN, () -> ui.navigation().go(Place.of("import"))).on("Esc");
        pane = new ImportPane(ui, undo, save);
        page.subtitle().set(ui.text("imports.subtitle"));
        page.tools(more.primaryButton(ui.texts()));
        page.content(list.menu(List.of(undo, save)).nodes());
        table.whenEmpty(new EmptyState(ui.texts(), MaterialDesignT.TRAY_ARROW_DOWN, ui.text("imports.empty"), more).node(),
                new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("imports.notFound"), null).node());
        table.current().subscribe(this::look);
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(Stream.of(undo, save, more), list.actions().stream()).toList();
    }

    @Override
    public void show(Place place) {
        if (place.row() instanceof BatchId batch) {
            table.select(batch);
        }
        table.view(""); // asks as on arrival, which takes the first row where none is taken
        look(table.current().get());
        table.node().requestFocus();
    }

    @Override
    public void reload() {
        table.reload();
        look(table.current().get());
    }

    private List<Column<PastImport>> columns() {
        return List.of(
                Column.<PastImport>number("imports.column.number", 60, past -> Integer.toString(past.number())),
                Column.<PastImport>muted("imports.column.at", 176, past -> ui.formats().dateTime(past.at())),
                Column.<PastImport>text("imports.column.file", 160, ImportsScreen::names).growing(),
                Column.<PastImport>muted("imports.column.channel", 120, ImportsScreen::channels).from(900),
                Column.<PastImport>muted("imports.column.user", 110, PastImport::user).from(980),
                figure("imports.column.new", FilePlan.Counts::created),
                figure("imports.column.changed", FilePlan.Counts::changed),
                figure("imports.column.rejected", FilePlan.Counts::rejected).from(860),
                Column.<PastImport>chip("imports.column.state", 128, this::state));
    }

    private Column<PastImport> figure(String key, ToIntFunction<FilePlan.Counts> count) {
        return Column.<PastImport>figure(key, 80, past -> ui.formats().number(past.files().stream().map(PastImport.File::counts).mapToInt(count).sum()));
    }

    private Badge state(PastImport past) {
        return past.undone() ? new Badge(ui.text("imports.undone"), MaterialDesignU.UNDO_VARIANT, Tone.NEUTRAL)
                : new Badge(ui.text("imports.stands"), MaterialDesignC.CHECK, Tone.SUCCESS);
    }

    static String names(PastImport past) {
        return past.files().stream().map(PastImport.File::name).collect(Collectors.joining(", "));
    }

    private static String channels(PastImport past) {
        return past.files().stream().map(PastImport.File::channel).filter(name -> name != null).distinct().collect(Collectors.joining(", "));
    }

    /** @param foreseen null as long as nobody knows */
    private record Look(PastImport past, @Nullable UndoResult foreseen, List<List<FixedCell>> fixed) {}

    private void look(@Nullable PastImport past) {
        if (past == null) {
            canUndo.set(false);
            page.side(null);
            return;
        }
        details.askSoon(() -> new Look(past, isHuge(past) ? null : history.preview(past.id()), past.files().stream().map(imports::fixes).toList()),
                this::show);
    }

    /** What would go of 100,000 orders takes a while to find out: until then the import is shown without. */
    private static boolean isHuge(PastImport past) {
        return !past.undone() && past.files().stream().map(PastImport.File::counts).mapToInt(c -> c.created() + c.changed()).sum() > AT_ONCE;
    }

    private void show(Look found) {
        PastImport current = table.current().get();
        if (current != null && current.id().equals(found.past.id())) {
            canUndo.set(!current.undone() && found.foreseen != null && found.foreseen.undone() > 0);
            page.side(pane.node(current, found.foreseen, found.fixed));
            if (found.foreseen == null) {
                details.ask(() -> new Look(found.past, history.preview(found.past.id()), found.fixed), this::show);
            }
        }
    }

    private void takeBack() {
        PastImport past = table.current().get();
        if (past != null) {
            ui.inBackground(() -> history.undo(past.id()), result -> {
                ui.toasts().done(ui.text("imports.takenBack", past.number(), result.undone()) + left(result));
                reload();
            });
        }
    }

    /** How many did not go; the pane has named them before. */
    private String left(UndoResult result) {
        int stays = result.kept().size() + result.impossible().size();
        return stays == 0 ? "" : ". " + ui.text("imports.takenBack.left", stays);
    }

    private void save() {
        PastImport past = table.current().get();
        if (past != null) {
            ui.dialogs().files(FileQuestion.folder(ui.text("imports.files.title")), chosen -> write(past, chosen.getFirst()));
        }
    }

    private void write(PastImport past, Path folder) {
        ui.inBackground(() -> imports.save(past, folder), written -> ui.toasts().done(ui.text("imports.files.done", written.size(), folder)));
    }
}
