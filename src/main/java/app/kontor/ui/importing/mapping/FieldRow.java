package app.kontor.ui.importing.mapping;

import app.kontor.importing.mapped.Guessed;
import app.kontor.importing.mapped.Mapping;
import app.kontor.importing.mapped.Target;
import app.kontor.importing.mapped.Transform;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.OptionNames;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A line of the wizard's second step: a target, its column, and what comes out. */
final class FieldRow {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final String NOTHING = "";

    private final Ui ui;
    private final MappingDraft draft;
    private final Target target;
    private final ComboBox<String> column = new ComboBox<>();
    private final Label samples = Nodes.label("", "muted", "small");
    private final HBox sure = new HBox();
    private final HBox node;

    /** @param chosen told when another column was chosen; {@code entered}: when the cursor came here */
    FieldRow(Ui ui, MappingDraft draft, Target target, Runnable chosen, Runnable entered) {
        this.ui = ui;
        this.draft = draft;
        this.target = target;
        String name = new MappingWords(ui).target(draft.profile().kind(), target.code());
        Label label = Nodes.label(target.isRequired() ? ui.text("mapping.required", name) : name, target.isRequired() ? "medium" : "plain");
        label.setLabelFor(column);
        label.setMinWidth(168);
        label.setPrefWidth(168);
        column.setId("map-" + target.code().replace('.', '-'));
        column.setAccessibleText(label.getText());
        column.setMinWidth(220);
        column.setMaxWidth(220);
        column.setVisibleRowCount(16);
        column.setConverter(new OptionNames<>(option -> option.equals(NOTHING) ? ui.text("mapping.nothing") : option));
        sure.setMinWidth(72);
        sure.setAlignment(Pos.CENTER_LEFT);
        samples.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(samples.textProperty());
        samples.setTooltip(whole);
        node = Nodes.styled(Nodes.row(12, label, column, Nodes.growing(samples), sure), "mapping-row");
        fill();
        column.valueProperty().subscribe((before, now) -> choose(now, chosen));
        column.focusedProperty().subscribe(focused -> {
            if (focused) {
                entered.run();
            }
        });
        node.setOnMouseClicked(e -> column.requestFocus());
    }

    Region node() {
        return node;
    }

    Target target() {
        return target;
    }

    void focus() {
        column.requestFocus();
    }

    void current(boolean isCurrent) {
        node.pseudoClassStateChanged(CURRENT, isCurrent);
    }

    private void fill() {
        List<String> options = new ArrayList<>(List.of(NOTHING));
        options.addAll(draft.sample().columns());
        String now = chosenNow();
        if (!options.contains(now)) {
            options.add(now); // a family of numbered columns
        }
        column.getItems().setAll(options);
        column.setValue(now);
        show();
    }

    private String chosenNow() {
        return draft.profile().mapping(target.code()).filter(m -> !m.columns().isEmpty()).map(m -> m.columns().getFirst()).orElse(NOTHING);
    }

    private void choose(String name, Runnable chosen) {
        if (name == null || name.equals(chosenNow())) {
            return;
        }
        Mapping before = mapping();
        draft.map(name.equals(NOTHING) ? new Mapping(target.code(), List.of(), " ", before.fallback(), Transform.NONE)
                : before.from(List.of(name)));
        show();
        chosen.run();
    }

    Mapping mapping() {
        return draft.profile().mapping(target.code()).orElse(new Mapping(target.code(), List.of(), " ", null, Transform.NONE));
    }

    /** What comes out, and how sure the guess is. */
    void show() {
        samples.setText(MappingWords.samples(draft.sample(), mapping()));
        Optional<Guessed.Reason> reason = draft.reason(target.code());
        boolean isMissing = draft.profile().missing().contains(target.code());
        sure.getChildren().clear();
        if (isMissing) {
            sure.getChildren().add(Nodes.state(new Badge(ui.text("mapping.missing"), MaterialDesignA.ALERT_OUTLINE, Tone.DANGER)));
        } else {
            reason.ifPresent(r -> sure.getChildren().add(Nodes.state(new Badge(ui.text("mapping.sure", r.confidence()),
                    MaterialDesignC.CHECK, r.confidence() >= 80 ? Tone.SUCCESS : Tone.WARNING))));
        }
    }
}
