package app.kontor.ui.exporting;

import app.kontor.exporting.ExportKind;
import app.kontor.exporting.Exporting;
import app.kontor.exporting.ExportScope;
import app.kontor.exporting.OpenFolder;
import app.kontor.exporting.edited.Editing;
import app.kontor.exporting.saved.Plan;
import app.kontor.exporting.saved.SavedExport;
import app.kontor.exporting.saved.SavedExports;
import app.kontor.history.History;
import app.kontor.spreadsheet.Table;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Toasts;
import app.kontor.ui.kit.Ui;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The shop's data as files: what at the left, the first rows in the middle, the columns at the right. */
public final class ExportScreen implements Screen {
    /** Begins the view of a place that is an export kept under a name. */
    public static final String SAVED = "saved:";
    private static final int ROWS = 50;
    private static final String BACK = "export.back";
    private static final String FOLDER = "export.folder";

    /** The use cases that the screen calls. */
    public record Cases(Exporting exporting, Editing editing, OpenFolder folder, SavedExports saved, History history) {}

    private final Ui ui;
    private final Cases cases;
    private final CheckBox back;
    private final Consumer<Path> viewer;
    private final Page page;
    private final ListView<ExportKind> kinds;
    private final SavedPane saved;
    private final ExportTable preview;
    private final ExportColumns columns;
    private final TypeSwitch types;
    private final Label hint = Nodes.paragraph("", "small", "muted");
    private final Latest latest;
    private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
    private final List<Action> actions;
    private @Nullable Table table;
    private @Nullable ExportChoice choice;

