package app.kontor.ui.printing;

import app.kontor.printing.PrintJob;
import app.kontor.printing.Printer;
import app.kontor.printing.Printing;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.PaperTray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What was printed last from this PC: once more, elsewhere, or to look at. */
final class JobList {
    private final Ui ui;
    private final PaperTray tray;
    private final Printing printing;
    private final Runnable changed;
    private final DataTable<PrintJob, String> table;
    private final Action again;
    private final Action elsewhere;
    private final Action open;
    private List<PrintJob> jobs = List.of();
    private List<Printer> printers = List.of();

    /** @param changed called after something was handed over */
    JobList(Ui ui, PaperTray tray, Runnable changed) {
        this.ui = ui;
        this.tray = tray;
        this.printing = tray.printing();
        this.changed = changed;
        table = new DataTable<>(ui, new DataTable.Source<>(PrintJob::id, request ->
                new ListSource<>(jobs, PrintJob::title, (job, view) -> true, Map.of()).window(request)), columns()).compact();
        again = ui.action("printers.again", MaterialDesignR.RESTART, this::again).on("R").when(table.current().isNotNull());
        elsewhere = ui.action("printers.elsewhere", MaterialDesignS.SEND_OUTLINE, this::elsewhere).on("E").when(table.current().isNotNull());
        open = ui.action("printers.open", MaterialDesignF.FILE_EYE_OUTLINE, this::open).on("O").when(table.current().isNotNull());
        Node none = new EmptyState(ui.texts(), MaterialDesignP.PRINTER_OUTLINE, ui.text("printers.jobs.none"), null).node();
        table.whenEmpty(none, none).onOpen(job -> open());
    }

    HBox head() {
        return Nodes.styled(Nodes.row(8, Nodes.label(ui.text("printers.jobs"), "h2"), Nodes.spacer(), again.button(ui.texts()),
                elsewhere.button(ui.texts()), open.button(ui.texts())), "jobs-head");
    }

    Node node() {
        return table.node();
    }

    List<Action> actions() {
        return List.of(again, elsewhere, open);
    }

    void show(List<PrintJob> found, List<Printer> known) {
        jobs = found;
        printers = known;
        table.reload();
    }

    /** Hands something over and says what became of it. */
    void send(Callable<PrintJob> work) {
        ui.inBackground(work, job -> {
            PrintNews.show(ui, List.of(job), tray.viewer());
            changed.run();
        });
    }

    private List<Column<PrintJob>> columns() {
        return List.of(
                Column.<PrintJob>muted("printers.column.at", 168, job -> ui.formats().dateTime(job.at())),
                Column.<PrintJob>number("printers.column.title", 160, PrintJob::title),
                Column.<PrintJob>text("printers.column.kind", 130, job -> ui.text("print.kind." + job.route().kind().code())),
                Column.<PrintJob>text("printers.column.printer", 150, job ->
                        job.route().isFolder() ? ui.text("printers.folder") : job.route().printer()),
                Column.<PrintJob>chip("printers.column.state", 118, this::badge),
                Column.<PrintJob>text("printers.column.why", 200, job ->
                        job.failed() ? PrintNews.why(ui, job) : job.place()).growing());
    }

    private Badge badge(PrintJob job) {
        String text = ui.text("printers.state." + job.state().code());
        return switch (job.state()) {
            case WAITING -> new Badge(text, MaterialDesignC.CLOCK_OUTLINE, Tone.NEUTRAL);
            case PRINTED -> new Badge(text, MaterialDesignC.CHECK_CIRCLE_OUTLINE, Tone.SUCCESS);
            case FILED -> new Badge(text, MaterialDesignF.FOLDER_OUTLINE, Tone.ACCENT);
            case FAILED -> new Badge(text, MaterialDesignA.ALERT_OCTAGON_OUTLINE, Tone.DANGER);
        };
    }

    private void again() {
        PrintJob job = table.current().get();
        if (job != null) {
            send(() -> printing.again(job));
        }
    }

    private void elsewhere() {
        PrintJob job = table.current().get();
        if (job == null) {
            return;
        }
        List<String> names = new ArrayList<>(printers.stream().map(Printer::name).toList());
        names.add("");
        Form form = new Form(ui.texts());
        Field<String> to = form.choice(ui.text("printers.column.printer"), names,
                name -> name.isEmpty() ? ui.texts().get("printers.folder") : name).id("elsewhere-printer");
        Question question = Question.of(ui.text("printers.elsewhere"), job.title(), ui.text("printers.send"));
        ui.dialogs().form(question, form, () -> send(() -> printing.again(job, to.value())));
    }

    private void open() {
        PrintJob job = table.current().get();
        if (job != null) {
            ui.inBackground(() -> copy(job), file -> tray.viewer().accept(file));
        }
    }

    /** A copy, since a viewer may write to what it opens. */
    private Path copy(PrintJob job) throws IOException {
        return PaperTray.copy(job.title(), ".pdf", printing.pdf(job));
    }
}
