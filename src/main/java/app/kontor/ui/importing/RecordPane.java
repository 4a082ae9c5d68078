package app.kontor.ui.importing;

import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.importing.plan.FieldChange;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** One record of the plan in full, at the right: what differs and who wins, what is wrong and where, what is in it. */
final class RecordPane {
    private final Ui ui;
    private final ImportWords words;
    private final Action close;

    RecordPane(Ui ui, Action close) {
        this.ui = ui;
        this.words = new ImportWords(ui);
        this.close = close;
    }

    /** @param order what the file says of the row's order, if it is one */
    Region node(PlanRow row, @Nullable ImportedOrder order) {
        List<Node> blocks = new ArrayList<>();
        add(blocks, problems(row));
        add(blocks, changes(row));
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
        return Nodes.styled(new VBox(head(row), scroll, foot()), "preview");
    }

    private Node head(PlanRow row) {
        String title = row.number().isEmpty()
                ? ui.text("importing.record.row", row.line()) : ui.text("importing.record", row.line(), row.number());
        HBox first = Nodes.row(8, Nodes.label(title, "h2"), Nodes.spacer(), close.iconButton(ui.texts()));
        HBox second = Nodes.row(8, Nodes.chip(words.verdict(row.verdict())));
        if (row.here() != null) {
            second.getChildren().add(Nodes.label(ui.text("importing.record.here", row.here()), "muted", "small"));
        }
        return Nodes.styled(Nodes.column(4, first, second), "preview-head");
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

    private @Nullable Node changes(PlanRow row) {
        List<FieldChange> changes = row.changes();
        if (changes.isEmpty()) {
            return null;
        }
        VBox block = block(ui.text("importing.changes", changes.size()));
        changes.forEach(change -> block.getChildren().add(change(row.kind(), change)));
        return block;
    }

    private Node change(Kind kind, FieldChange change) {
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
        VBox text = Nodes.growing(Nodes.column(2, Nodes.label(words.field(kind, change), "medium"), values, who));
        HBox line = Nodes.row(6, Nodes.state(badge), text);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
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

    private static VBox block(String title) {
        return Nodes.styled(Nodes.column(8, Nodes.label(title, "h3")), "block");
    }

    private static void add(List<Node> blocks, @Nullable Node block) {
        if (block != null) {
            blocks.add(block);
        }
    }
}
