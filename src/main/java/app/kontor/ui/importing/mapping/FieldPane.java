package app.kontor.ui.importing.mapping;

import app.kontor.importing.mapped.MappedCells;
import app.kontor.importing.mapped.Mapping;
import app.kontor.importing.mapped.Target;
import app.kontor.importing.mapped.Transform;
import app.kontor.importing.mapped.Transform.Step;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** One target in full, at the right: why its column was guessed, what is joined, done and put in for an empty cell, and what comes out. */
final class FieldPane {
    private static final String NONE = "";
    private static final int STATES = 12;
    private static final int SHOWN = 6;

    private final Ui ui;
    private final MappingWords words;
    private final MappingDraft draft;
    private final Target target;
    private final Form form;
    private final VBox cells = Nodes.column(6);
    private final Consumer<Mapping> changed;

    /** @param changed gets the mapping as it is now */
    FieldPane(Ui ui, MappingDraft draft, Target target, Consumer<Mapping> changed) {
        this.ui = ui;
        this.words = new MappingWords(ui);
        this.draft = draft;
        this.target = target;
        this.form = new Form(ui.texts());
        this.changed = changed;
        fields();
        show();
    }

    Region node() {
        VBox head = Nodes.styled(Nodes.column(4, Nodes.label(words.inFull(draft.profile().kind(), target.code()), "h2")), "preview-head");
        head.getChildren().add(Nodes.paragraph(ui.text("mapping.about." + target.type().name().toLowerCase(Locale.ROOT)), "muted", "small"));
        draft.reason(target.code()).ifPresent(r -> head.getChildren().add(
                Nodes.paragraph(ui.text("mapping.why." + r.code(), r.column()) + " " + ui.text("mapping.sure.long", r.confidence()), "small")));
        VBox result = Nodes.styled(Nodes.column(8, Nodes.label(ui.text("mapping.result"), "h3"), cells), "block");
        VBox body = new VBox(Nodes.line(), Nodes.styled(new VBox(form.node()), "block"), Nodes.line(), result);
        ScrollPane scroll = Nodes.growing(new ScrollPane(body));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return Nodes.styled(new VBox(head, scroll), "preview");
    }

    void focus() {
        form.focus();
    }

    private Mapping now() {
        return draft.profile().mapping(target.code()).orElse(new Mapping(target.code(), List.of(), " ", null, Transform.NONE));
    }

    private void fields() {
        Mapping m = now();
        if (!m.columns().isEmpty()) {
            second(m);
            step(m);
            states(m);
        }
        Field<String> otherwise = form.text(ui.text(m.columns().isEmpty() ? "mapping.constant" : "mapping.otherwise"), m.fallback() == null ? "" : m.fallback()).id("mapping-otherwise");
        otherwise.onChange(() -> change(now().orElse(otherwise.valueOrNull())));
    }

    private void second(Mapping m) {
        String second = m.columns().size() > 1 ? m.columns().get(1) : NONE;
        List<String> options = Stream.concat(Stream.of(second, NONE), draft.sample().columns().stream()).distinct().toList();
        Field<String> field = form.choice(ui.text("mapping.second"), options, name -> name.equals(NONE) ? ui.text("mapping.second.none") : name)
                .id("mapping-second");
        field.onChange(() -> {
            String first = now().columns().getFirst();
            change(now().from(field.value().equals(NONE) ? List.of(first) : List.of(first, field.value())));
        });
    }

    private void step(Mapping m) {
        List<Step> steps = Stream.concat(Stream.of(m.transform().step()), steps().stream()).distinct().toList();
        Field<Step> step = form.choice(ui.text("mapping.step"), steps, words::step).id("mapping-step");
        Field<String> sign = form.text(ui.text("mapping.detail.sign"), m.transform().detail() == null ? "" : m.transform().detail()).id("mapping-detail");
        showing(sign, m.transform().step());
        Runnable apply = () -> {
            showing(sign, step.value());
            Map<String, String> values = step.value() == Step.MAP ? now().transform().values() : Map.of();
            change(now().with(new Transform(step.value(), detail(step.value(), sign.valueOrNull()), values)));
        };
        step.onChange(apply);
        sign.onChange(apply);
    }

