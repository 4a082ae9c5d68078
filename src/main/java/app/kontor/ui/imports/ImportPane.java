package app.kontor.ui.imports;

import app.kontor.history.UndoResult;
import app.kontor.history.UndoResult.Left;
import app.kontor.importing.FixedCell;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.PastImport;
import app.kontor.ui.importing.FormatName;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One import beside the list: its files and counts, and the three lists of what taking it back would do. */
final class ImportPane {
    private static final int NAMED = 12;

    private final Ui ui;
    private final Action undo;
    private final Action save;

    ImportPane(Ui ui, Action undo, Action save) {
        this.ui = ui;
        this.undo = undo;
        this.save = save;
    }

    /** @param foreseen null as long as nobody knows. @param fixed what was corrected in each of its files */
    Region node(PastImport past, @Nullable UndoResult foreseen, List<List<FixedCell>> fixed) {
        VBox head = Nodes.styled(new VBox(Nodes.paragraph(ImportsScreen.names(past), "h2"),
                Nodes.label(ui.formats().dateTime(past.at()) + ", " + past.user(), "muted"),
                Nodes.label(ui.text("imports.number", past.number()), "tiny", "muted")), "preview-head");
        VBox body = Nodes.styled(new VBox(14), "block");
        for (int i = 0; i < past.files().size(); i++) {
            body.getChildren().add(file(past.files().get(i), fixed.get(i)));
        }
        if (past.undone()) {
            body.getChildren().add(Nodes.paragraph(ui.text("imports.isUndone"), "muted"));
        } else {
            body.getChildren().add(Nodes.label(ui.text("imports.foreseen"), "h3"));
            addParts(body, foreseen);
        }
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox pane = Nodes.styled(new VBox(head, Nodes.line(), Nodes.growing(scroll)), "preview");
        pane.getChildren().add(Nodes.styled(Nodes.row(8, undo.primaryButton(ui.texts()), save.button(ui.texts())), "preview-foot"));
        return pane;
    }

    private void addParts(VBox body, @Nullable UndoResult foreseen) {
        if (foreseen == null) {
            body.getChildren().add(Nodes.paragraph(ui.text("imports.looking"), "muted"));
            return;
        }
        addPart(body, "imports.goes", foreseen.undone(), foreseen.taken().stream().map(what -> new Left(what, "")).toList());
        addPart(body, "imports.stays", foreseen.kept().size(), foreseen.kept());
        addPart(body, "imports.impossible", foreseen.impossible().size(), foreseen.impossible());
    }

    private Node file(PastImport.File file, List<FixedCell> fixed) {
        FilePlan.Counts counts = file.counts();
        String from = file.channel() == null ? new FormatName(ui).of(file.format()) : new FormatName(ui).of(file.format()) + ", " + file.channel();
        VBox text = Nodes.column(2, Nodes.paragraph(file.name(), "medium"), Nodes.paragraph(from, "small", "muted"),
                Nodes.paragraph(ui.text("imports.counts", counts.created(), counts.changed(), counts.same(), counts.rejected()), "small", "muted"));
        if (!fixed.isEmpty()) {
            text.getChildren().add(Nodes.paragraph(ui.text("imports.fixed", fixed.size()), "small"));
            fixed.stream().limit(NAMED).forEach(cell -> text.getChildren().add(Nodes.paragraph(
                    ui.text("imports.fixed.cell", cell.line(), cell.column(), cell.from(), cell.to()), "small", "muted")));
        }
        return text;
    }

    /** Things of one reason stand together; of many only some are named. */
    private void addPart(VBox body, String key, int count, Collection<Left> things) {
        if (things.isEmpty()) {
            return;
        }
        Label title = Nodes.label(ui.text(key, count), "medium");
        title.setId(key.replace('.', '-'));
        VBox part = Nodes.column(2, title);
        things.stream().collect(Collectors.groupingBy(Left::why, LinkedHashMap::new, Collectors.toList())).forEach((why, same) -> {
            part.getChildren().add(Nodes.paragraph(names(same, count - things.size()), "small"));
            if (!why.isEmpty()) {
                part.getChildren().add(Nodes.paragraph(ui.text("undo." + why), "small", "muted"));
            }
        });
        body.getChildren().add(part);
    }

    /** @param more things whose names nobody asked for */
    private String names(List<Left> things, int more) {
        List<String> names = things.stream().map(Left::what).distinct().toList();
        String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        int left = Math.max(0, names.size() - NAMED) + more;
        return left > 0 ? ui.text("imports.andMore", named, left) : named;
    }
}