    /** @param viewer shows a file or a folder in the desktop's own program */
    public ExportScreen(Ui ui, Cases cases, Consumer<Path> viewer) {
        this.cases = cases;
        this.ui = ui;
        this.viewer = viewer;
        this.latest = ui.background().latest(Duration.millis(60));
        page = new Page(ui.text("area.export"));
        kinds = new KindList(ui, kind -> ask());
        saved = new SavedPane(ui, cases.saved, cases.history, viewer);
        preview = new ExportTable(ui);
        columns = new ExportColumns(ui, items -> change(choice().with(items)));
        types = new TypeSwitch(ui, type -> change(choice().as(type)));
        Action export = ui.action("export.do", MaterialDesignT.TRAY_ARROW_UP, this::export).on("Shortcut+Enter").when(ready);
        Action all = ui.action("export.all", MaterialDesignF.FOLDER_MULTIPLE_OUTLINE, this::everything).on("Shortcut+Shift+E");
        Action reset = ui.action("export.reset", MaterialDesignR.RESTORE, this::reset).when(ready);
        Action excel = ui.action("export.type.xlsx", MaterialDesignF.FILE_EXCEL_OUTLINE, () -> types.choose("xlsx")).on("X");
        Action csv = ui.action("export.type.csv", MaterialDesignF.FILE_DELIMITED_OUTLINE, () -> types.choose("csv")).on("C");
        Action save = ui.action("savedExport.save", MaterialDesignC.CONTENT_SAVE_OUTLINE, this::save).on("Shortcut+S").when(ready);
        actions = Stream.concat(Stream.of(export, save, all, excel, csv, reset), saved.actions().stream()).toList();
        back = new CheckBox(ui.text("export.back"));
        back.setId("export-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(e -> {
            ui.preferences().put(BACK, String.valueOf(back.isSelected()));
            draw();
        });
        page.tools(all.button(ui.texts()), save.button(ui.texts()), export.primaryButton(ui.texts()));
        page.content(middle(reset));
    }

    private Node middle(Action reset) {
        hint.setId("export-hint");
        VBox.setVgrow(preview.node(), Priority.ALWAYS);
        HBox bar = Nodes.styled(Nodes.row(12, types.node(), back, Nodes.growing(hint)), "export-bar");
        VBox rows = Nodes.growing(new VBox(bar, preview.node()));
        rows.setMinWidth(0);
        HBox head = Nodes.row(8, Nodes.label(ui.text("export.columns"), "h2"), Nodes.spacer(), reset.iconButton(ui.texts()));
        VBox side = Nodes.styled(new VBox(head, Nodes.paragraph(ui.text("export.columns.keys"), "small", "muted"),
                Nodes.growing(columns.node())), "export-side");
        VBox.setVgrow(kinds, Priority.ALWAYS);
        VBox left = new VBox(kinds, saved.node());
        left.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(left, rows, side);
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    /** @param place its view is the code of a kind */
    @Override
    public void show(Place place) {
        ExportKind wanted = Arrays.stream(ExportKind.values()).filter(kind -> kind.code().equals(place.view())).findFirst()
                .orElseGet(() -> ExportChoice.lastKind(ui.preferences()));
        kinds.getSelectionModel().select(wanted);
        kinds.requestFocus();
        ask();
        saved.load(place.view().startsWith(SAVED) ? place.view().substring(SAVED.length()) : null);
    }

    @Override
    public void reload() {
        ask();
        saved.load();
    }

    private record Found(ExportKind kind, Table table) {}

    private void ask() {
        ExportKind kind = kinds.getSelectionModel().getSelectedItem();
        if (kind != null) {
            latest.askSoon(() -> new Found(kind, cases.exporting.preview(kind, ROWS)), this::found);
        }
    }

    private void found(Found found) {
        table = found.table;
        boolean same = choice != null && choice.kind() == found.kind;
        ExportChoice shown = same ? choice() : ExportChoice.last(ui.preferences(), found.kind, found.table.columns());
        if (!same) {
            choice = shown;
            columns.show(shown.columns());
            types.show(shown.type());
        }
        ready.set(true);
        draw();
    }

    private void change(ExportChoice changed) {
        choice = changed;
        changed.keep(ui.preferences());
        draw();
    }

    private void draw() {
        if (table != null) {
            List<String> written = choice().written();
            preview.show(table, written);
            int rows = table.rows().size();
            page.subtitle().set(ui.text(rows < ROWS ? "export.subtitle" : "export.subtitle.more", rows, written.size()));
            boolean may = Editing.comesBack(choice().kind());
            back.setVisible(may);
            back.setManaged(may);
            back.setSelected(may && Boolean.parseBoolean(ui.preferences().get(BACK, "false")));
            boolean again = Editing.isKnown(choice().kind(), written);
            hint.setText(ui.text(back.isSelected() ? "export.back.text" : again ? "export.comesBack" : "export.type." + choice().type() + ".text"));
        }
    }

    private ExportChoice choice() {
        if (choice == null) {
            throw new IllegalStateException("Nothing is shown yet");
        }
        return choice;
    }

    private void reset() {
        if (table != null) {
            List<ExportChoice.Item> all = table.columns().stream().map(name -> new ExportChoice.Item(name, true)).toList();
            columns.show(all);
            change(choice().with(all));
        }
    }

    private void export() {
        ExportChoice wanted = choice();
        boolean marked = back.isSelected();
        String kind = ui.text("export.kind." + wanted.kind().code());
        FileQuestion question = FileQuestion.save(ui.text("export.do.title", kind), wanted.fileName(today()), wanted.type());
        ui.dialogs().files(question, chosen -> {
            Path file = chosen.getFirst();
            wanted.keep(ui.preferences());
            ui.background().read(ui.text("export.doing", kind), progress -> marked ? ExportFiles.marked(cases.editing, wanted, file) : ExportFiles.one(cases.exporting, wanted, file),
                    rows -> done(ui.text("export.done", rows, file.getFileName()), file));
        });
    }

    /** As it is now, under a name; where it goes and when it runs is asked. */
    private void save() {
        ExportChoice wanted = choice();
        String kind = ui.text("export.kind." + wanted.kind().code());
        String folder = ui.preferences().get(FOLDER, Path.of(System.getProperty("user.home"), "Kontor").toString());
        SavedForm.change(ui, cases.saved, new SavedExport(kind, wanted.kind(), wanted.written(), ExportScope.ALL, folder,
                wanted.fileName("[date]"), Plan.NEVER, Instant.now()).toBeEdited(back.isSelected()), () -> saved.load());
    }

    private void everything() {
        ui.dialogs().files(FileQuestion.folder(ui.text("export.all")), chosen -> {
            Path folder = chosen.getFirst().resolve("kontor-" + today());
            ui.background().read(ui.text("export.doing.all"), progress -> cases.folder.write(folder, ui.texts().locale(), progress::report).size(),
                    files -> done(ui.text("export.done.all", files, folder.getFileName()), folder));
        });
    }

    private void done(String sentence, Path result) {
        ui.toasts().done(sentence, List.of(new Toasts.Offer("export-open", ui.text("export.open"), () -> viewer.accept(result))));
    }

    private String today() {
        return LocalDate.now(ui.formats().zone()).toString();
    }
}
