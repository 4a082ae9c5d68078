package app.kontor.ui.importing.mapping;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.mapped.Mapping;
import app.kontor.importing.mapped.Target;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The wizard's second step: what the file holds, and which column is what. */
final class FieldsPage {
    private final Ui ui;
    private final MappingDraft draft;
    private final MappingWords words;
    private final BorderPane node = new BorderPane();
    private final List<FieldRow> rows = new ArrayList<>();
    private final HBox banner = Nodes.styled(new HBox(), "banner");
    private final BooleanProperty complete = new SimpleBooleanProperty();
    private @Nullable FieldRow current;
    private @Nullable FieldPane pane;

    FieldsPage(Ui ui, MappingDraft draft) {
        this.ui = ui;
        this.draft = draft;
        this.words = new MappingWords(ui);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::backToTheList);
        build();
    }

    Node node() {
        return node;
    }

    /** Whether everything that is required comes from somewhere. */
    ObservableBooleanValue complete() {
        return complete;
    }

    /** The first that is missing, else the first of all. */
    void focus() {
        List<String> missing = draft.profile().missing();
        FieldRow first = rows.stream().filter(row -> missing.contains(row.target().code())).findFirst().orElse(rows.getFirst());
        enter(first);
        node.applyCss(); // what scrolls has no scene before, and can't be focused
        first.focus();
    }

    /** From a target to what is done to it. */
    void detail() {
        if (pane != null) {
            pane.focus();
        }
    }

    /** Esc leaves a text for the line it belongs to; from there it leaves the step. */
    private void backToTheList(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof TextInputControl && current != null) {
            current.focus();
            event.consume();
        }
    }

    private void build() {
        rows.clear();
        VBox list = Nodes.styled(new VBox(), "mapping-list");
        String group = "";
        for (Target target : Target.of(draft.profile().kind())) {
            String its = draft.profile().kind() == Kind.ORDERS ? MappingWords.group(target.code()) : "record";
            if (!its.equals(group)) {
                list.getChildren().add(Nodes.styled(Nodes.label(ui.text("mapping.group." + heading(its)), "h3"), "mapping-group"));
                group = its;
            }
            FieldRow[] row = new FieldRow[1];
            row[0] = new FieldRow(ui, draft, target, () -> chosen(row[0]), () -> enter(row[0]));
            rows.add(row[0]);
            list.getChildren().add(row[0].node());
        }
        ScrollPane scroll = Nodes.growing(new ScrollPane(list));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        banner.setId("mapping-missing");
        node.setCenter(Nodes.styled(new VBox(head(), Nodes.styled(new VBox(banner), "banner-frame"), scroll), "sheet-bg"));
        tell();
    }

    private String heading(String group) {
        return group.equals("record") ? draft.profile().kind().code() : group;
    }

    private Node head() {
        Form form = new Form(ui.texts());
        Field<Kind> kind = form.choice(ui.text("mapping.kind"), List.of(Kind.values()), words::kind).id("mapping-kind");
        ChoiceBox<?> kinds = (ChoiceBox<?>) kind.control();
        kinds.getSelectionModel().select(draft.profile().kind().ordinal());
        Field<String> name = form.text(ui.text("mapping.name"), draft.name()).id("mapping-name");
        name.onChange(() -> draft.name(name.valueOrNull() == null ? "" : name.value()));
        kind.onChange(() -> {
            draft.kind(kind.value());
            current = null;
            build();
            enter(rows.getFirst());
            node.lookup("#mapping-kind").requestFocus(); // everything was made anew, the list of kinds too
        });
        if (draft.profile().kind() == Kind.ORDERS) {
            Field<String> channel = form.text(ui.text("mapping.channel"), draft.profile().channel() == null ? "" : draft.profile().channel())
                    .id("mapping-channel");
            channel.onChange(() -> draft.channel(channel.valueOrNull() == null ? "" : channel.value()));
            form.beside(kind, name, channel);
        } else if (Target.find(draft.profile().kind(), "supplier").isPresent()) {
            String given = draft.profile().mapping("supplier").map(Mapping::fallback).orElse(null);
            Field<String> supplier = form.text(ui.text("mapping.supplier"), given == null ? "" : given).id("mapping-supplier");
            supplier.onChange(() -> {
                draft.supplier(supplier.valueOrNull() == null ? "" : supplier.value());
                tell();
            });
            form.beside(kind, name, supplier);
        } else {
            form.beside(kind, name);
        }
        VBox head = Nodes.styled(new VBox(form.node()), "mapping-head");
        head.setMinHeight(Region.USE_PREF_SIZE); // a long list of fields must not squeeze it
        return head;
    }

    private void enter(FieldRow row) {
        if (current == row) {
            return;
        }
        rows.forEach(other -> other.current(other == row));
        current = row;
        showPane(row);
    }

    private void showPane(FieldRow row) {
        pane = new FieldPane(ui, draft, row.target(), mapping -> changed(row, mapping));
        node.setRight(pane.node());
    }

    private void changed(FieldRow row, Mapping mapping) {
        draft.map(mapping);
        row.show();
        tell();
    }

    private void chosen(FieldRow row) {
        tell();
        if (current == row) {
            showPane(row);
        }
    }

    /** What is still missing, or that nothing is. */
    private void tell() {
        List<String> missing = draft.profile().missing();
        complete.set(missing.isEmpty());
        rows.forEach(FieldRow::show);
        String text = missing.isEmpty() ? ui.text("mapping.complete", draft.profile().mappings().size(), draft.sample().columns().size())
                : ui.text("mapping.incomplete", missing.stream().map(code -> words.inFull(draft.profile().kind(), code)).collect(Collectors.joining(", ")));
        Badge badge = missing.isEmpty() ? new Badge("", MaterialDesignC.CHECK, Tone.SUCCESS)
                : new Badge("", MaterialDesignA.ALERT_OUTLINE, Tone.WARNING);
        Label sentence = Nodes.growing(Nodes.paragraph(text));
        sentence.setId("mapping-told");
        banner.getStyleClass().removeAll("warning", "success");
        banner.getStyleClass().add(missing.isEmpty() ? "success" : "warning");
        banner.getChildren().setAll(Nodes.state(badge), sentence);
    }
}
