package app.kontor.ui.importing;

import app.kontor.importing.CellFix;
import app.kontor.importing.FixedCell;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.RecordCells;
import app.kontor.importing.plan.Decisions;
import app.kontor.importing.plan.Decisions.Take;
import app.kontor.importing.plan.Effect;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.Mark;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** What stands at the right of a plan: one record, its cells to be corrected, or what the whole import does. */
final class PlanSide {
    private final Ui ui;
    private final FileReading.Planned planned;
    private final PlanTable rows;
    private final PlanView.Ways ways;
    private final Consumer<@Nullable Region> place;
    private final RecordPane record;
    private final Action fix;
    private final Action undoFix;
    private final Action close;
    private final Action details;
    private @Nullable EffectView effect;

    PlanSide(Ui ui, FileReading.Planned planned, PlanTable rows, PlanView.Ways ways, Consumer<@Nullable Region> place) {
        this.ui = ui;
        this.planned = planned;
        this.rows = rows;
        this.ways = ways;
        this.place = place;
        BooleanProperty isRow = new SimpleBooleanProperty();
        this.fix = ui.action("importing.fix", MaterialDesignP.PENCIL_OUTLINE, this::openCells).on("Enter").when(isRow);
        this.undoFix = ui.action("importing.fix.undo", MaterialDesignU.UNDO_VARIANT, this::undoLast).on("Shortcut+Z")
                .when(new SimpleBooleanProperty(!decided().fixes().isEmpty()));
        this.details = ui.action("importing.effect", MaterialDesignI.INFORMATION_OUTLINE, this::showEffect).on("Shortcut+E");
        this.close = ui.action("importing.record.close", MaterialDesignC.CLOSE, this::close);
        this.record = new RecordPane(ui, close, fix, new RecordPane.Choices(decided(),
                (take, isTaken) -> again(without(take, isTaken)), this::undo));
        rows.table().onOpen(row -> fix.fire());
        rows.table().current().subscribe(row -> {
            isRow.set(row != null);
            show(row);
        });
    }

    List<Action> actions() {
        return List.of(fix, undoFix, details);
    }

    Action undoFix() {
        return undoFix;
    }

    /** Knows now what the import does. @return it in short */
    List<Node> effect(Effect found) {
        effect = new EffectView(ui, found, mark -> showRows(found, mark));
        return effect.lines(details);
    }

    private void showRows(Effect found, Mark mark) {
        rows.show(found.marks(), mark);
        rows.table().node().requestFocus();
    }

    private void showEffect() {
        if (effect != null) {
            rows.table().node().getSelectionModel().clearSelection();
            place.accept(effect.pane(close));
        }
    }

    private void close() {
        rows.table().node().getSelectionModel().clearSelection();
        place.accept(null);
        rows.table().node().requestFocus();
    }

    /** The order of a long plan comes from the disk; whoever has gone on meanwhile sees what he is at. */
    private void show(@Nullable PlanRow row) {
        PlanRow.OrderOf order = row == null ? null : row.order();
        if (row == null || order == null) {
            place.accept(row == null ? null : record.node(row, null, fixed(row, Set.of())));
            return;
        }
        ui.background().read(progress -> order.read(), read -> {
            if (row == rows.table().current().get()) {
                place.accept(record.node(row, read, fixed(row, lines(read))));
            }
        });
    }

    private static Set<Integer> lines(ImportedOrder order) {
        return order.lines().stream().map(line -> line.line()).collect(java.util.stream.Collectors.toSet());
    }

    private List<FixedCell> fixed(PlanRow row, Set<Integer> others) {
        return file(row).file().fixed().stream().filter(cell -> row.lines().contains(cell.line()) || others.contains(cell.line())).toList();
    }

    private FilePlan file(PlanRow row) {
        return planned.plan().files().get(row.file());
    }

    private void openCells() {
        PlanRow row = rows.table().current().get();
        if (row != null) {
            ui.background().read(progress -> ways.importing().cells(planned.request(), file(row), row.lines()), cells -> edit(row, cells));
        }
    }

    private void edit(PlanRow row, RecordCells cells) {
        if (row == rows.table().current().get() && !cells.lines().isEmpty()) {
            place.accept(new FixPane(ui, this::fix, () -> {
                show(row);
                rows.table().node().requestFocus();
            }).node(row, file(row).file().name(), cells));
        }
    }

    private void fix(List<CellFix> changed) {
        Decisions all = decided();
        for (CellFix one : changed) {
            all = all.fixing(one);
        }
        again(all);
    }

    private Decisions without(Take take, boolean isTaken) {
        return decided().taking(take, isTaken);
    }

    private void undoLast() {
        List<CellFix> fixes = decided().fixes();
        again(new Decisions(fixes.subList(0, fixes.size() - 1), decided().takes()));
    }

    private void undo(FixedCell cell) {
        PlanRow row = rows.table().current().get();
        if (row != null) {
            CellFix fixed = new CellFix(file(row).file().name(), cell.line(), cell.column(), cell.to());
            again(new Decisions(decided().fixes().stream().filter(one -> !fixed.isOf(one)).toList(), decided().takes()));
        }
    }

    private Decisions decided() {
        return planned.request().decided();
    }

    private void again(Decisions decisions) {
        ways.again().accept(planned.request().with(decisions), rows.table().current().get());
    }
}