    private static void showing(Field<String> sign, Step step) {
        boolean needs = step == Step.BEFORE || step == Step.AFTER || step == Step.DECIMAL || step == Step.DATE || step == Step.SUM;
        sign.node().setManaged(needs);
        sign.node().setVisible(needs);
    }

    /** What is typed, or what would be meant most often: an order of days that nobody knows would end the reading. */
    private static @Nullable String detail(Step step, @Nullable String typed) {
        return switch (step) {
            case BEFORE, AFTER -> typed == null ? "," : typed;
            case DECIMAL, SUM -> ".".equals(typed) ? "." : ",";
            case DATE -> typed != null && List.of("ymd", "dmy", "mdy").contains(typed) ? typed : "dmy";
            default -> null;
        };
    }

    private List<Step> steps() {
        return switch (target.type()) {
            case DATE -> List.of(Step.NONE, Step.DATE, Step.BEFORE, Step.AFTER);
            case AMOUNT -> List.of(Step.NONE, Step.SUM, Step.DECIMAL, Step.BEFORE, Step.AFTER);
            case QUANTITY, PERCENT -> List.of(Step.NONE, Step.DECIMAL, Step.BEFORE, Step.AFTER);
            case WORD -> List.of(Step.NONE, Step.MAP);
            default -> texts();
        };
    }

    private List<Step> texts() {
        List<Step> steps = new ArrayList<>(List.of(
                Step.NONE, Step.FIRST_WORD, Step.BUT_FIRST_WORD, Step.LAST_WORD, Step.BUT_LAST_WORD, Step.BEFORE, Step.AFTER));
        Step part = Transform.ofAddress(target.code());
        if (part != null) {
            steps.add(part);
        }
        if (target.code().equals("items")) {
            steps.add(Step.TITLES);
        }
        return steps;
    }

    /** Each word of a state with what it means: those that Kontor knows, and those that somebody says. */
    private void states(Mapping m) {
        List<String> meanings = MappedCells.meanings(target.code());
        if (meanings.isEmpty()) {
            return;
        }
        List<String> states = MappedCells.of(draft.sample(), m.with(Transform.NONE)).stream().map(MappedCells.Shown::raw)
                .filter(raw -> !raw.isEmpty()).distinct().limit(STATES).toList();
        for (String state : states) {
            String known = m.transform().values().getOrDefault(state, MappedCells.meaning(target.code(), state));
            List<String> options = Stream.concat(Stream.of(known, NONE), meanings.stream()).distinct().toList();
            Field<String> field = form.choice(ui.text("mapping.means", state), options,
                    code -> code.equals(NONE) ? ui.text("mapping.unknown") : words.meaning(code));
            field.onChange(() -> means(state, field.value()));
        }
    }

    private void means(String state, String meaning) {
        Map<String, String> values = new HashMap<>(now().transform().values());
        values.remove(state);
        if (!meaning.equals(NONE)) {
            values.put(state, meaning);
        }
        change(now().with(values.isEmpty() ? Transform.NONE : Transform.map(values)));
    }

    private void change(Mapping mapping) {
        changed.accept(mapping);
        show();
    }

    private void show() {
        List<Node> lines = new ArrayList<>();
        MappedCells.of(draft.sample(), now()).stream().distinct().limit(SHOWN).forEach(cell -> lines.add(line(cell)));
        if (lines.isEmpty()) {
            lines.add(Nodes.paragraph(ui.text("mapping.result.none"), "muted", "small"));
        }
        cells.getChildren().setAll(lines);
    }

    private static Node line(MappedCells.Shown cell) {
        if (cell.raw().equals(cell.made())) {
            return cut(cell.made(), "small");
        }
        return Nodes.row(6, cut(cell.raw().isEmpty() ? "–" : cell.raw(), "small", "muted"),
                Nodes.icon(MaterialDesignA.ARROW_RIGHT, "i14", "i-muted"), cut(cell.made(), "small", "medium"));
    }

    /** In one line; what does not fit is in the tooltip. */
    private static Label cut(String text, String... styles) {
        Label label = Nodes.label(text.replace('\n', ' '), styles);
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(text));
        return label;
    }
}
