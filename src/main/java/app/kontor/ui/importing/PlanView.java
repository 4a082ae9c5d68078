package app.kontor.ui.importing;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.Importing;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.SearchField;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The plan of an import: what will happen, row by row, and the one button that does it. */
final class PlanView {
    private final Ui ui;
    private final FileReading.Planned planned;
    private final BorderPane node = new BorderPane();
    private final PlanTable rows;
    private final PlanSide side;
    private final Action go;
    private final Action back;
    private final Action change;
    private final Action map;
    private final Action wrong;

    /**
     * What the user can do here.
     *
     * @param again makes the plan anew with other decisions, and comes back to this row of this file
     */
    record Ways(Importing importing, Runnable apply, Runnable back, Runnable change, Runnable map, WrongFiles wrong,
            BiConsumer<ImportRequest, PlanRow> again) {}

    PlanView(Ui ui, FileReading.Planned planned, Ways ways) {
        this.ui = ui;
        this.planned = planned;
        this.rows = new PlanTable(ui, planned.rows().rows());
        this.go = ui.action(goKey(), MaterialDesignT.TRAY_ARROW_DOWN, ways.apply()).on("Shortcut+Enter")
                .when(new SimpleBooleanProperty(planned.plan().changesSomething()))
                .saying(new SimpleObjectProperty<>(List.of(written())));
        this.back = ui.action("importing.back", MaterialDesignA.ARROW_LEFT, ways.back()).on("Esc");
        this.map = ui.action("importing.map", MaterialDesignT.TABLE_EDIT, ways.map());
        this.wrong = ui.action("importing.saveWrong", MaterialDesignF.FILE_ALERT_OUTLINE, ways.wrong()::save).on("Shortcut+S")
                .when(new SimpleBooleanProperty(ways.wrong().isThere()));
        this.change = ui.action("importing.change", MaterialDesignT.TUNE_VARIANT, ways.change());
        this.side = new PlanSide(ui, planned, rows, ways, node::setRight);
        build(ways);
    }

    Node node() {
        return node;
    }

    List<Action> actions() {
        return Stream.concat(Stream.of(go), Stream.concat(side.actions().stream(), Stream.of(back, wrong))).toList();
    }

    PlanTable rows() {
        return rows;
    }

    /** How many records will be written. */
    private int written() {
        return planned.plan().files().stream().map(FilePlan::counts)
                .mapToInt(counts -> counts.created() + counts.changed()).sum();
    }

    private void build(Ways ways) {
        SearchField search = new SearchField(ui.texts(), rows.table()::search);
        search.setPrefWidth(wrong.enabled().get() ? 150 : 200);
        Button backButton = back.button(ui.texts());
        Button wrongButton = wrong.button(ui.texts());
        wrongButton.setVisible(wrong.enabled().get());
        wrongButton.setManaged(wrongButton.isVisible());
        Label title = Nodes.label(ui.text("importing.title"), "h1");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label unwritten = Nodes.label(wrong.enabled().get() ? "" : ui.text("importing.unwritten"), "muted", "subtitle"); // else there is no room
        HBox bar = Nodes.styled(new HBox(title, unwritten, Nodes.spacer(), search, wrongButton, backButton,
                go.primaryButton(ui.texts())), "top-bar", "edge");
        rows.table().whenEmpty(nothing(), nothing());
        PlanHead head = new PlanHead(ui, planned, rows.views()::choose);
        VBox left = Nodes.styled(new VBox(head.node(change, planned.request().files().size() == 1 ? map : null, side.undoFix()),
                rows.views().node(), Nodes.growing(rows.table().node())), "sheet-bg");
        left.setMinWidth(0);
        node.setTop(bar);
        node.setCenter(left);
        ui.background().read(progress -> ways.importing().effect(planned.plan()), effect -> head.show(side.effect(effect)));
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
