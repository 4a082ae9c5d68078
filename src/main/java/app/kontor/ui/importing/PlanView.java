package app.kontor.ui.importing;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.plan.FilePlan;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.SearchField;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The plan of an import: what will happen, row by row, and the one button that does it. */
final class PlanView {
    private final Ui ui;
    private final FileReading.Planned planned;
    private final BorderPane node = new BorderPane();
    private final PlanTable rows;
    private final Action go;
    private final Action back;
    private final Action change;
    private final Action map;
    private final Action wrong;

    /** What the user can decide here. */
    record Decisions(Runnable apply, Runnable back, Runnable change, Runnable map, WrongFiles wrong) {}

    PlanView(Ui ui, FileReading.Planned planned, Decisions decisions) {
        this.ui = ui;
        this.planned = planned;
        this.rows = new PlanTable(ui, planned.rows().rows());
        this.go = ui.action(goKey(), MaterialDesignT.TRAY_ARROW_DOWN, decisions.apply()).on("Shortcut+Enter")
                .when(new SimpleBooleanProperty(planned.plan().changesSomething()))
                .saying(new SimpleObjectProperty<>(List.of(written())));
        this.back = ui.action("importing.back", MaterialDesignA.ARROW_LEFT, decisions.back()).on("Esc");
        this.map = ui.action("importing.map", MaterialDesignT.TABLE_EDIT, decisions.map());
        this.wrong = ui.action("importing.saveWrong", MaterialDesignF.FILE_ALERT_OUTLINE, decisions.wrong()::save).on("Shortcut+S")
                .when(new SimpleBooleanProperty(decisions.wrong().isThere()));
        this.change = ui.action("importing.change", MaterialDesignT.TUNE_VARIANT, decisions.change());
        build();
    }

    Node node() {
        return node;
    }

    List<Action> actions() {
        return List.of(go, back, wrong);
    }

    PlanTable rows() {
        return rows;
    }

    /** How many records will be written. */
    private int written() {
        return planned.plan().files().stream().map(FilePlan::counts)
                .mapToInt(counts -> counts.created() + counts.changed()).sum();
    }

    private void build() {
        SearchField search = new SearchField(ui.texts(), rows.table()::search);
        search.setPrefWidth(wrong.enabled().get() ? 150 : 200);
        Button backButton = back.button(ui.texts());
        Button wrongButton = wrong.button(ui.texts());
        wrongButton.setVisible(wrong.enabled().get());
        wrongButton.setManaged(wrongButton.isVisible());
        HBox bar = Nodes.styled(new HBox(Nodes.label(ui.text("importing.title"), "h1"),
                Nodes.label(ui.text("importing.unwritten"), "muted", "subtitle"), Nodes.spacer(), search, wrongButton, backButton,
                go.primaryButton(ui.texts())), "top-bar", "edge");
        rows.table().whenEmpty(nothing(), nothing());
        VBox left = Nodes.styled(new VBox(new PlanHead(ui, planned, rows.views()::choose).node(change, planned.request().files().size() == 1 ? map : null),
                rows.views().node(), Nodes.growing(rows.table().node())), "sheet-bg");
        left.setMinWidth(0);
        node.setTop(bar);
        node.setCenter(left);
        Action close = ui.action("importing.record.close", MaterialDesignC.CLOSE,
                () -> rows.table().node().getSelectionModel().clearSelection());
        RecordPane pane = new RecordPane(ui, close);
        rows.table().current().subscribe(row -> show(pane, row));
    }

    /** The order of a long plan comes from the disk; whoever has gone on meanwhile sees what he is at. */
    private void show(RecordPane pane, @Nullable PlanRow row) {
        PlanRow.OrderOf order = row == null ? null : row.order();
        if (row == null || order == null) {
            node.setRight(row == null ? null : pane.node(row, null));
            return;
        }
        ui.background().read(progress -> order.read(), read -> {
            if (row == rows.table().current().get()) {
                node.setRight(pane.node(row, read));
            }
        });
    }

    private Node nothing() {
        return new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("importing.view.empty"), null).node();
    }

    private String goKey() {
        Set<Kind> kinds = planned.plan().files().stream().map(file -> file.file().detected().kind())
                .collect(Collectors.toSet());
        if (kinds.size() != 1) {
            return "importing.go.records";
        }
        return "importing.go." + kinds.iterator().next().code();
    }
}
