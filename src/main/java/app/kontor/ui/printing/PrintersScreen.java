package app.kontor.ui.printing;

import app.kontor.day.GoodsLabels;
import app.kontor.paperwork.TestPage;
import app.kontor.printing.PaperKind;
import app.kontor.printing.PrintJob;
import app.kontor.printing.PrintOrder;
import app.kontor.printing.PrintPlan;
import app.kontor.printing.Printer;
import app.kontor.printing.Printing;
import app.kontor.printing.Route;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.PaperTray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Which paper goes to which printer from this PC, and what was printed last. */
public final class PrintersScreen implements Screen {
    /** In tenths of a millimetre. */
    private static final int[] A4 = {2100, 2970};
    private static final Map<PaperKind, int[]> LABELS = Map.of(
            PaperKind.ADDRESS_LABEL, new int[] {1000, 1500}, PaperKind.PRODUCT_LABEL, new int[] {570, 320},
            PaperKind.BIN_LABEL, new int[] {570, 320}, PaperKind.COMMAND_CODES, new int[] {570, 320});

    private final Ui ui;
    private final GoodsLabels labels;
    private final PaperTray tray;
    private final Printing printing;
    private final Page page;
    private final PlanGrid grid;
    private final DataTable<PrintJob, String> table;
    private final VBox notice = Nodes.styled(new VBox(), "banner-frame");
    private final SimpleBooleanProperty any = new SimpleBooleanProperty();
    private final Action test;
    private final Action again;
    private final Action elsewhere;
    private final Action open;
    private final Action folder;
    private final Action refresh;
    private List<Printer> printers = List.of();
    private List<PrintJob> jobs = List.of();
    private int row;

    public PrintersScreen(Ui ui, GoodsLabels labels, PaperTray tray) {
        this.ui = ui;
        this.labels = labels;
        this.tray = tray;
        this.printing = tray.printing();
        page = new Page(ui.text("area.printers"));
        grid = new PlanGrid(ui, this::keep, chosen -> row = chosen);
        table = new DataTable<>(ui, new DataTable.Source<>(PrintJob::id, request ->
                new ListSource<>(jobs, PrintJob::title, (job, view) -> true, Map.of()).window(request)), columns()).compact();
        test = Action.of("printers.test", MaterialDesignP.PRINTER_CHECK, this::test).on("Shortcut+Enter").when(any);
        again = Action.of("printers.again", MaterialDesignR.RESTART, this::again).on("R").when(table.current().isNotNull());
        elsewhere = Action.of("printers.elsewhere", MaterialDesignS.SEND_OUTLINE, this::elsewhere).on("E").when(table.current().isNotNull());
        open = Action.of("printers.open", MaterialDesignF.FILE_EYE_OUTLINE, this::open).on("O").when(table.current().isNotNull());
        folder = Action.of("printers.chooseFolder", MaterialDesignF.FOLDER_OUTLINE, this::chooseFolder).on("Shortcut+Shift+P");
        refresh = Action.of("printers.refresh", MaterialDesignR.REFRESH, this::reload).on("Shortcut+R");
        layOut();
    }

    private void layOut() {
        page.tools(folder.button(ui.texts()), refresh.iconButton(ui.texts()), test.primaryButton(ui.texts()));
        VBox plan = Nodes.styled(new VBox(grid.node()), "card", "pad");
        VBox frame = Nodes.styled(new VBox(plan), "plan-frame");
        HBox head = Nodes.styled(Nodes.row(8, Nodes.label(ui.text("printers.jobs"), "h2"), Nodes.spacer(), again.button(ui.texts()),
                elsewhere.button(ui.texts()), open.button(ui.texts())), "jobs-head");
        Node none = new EmptyState(ui.texts(), MaterialDesignP.PRINTER_OUTLINE, ui.text("printers.jobs.none"), null).node();
        table.whenEmpty(none, none).onOpen(job -> open());
        page.content(notice, frame, head, table.node());
        page.subtitle().set(ui.text("printers.subtitle"));
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return List.of(test, again, elsewhere, open, folder, refresh);
    }

    @Override
    public void show(Place place) {
        reload();
        table.node().requestFocus();
    }

    private record Found(List<Printer> printers, PrintPlan plan, List<PrintJob> jobs, Path papers) {}

    @Override
    public void reload() {
        ui.background().read(progress -> new Found(printing.printers(), printing.plan(), printing.jobs(), tray.folder()), found -> {
            printers = found.printers;
            jobs = found.jobs;
            any.set(!printers.isEmpty());
            grid.show(found.plan, printers);
            table.reload();
            notice.getChildren().setAll(printers.isEmpty() ? List.of(noPrinter(found.papers)) : List.of());
        });
    }

    private Node noPrinter(Path papers) {
        Label words = Nodes.paragraph(ui.text("printers.none", papers));
        words.setId("printers-none");
        return Nodes.styled(Nodes.row(8, Nodes.icon(MaterialDesignP.PRINTER_OFF_OUTLINE, "i18", "i-warning"), Nodes.growing(words)),
                "banner", "warning");
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

    private void keep(PrintPlan plan) {
        ui.inBackground(() -> {
            printing.plan(plan);
            return plan;
        }, kept -> {});
    }

    /** On the printer of the row that the user is in; a row without one takes the first printer. */
    private void test() {
        int wanted = row;
        send(() -> {
            List<Route> rows = printing.plan().all();
            Route route = rows.get(Math.min(wanted, rows.size() - 1));
            String printer = route.isFolder() ? printers.getFirst().name() : route.printer();
            Route to = new Route(PaperKind.TEST_PAGE, printer, route.tray(), route.size(), 1, route.right(), route.down());
            int[] size = size(route);
            byte[] pdf = labels.testPage(new TestPage(
                    printer, size[0], size[1], route.right(), route.down(), LocalDate.now(), ui.texts().locale().getLanguage()));
            return printing.print(new PrintOrder(PaperKind.TEST_PAGE, ui.text("print.kind.test-page"), pdf), to);
        });
    }

    private int[] size(Route route) {
        return printers.stream().filter(one -> one.name().equals(route.printer())).flatMap(one -> one.sizes().stream())
                .filter(size -> size.name().equals(route.size())).findFirst()
                .map(size -> new int[] {size.width(), size.height()})
                .orElseGet(() -> LABELS.getOrDefault(route.kind(), A4));
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

    private void send(Callable<PrintJob> work) {
        ui.inBackground(work, job -> {
            PrintNews.show(ui, List.of(job), tray.viewer());
            reload();
        });
    }

    private void open() {
        PrintJob job = table.current().get();
        if (job != null) {
            ui.inBackground(() -> copy(job), file -> tray.viewer().accept(file));
        }
    }

    /** A copy, since a viewer may write to what it opens. */
    private Path copy(PrintJob job) throws IOException {
        Path temporary = Files.createTempDirectory("kontor-");
        Path file = Files.write(temporary.resolve(job.title().replaceAll("[^\\p{L}\\p{N}._ -]", "_") + ".pdf"), printing.pdf(job));
        file.toFile().deleteOnExit();
        temporary.toFile().deleteOnExit();
        return file;
    }

    private void chooseFolder() {
        ui.dialogs().files(FileQuestion.folder(ui.text("printers.chooseFolder")), chosen -> {
            tray.remember().accept(chosen.getFirst());
            reload();
            ui.toasts().done(ui.text("printers.folder.chosen", chosen.getFirst()));
        });
    }
}
