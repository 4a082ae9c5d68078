package app.kontor.ui.importing;

import app.kontor.importing.FixedCell;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.importing.plan.Decisions;
import app.kontor.importing.plan.Decisions.Take;
import app.kontor.importing.plan.Verdict;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import app.kontor.value.Phrase;
import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** One record of the plan in full, at the right: what differs and who wins, what is wrong and where, what is in it. */
final class RecordPane {
    private final Ui ui;
    private final ImportWords words;
    private final Action close;
    private final Action fix;
    private final Choices choices;

    /** What can be decided of a record here. @param take the file's value wins, or ours again. @param unfix a cell is read as the file has it */
    record Choices(Decisions decided, BiConsumer<Take, Boolean> take, Consumer<FixedCell> unfix) {}

    RecordPane(Ui ui, Action close, Action fix, Choices choices) {
        this.ui = ui;
        this.words = new ImportWords(ui);
        this.close = close;
        this.fix = fix;
        this.choices = choices;
    }

    /**
     * @param order what the file says of the row's order, if it is one
     * @param fixed cells of it that are read as corrected
     */
    Region node(PlanRow row, @Nullable ImportedOrder order, List<FixedCell> fixed) {
        List<Node> blocks = new ArrayList<>();
        add(blocks, problems(row));
        add(blocks, fixed(fixed));
        add(blocks, new RecordChanges(ui, words, choices).node(row));
        if (row.kind() == Kind.STOCK) {
            add(blocks, level(row));
        }
        if (row.record() != null) {
            add(blocks, new RecordWords(ui).values(row.kind(), row.record()));
        }
        if (order != null) {
            add(blocks, lines(order));
            add(blocks, shipTo(order.party().shipping()));
        }
        VBox body = new VBox();
        for (Node block : blocks) {
            body.getChildren().addAll(Nodes.line(), block);
        }
        ScrollPane scroll = Nodes.growing(new ScrollPane(body));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return Nodes.styled(new VBox(head(row), scroll, Nodes.styled(new HBox(fix.button(ui.texts())), "preview-foot"), foot()), "preview");
    }

    private Node head(PlanRow row) {
        String title = row.number().isEmpty()
                ? ui.text("importing.record.row", row.line()) : ui.text("importing.record", row.line(), row.number());
        HBox first = Nodes.row(8, Nodes.label(title, "h2"), Nodes.spacer(), close.iconButton(ui.texts()));
        HBox second = Nodes.row(8, Nodes.chip(words.result(row)));
        if (row.here() != null) {
            second.getChildren().add(Nodes.label(ui.text(here(row.verdict()), row.here()), "muted", "small"));
        }
        VBox head = Nodes.styled(Nodes.column(4, first, second), "preview-head");
        Phrase rule = row.rule();
        if (rule != null) {
            Label sentence = Nodes.paragraph(ui.text(rule.key(), rule.arguments().toArray()), "muted", "small");
            sentence.setId("rule");
            head.getChildren().add(sentence);
        }
        return head;
    }

    private static String here(Verdict verdict) {
        return verdict == Verdict.CHANGED ? "importing.record.here" : "importing.record.of";
    }

    private @Nullable Node problems(PlanRow row) {
        if (row.problems().isEmpty() && row.shortLines() == 0) {
            return null;
        }
        VBox block = block(ui.text("importing.look"));
        row.problems().forEach(problem -> block.getChildren().add(problem(problem)));
        if (row.shortLines() > 0) {
            Badge badge = new Badge(ui.text("importing.why.short", row.shortLines()), MaterialDesignA.ALERT_OUTLINE,
                    Tone.WARNING);
            block.getChildren().add(sentence(badge, ui.text("importing.short.text")));
        }
        return block;
    }

    private Node problem(Problem problem) {
        return sentence(words.severity(problem), words.place(problem));
    }

    /** A sentence and, small under it, where or what of it; the icon stands at the first line. */
    private static HBox sentence(Badge badge, String aside) {
        Label icon = Nodes.state(new Badge("", badge.icon(), badge.tone()));
        icon.setMinWidth(Region.USE_PREF_SIZE);
        VBox text = Nodes.growing(Nodes.column(2, Nodes.paragraph(badge.text()),
                Nodes.paragraph(aside, "muted", "small")));
        HBox row = Nodes.row(6, icon, text);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private @Nullable Node fixed(List<FixedCell> fixed) {
        if (fixed.isEmpty()) {
            return null;
        }
        VBox block = block(ui.text("imports.fixed", fixed.size()));
        for (FixedCell cell : fixed) {
            Button undo = Nodes.styled(new Button(ui.text("importing.fix.undo")), "flat", "compact", "t-accent");
            undo.setOnAction(e -> choices.unfix.accept(cell));
            block.getChildren().addAll(Nodes.paragraph(ui.text("imports.fixed.cell", cell.line(), cell.column(), cell.from(), cell.to()), "small"), undo);
        }
        return block;
    }

    private Node level(PlanRow row) {
        VBox block = block(ui.text("importing.level"));
        Quantity before = row.amounts().before();
        String was = before == null ? "–" : ui.formats().quantity(before);
        Quantity after = row.amounts().after(); // nobody knows what a rejected one should become
        String becomes = after == null ? "–" : ui.formats().quantity(after);
        block.getChildren().add(Nodes.row(8, Nodes.label(was, "num-l"),
                Nodes.icon(MaterialDesignA.ARROW_RIGHT, "i-muted"),
                Nodes.label(becomes, "num-l")));
        return block;
    }

    private @Nullable Node lines(ImportedOrder order) {
        if (order.lines().isEmpty()) {
            return null;
        }
        VBox block = block(ui.text("importing.items"));
        for (ImportedLine line : order.lines()) {
            Label quantity = Nodes.label(ui.formats().quantity(line.quantity()) + " ×", "medium", "num");
            quantity.setMinWidth(28);
            VBox text = Nodes.growing(Nodes.column(0, Nodes.paragraph(line.name()),
                    Nodes.label(line.sku() == null ? ui.text("importing.noSku") : line.sku(), "muted", "small")));
            HBox row = Nodes.row(6, quantity, text);
            row.setAlignment(Pos.TOP_LEFT);
            block.getChildren().add(row);
        }
        return block;
    }

    private @Nullable Node shipTo(Address address) {
        if (address.isEmpty()) {
            return null;
        }
        VBox block = block(ui.text("importing.shipTo"));
        String town = Stream.of(address.zip(), address.city()).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String text = Stream.concat(Stream.of(address.displayName()),
                        Stream.concat(address.streetLines().stream(),
                                Stream.of(town, Objects.toString(address.country(), ""))))
                .filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
        block.getChildren().add(Nodes.paragraph(text));
        return block;
    }

    private Node foot() {
        Label icon = Nodes.state(new Badge("", MaterialDesignU.UNDO_VARIANT, Tone.SUCCESS));
        icon.setMinWidth(Region.USE_PREF_SIZE);
        VBox text = Nodes.growing(Nodes.column(0, Nodes.label(ui.text("importing.back.title"), "medium", "small"),
                Nodes.paragraph(ui.text("importing.back.text"), "muted", "small")));
        return Nodes.styled(new HBox(icon, text), "preview-foot");
    }

    static VBox block(String title) {
        return Nodes.styled(Nodes.column(8, Nodes.label(title, "h3")), "block");
    }

    private static void add(List<Node> blocks, @Nullable Node block) {
        if (block != null) {
            blocks.add(block);
        }
    }
}
