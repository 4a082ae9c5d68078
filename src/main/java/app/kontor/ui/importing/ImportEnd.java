package app.kontor.ui.importing;

import app.kontor.history.UndoResult;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** Writing an import, what it has brought, and taking it back at once. */
final class ImportEnd {
    private final Ui ui;
    private final ImportScreen.Cases cases;
    private final ImportViews views;
    private final Runnable choose;
    private final Runnable openWaiting;
    private final BiConsumer<Node, List<Action>> show;

    /**
     * @param openWaiting goes on with the next file of the folder
     * @param show a page and its keys
     */
    ImportEnd(Ui ui, ImportScreen.Cases cases, ImportViews views, Runnable choose, Runnable openWaiting, BiConsumer<Node, List<Action>> show) {
        this.ui = ui;
        this.cases = cases;
        this.views = views;
        this.choose = choose;
        this.openWaiting = openWaiting;
        this.show = show;
    }

    /** @param waiting files in the folder that are still to be looked at */
    record Done(ImportPlan plan, int waiting) {}

    /** Writes it. @return null if the shop has changed since the plan was made */
    @Nullable Done apply(FileReading.Planned planned) {
        try {
            ImportPlan done = cases.importing().apply(planned.request(), planned.plan());
            if (done.batch() != null) {
                cases.drops().imported(planned.request(), reported(done));
            }
            return new Done(done, cases.drops().lying().size());
        } catch (BusinessRuleException rule) {
            if (rule.key().equals("import.planChanged")) {
                return null;
            }
            throw rule;
        }
    }

    private String reported(ImportPlan done) {
        Stream<String> fixed = done.files().stream().flatMap(file -> file.file().fixed().stream())
                .map(cell -> ui.text("imports.fixed.cell", cell.line(), cell.column(), cell.from(), cell.to()));
        Stream<String> said = Stream.of(ui.text("importing.reported", done.batch()), ui.text("importing.done", count(done, FilePlan.Counts::created),
                count(done, FilePlan.Counts::changed)), ui.text("importing.done.text", done.batch(), count(done, FilePlan.Counts::same),
                count(done, FilePlan.Counts::rejected)));
        return Stream.of(said, leftOut(done), fixed).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    /** What of the file is not here, and why. */
    private Stream<String> leftOut(ImportPlan done) {
        ImportWords words = new ImportWords(ui);
        return done.files().stream().flatMap(file -> StreamSupport.stream(file.problems().spliterator(), false))
                .filter(problem -> problem.severity() == Problem.Severity.REJECTED)
                .map(problem -> words.place(problem) + ": " + words.severity(problem).text());
    }

    void written(Done imported) {
        ImportPlan done = imported.plan;
        int number = done.batch() == null ? 0 : done.batch();
        Action came = showWhatCame(done);
        List<Action> others = new ArrayList<>(List.of(ui.action("importing.takeBack", MaterialDesignU.UNDO_VARIANT, () -> takeBack(number)), more()));
        String text = ui.text("importing.done.text", number, count(done, FilePlan.Counts::same), count(done, FilePlan.Counts::rejected));
        if (imported.waiting > 0) {
            others.addFirst(ui.action("importing.next", MaterialDesignT.TRAY_ARROW_DOWN, openWaiting).on("N"));
            text = text.strip() + " " + ui.text("importing.waiting", imported.waiting);
        }
        String title = ui.text("importing.done", count(done, FilePlan.Counts::created), count(done, FilePlan.Counts::changed));
        show.accept(views.result(title, text, Tone.SUCCESS, came, others.toArray(Action[]::new)),
                Stream.concat(Stream.of(came), others.stream()).toList());
    }

    private Action more() {
        return ui.action("importing.more", MaterialDesignF.FOLDER_OPEN_OUTLINE, choose).on("Shortcut+O");
    }

    /** Where what came is to be seen: of several kinds the orders, else the first. */
    private Action showWhatCame(ImportPlan done) {
        List<String> places = done.files().stream().map(file -> place(file.file().detected().kind())).toList();
        String place = places.contains("orders") ? "orders" : places.getFirst();
        String key = "importing.show." + place;
        return ui.action(key, MaterialDesignC.CHECK, () -> ui.navigation().go(Place.of(place))).on("Enter");
    }

    static String place(Kind kind) {
        return switch (kind) {
            case ORDERS, TRACKING, PAYMENTS -> "orders";
            case PRODUCTS, STOCK -> "stock";
            case CUSTOMERS -> "customers";
            case SUPPLIERS, SUPPLIER_ITEMS -> "suppliers";
            case PURCHASE_ORDERS -> "purchases";
        };
    }

    private void takeBack(int number) {
        ui.inBackground(() -> cases.history().undo(cases.importing().batch(number)), this::takenBack);
    }

    private void takenBack(UndoResult result) {
        Action more = more();
        String kept = names(result.kept());
        String impossible = names(result.impossible());
        String text = (kept.isEmpty() ? "" : ui.text("importing.back.kept", kept) + " ")
                + (impossible.isEmpty() ? "" : ui.text("importing.back.impossible", impossible));
        String sentence = text.isEmpty() ? ui.text("importing.back.all") : text.strip();
        show.accept(views.result(ui.text("importing.back.done", result.undone()), sentence, Tone.NEUTRAL, more), List.of(more));
    }

    private static String names(List<UndoResult.Left> left) {
        return left.stream().map(UndoResult.Left::what).distinct().limit(10).collect(Collectors.joining(", "));
    }

    private static int count(ImportPlan plan, ToIntFunction<FilePlan.Counts> count) {
        return plan.files().stream().map(FilePlan::counts).mapToInt(count).sum();
    }
}
