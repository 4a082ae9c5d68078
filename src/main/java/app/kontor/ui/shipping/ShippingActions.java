package app.kontor.ui.shipping;

import app.kontor.app.Shop;
import app.kontor.day.ParcelPaper;
import app.kontor.fulfilment.ParcelRow;
import app.kontor.fulfilment.Tracking;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.pack.ParcelPrinter;
import app.kontor.value.CommandId;
import app.kontor.value.Selection;
import app.kontor.value.ShipmentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What is done with parcels: their numbers in, their addresses out, their labels on paper. */
final class ShippingActions {
    private static final String CARRIER = "shipping.carrier";
    private static final double HEIGHT = 280;

    private final Ui ui;
    private final Shop shop;
    private final ParcelPrinter printer;
    private final DataTable<ParcelRow, ShipmentId> table;
    private final Consumer<List<ShipmentId>> carrierFile;
    final Action labels;
    final Action track;
    final Action takeIn;
    final Action giveOut;

    /** @param carrierFile shows a carrier's file of these parcels; of none: of those without a number */
    ShippingActions(Ui ui, Shop shop, ParcelPrinter printer, DataTable<ParcelRow, ShipmentId> table, Consumer<List<ShipmentId>> carrierFile) {
        this.carrierFile = carrierFile;
        this.ui = ui;
        this.shop = shop;
        this.printer = printer;
        this.table = table;
        BooleanBinding chosen = Bindings.createBooleanBinding(
                () -> table.current().get() != null || table.ticks().count().get() > 0, table.current(), table.ticks().count());
        labels = ui.action("shipping.labels", MaterialDesignP.PRINTER_OUTLINE, this::labels).on("Shortcut+Enter").when(chosen);
        track = ui.action("shipping.track", MaterialDesignB.BARCODE_SCAN, () -> track(table.current().get())).on("F2")
                .when(table.current().isNotNull());
        takeIn = ui.action("shipping.takeIn", MaterialDesignF.FILE_IMPORT_OUTLINE, this::takeIn).on("Shortcut+Shift+I");
        giveOut = ui.action("shipping.giveOut", MaterialDesignF.FILE_EXPORT_OUTLINE, this::giveOut).on("Shortcut+Shift+E");
    }

    List<Action> all() {
        return List.of(labels, track, takeIn, giveOut);
    }

    private void labels() {
        Selection<ShipmentId> meant = table.selection();
        ui.background().read(progress -> shop.parcels().resolve(meant),
                ids -> printer.print(ids, Set.of(ParcelPaper.Kind.LABEL)));
    }

    /** The carrier stays as it was for the last parcel; the number is scanned or pasted, Enter saves, and the next parcel is next. */
    void track(ParcelRow row) {
        if (row == null) {
            return;
        }
        Form form = new Form(ui.texts());
        Field<String> tracking = form.text(ui.text("shipping.column.tracking"), Objects.requireNonNullElse(row.parcel().tracking(), ""))
                .id("track-number");
        Field<String> carrier = form.text(ui.text("shipping.column.carrier"),
                Objects.requireNonNullElse(row.parcel().carrier(), ui.preferences().get(CARRIER, ""))).id("track-carrier");
        Question question = Question.of(ui.text("shipping.track.title", row.number()),
                ui.text("shipping.track.text", row.orderNumber(), row.to().displayName()), ui.text("shipping.track.go"));
        ui.dialogs().form(question, form, () -> {
            String by = carrier.valueOrNull();
            ui.preferences().put(CARRIER, by);
            ui.inBackground(() -> shop.parcels().track(row.id(), by, tracking.valueOrNull()), command -> {
                done(ui.text("shipping.track.done", row.number()), command);
                table.step(1);
            });
        });
    }

    private void takeIn() {
        ui.dialogs().files(FileQuestion.open(ui.text("shipping.takeIn"), "csv", "xlsx", "xls", "txt"), chosen -> {
            Path file = chosen.getFirst();
            ui.background().read(progress -> new Plan(file, Files.readAllBytes(file), List.of()).with(shop), this::ask);
        });
    }

    /** A carrier's file and what it would do. */
    private record Plan(Path file, byte[] bytes, List<Tracking> lines) {
        Plan with(Shop shop) {
            return new Plan(file, bytes, shop.parcels().planTracking(bytes));
        }

        long changes() {
            return lines.stream().filter(Tracking::isChange).count();
        }
    }

    /** Each line with what happens to it, before anything is written. */
    private void ask(Plan plan) {
        VBox lines = Nodes.column(6);
        plan.lines.forEach(line -> lines.getChildren().add(Nodes.paragraph(ui.text("shipping.plan.line", line.reference(),
                line.tracking(), word(line.verdict())), line.isChange() ? "medium" : "muted")));
        ScrollPane pane = Nodes.styled(new ScrollPane(lines), "edge-to-edge");
        pane.setFitToWidth(true);
        pane.setMaxHeight(HEIGHT);
        if (plan.changes() == 0) {
            ui.dialogs().show(ui.text("shipping.plan.nothing"), pane);
            return;
        }
        Question question = Question.of(ui.text("shipping.plan.title", plan.file.getFileName().toString()),
                ui.text("shipping.plan.text", plan.lines.size(), plan.changes()), ui.text("shipping.plan.go", plan.changes()));
        Form form = new Form(ui.texts());
        ((VBox) form.node()).getChildren().add(pane);
        ui.dialogs().form(question, form, () -> ui.inBackground(() -> shop.parcels().applyTracking(plan.bytes),
                command -> done(ui.text("shipping.plan.done", plan.changes()), command)));
    }

    private String word(Tracking.Verdict verdict) {
        return ui.text(switch (verdict) {
            case NEW -> "shipping.verdict.new";
            case CHANGED -> "shipping.verdict.changed";
            case SAME -> "shipping.verdict.same";
            case UNKNOWN -> "shipping.verdict.unknown";
            case AMBIGUOUS -> "shipping.verdict.ambiguous";
            case INCOMPLETE -> "shipping.verdict.incomplete";
        });
    }

    /** To the file of a carrier, without a choice those that have no number yet. */
    private void giveOut() {
        boolean some = table.ticks().count().get() > 0;
        Selection<ShipmentId> meant = table.selection();
        ui.background().read(progress -> some ? shop.parcels().resolve(meant) : List.<ShipmentId>of(), carrierFile::accept);
    }

    private void done(String words, CommandId command) {
        ui.toasts().done(words, () -> ui.inBackground(() -> shop.history().undo(command), result -> {}));
        table.reload();
    }
}
