package app.kontor.ui.importing;

import app.kontor.importing.plan.Decisions.Take;
import app.kontor.importing.plan.FieldChange;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** What differs between the file and what is here, field by field: who wins, and how somebody decides otherwise. */
final class RecordChanges {
    private final Ui ui;
    private final ImportWords words;
    private final RecordPane.Choices choices;

    RecordChanges(Ui ui, ImportWords words, RecordPane.Choices choices) {
        this.ui = ui;
        this.words = words;
        this.choices = choices;
    }

    /** Null where nothing differs. */
    @Nullable Node node(PlanRow row) {
        List<FieldChange> changes = row.changes();
        if (changes.isEmpty()) {
            return null;
        }
        VBox block = RecordPane.block(ui.text("importing.changes", changes.size()));
        changes.forEach(change -> block.getChildren().add(change(row, change)));
        if (changes.stream().filter(FieldChange::isConflict).count() > 1) {
            block.getChildren().add(take("importing.take.all", new Take(row.number(), null), true));
        }
        return block;
    }

    private Node change(PlanRow row, FieldChange change) {
        Label before = Nodes.paragraph(words.value(change, change.before()), "small", "strike");
        Label after = Nodes.growing(Nodes.paragraph(words.value(change, change.after()), "small", "medium"));
        HBox becomes = Nodes.row(6, Nodes.icon(MaterialDesignA.ARROW_RIGHT, "i14", "i-muted"), after);
        becomes.setAlignment(Pos.TOP_LEFT);
        VBox values = Nodes.column(2, before, becomes);
        values.setManaged(words.isReadable(change));
        values.setVisible(words.isReadable(change));
        Label who = Nodes.paragraph(ui.text("import.rule.field." + change.rule().code()), "muted", "small");
        Badge badge = change.taken()
                ? new Badge("", MaterialDesignC.CHECKBOX_MARKED_CIRCLE_OUTLINE, Tone.SUCCESS)
                : new Badge("", MaterialDesignL.LOCK_OUTLINE, Tone.WARNING);
        VBox text = Nodes.growing(Nodes.column(2, Nodes.label(words.field(row.kind(), change), "medium"), values, who));
        Button choice = choice(row, change);
        if (choice != null) {
            text.getChildren().add(choice);
        }
        HBox line = Nodes.row(6, Nodes.state(badge), text);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private @Nullable Button choice(PlanRow row, FieldChange change) {
        Take take = new Take(row.number(), change.field());
        if (change.isConflict()) {
            return take("importing.take", take, true);
        }
        boolean isOne = choices.decided().takes().contains(take);
        return change.rule() == FieldChange.Rule.CHOSEN
                ? take("importing.take.not", isOne ? take : new Take(row.number(), null), false) : null;
    }

    private Button take(String key, Take take, boolean isTaken) {
        Button button = Nodes.styled(new Button(ui.text(key)), "compact");
        button.setId("take-" + (take.field() == null ? "all" : take.field()));
        button.setOnAction(e -> choices.take().accept(take, isTaken));
        return button;
    }
}
