package app.kontor.ui.activity;

import app.kontor.history.ChangedRow;
import app.kontor.history.CommandEntry;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.CommandWords;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One command beside the list: who, when, what it changed, and the button that takes it back. */
final class ActivityPane {
    private final Ui ui;
    private final Action undo;

    ActivityPane(Ui ui, Action undo) {
        this.ui = ui;
        this.undo = undo;
    }

    Region node(CommandEntry entry, List<ChangedRow> rows) {
        VBox head = Nodes.styled(new VBox(Nodes.paragraph(CommandWords.of(ui, entry), "h2"),
                Nodes.label(ui.formats().dateTime(entry.at()) + ", " + entry.user(), "muted"),
                Nodes.label(ui.text("activity.number", entry.seq()), "tiny", "muted")), "preview-head");
        VBox list = Nodes.styled(new VBox(10), "block");
        rows.forEach(row -> list.getChildren().add(row(row)));
        if (entry.changes() > rows.size()) {
            list.getChildren().add(Nodes.label(ui.text("activity.more", entry.changes() - rows.size()), "muted"));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        VBox pane = Nodes.styled(new VBox(head, Nodes.line(), Nodes.growing(scroll)), "preview");
        pane.getChildren().add(Nodes.styled(Nodes.row(8, undo.primaryButton(ui.texts())), "preview-foot"));
        return pane;
    }

    private Node row(ChangedRow row) {
        VBox node = Nodes.column(2, Nodes.paragraph(ActivityWords.row(ui, row), "medium"));
        ActivityWords.fields(ui, row.change()).forEach(field -> node.getChildren().add(Nodes.paragraph(field, "small", "muted")));
        return node;
    }
}
