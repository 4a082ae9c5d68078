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
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.PaperTray;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

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
    private final JobList list;
    private final VBox notice = Nodes.styled(new VBox(), "banner-frame");
    private final SimpleBooleanProperty any = new SimpleBooleanProperty();
    private final Action test;
    private final Action folder;
    private final Action refresh;
    private List<Printer> printers = List.of();
    private int row;

    public PrintersScreen(Ui ui, GoodsLabels labels, PaperTray tray) {
        this.ui = ui;
        this.labels = labels;
        this.tray = tray;
        this.printing = tray.printing();
        page = new Page(ui.text("area.printers"));
        grid = new PlanGrid(ui, this::keep, chosen -> row = chosen);
        list = new JobList(ui, tray, this::reload);
        test = ui.action("printers.test", MaterialDesignP.PRINTER_CHECK, this::test).on("Shortcut+Enter").when(any);
        folder = ui.action("printers.chooseFolder", MaterialDesignF.FOLDER_OUTLINE, this::chooseFolder).on("Shortcut+Shift+P");
        refresh = ui.action("printers.refresh", MaterialDesignR.REFRESH, this::reload).on("Shortcut+R");
        layOut();
    }

    private void layOut() {
        page.tools(folder.button(ui.texts()), refresh.iconButton(ui.texts()), test.primaryButton(ui.texts()));
        VBox plan = Nodes.styled(new VBox(grid.node()), "card", "pad");
        VBox frame = Nodes.styled(new VBox(plan), "plan-frame");
        page.content(notice, frame, list.head(), list.node());
        page.subtitle().set(ui.text("printers.subtitle"));
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(Stream.of(test, folder, refresh), list.actions().stream()).toList();
    }

    @Override
    public void show(Place place) {
        reload();
        list.node().requestFocus();
    }

    private record Found(List<Printer> printers, PrintPlan plan, List<PrintJob> jobs, Path papers) {}

    @Override
    public void reload() {
        ui.background().read(progress -> new Found(printing.printers(), printing.plan(), printing.jobs(), tray.folder()), found -> {
            printers = found.printers;
            any.set(!printers.isEmpty());
            grid.show(found.plan, printers);
            list.show(found.jobs, printers);
            notice.getChildren().setAll(printers.isEmpty() ? List.of(noPrinter(found.papers)) : List.of());
        });
    }

    private Node noPrinter(Path papers) {
        Label words = Nodes.paragraph(ui.text("printers.none", papers));
        words.setId("printers-none");
        return Nodes.styled(Nodes.row(8, Nodes.icon(MaterialDesignP.PRINTER_OFF_OUTLINE, "i18", "i-warning"), Nodes.growing(words)),
                "banner", "warning");
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
        list.send(() -> {
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

    private void chooseFolder() {
        ui.dialogs().files(FileQuestion.folder(ui.text("printers.chooseFolder")), chosen -> {
            tray.remember().accept(chosen.getFirst());
            reload();
            ui.toasts().done(ui.text("printers.folder.chosen", chosen.getFirst()));
        });
    }
}
