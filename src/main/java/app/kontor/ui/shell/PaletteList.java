package app.kontor.ui.shell;

import app.kontor.ui.kit.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** What the palette has found, in groups; one line is chosen. */
final class PaletteList {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** @param entries never empty */
    record Group(String title, List<PaletteEntry> entries) {}

    private final VBox lines = Nodes.styled(new VBox(), "palette-list");
    private final ScrollPane node = Nodes.styled(new ScrollPane(lines), "palette-scroll");
    private final List<PaletteEntry> entries = new ArrayList<>();
    private final List<HBox> rows = new ArrayList<>();
    private final Consumer<PaletteEntry> run;
    private int chosen = -1;

    PaletteList(Consumer<PaletteEntry> run) {
        this.run = run;
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setFocusTraversable(false);
        lines.setId("palette-list");
    }

    Node node() {
        return node;
    }

    @Nullable PaletteEntry chosen() {
        return chosen < 0 ? null : entries.get(chosen);
    }

    int size() {
        return entries.size();
    }

    /** The first line is chosen, or the one that was, if the user has chosen it himself and it is still there. */
    void show(List<Group> groups, String search, boolean keepChosen) {
        PaletteEntry before = keepChosen ? chosen() : null;
        entries.clear();
        rows.clear();
        lines.getChildren().clear();
        for (Group group : groups) {
            lines.getChildren().add(Nodes.label(group.title(), "palette-group"));
            group.entries().forEach(entry -> add(entry, search));
        }
        chosen = -1;
        int kept = before == null ? -1 : entries.stream().map(PaletteEntry::id).toList().indexOf(before.id());
        choose(Math.max(0, kept));
    }

    void move(int by) {
        if (!entries.isEmpty()) {
            choose(Math.abs(by) == 1 ? Math.floorMod(chosen + by, entries.size()) : Math.clamp(chosen + by, 0, entries.size() - 1));
        }
    }

    private void add(PaletteEntry entry, String search) {
        HBox row = row(entry, search);
        int index = rows.size();
        row.setOnMouseMoved(e -> mark(index));
        row.setOnMouseClicked(e -> run.accept(entry));
        entries.add(entry);
        rows.add(row);
        lines.getChildren().add(row);
    }

    private static HBox row(PaletteEntry entry, String search) {
        TextFlow text = highlighted(search, entry.text());
        text.setMinWidth(Region.USE_PREF_SIZE);
        Label detail = Nodes.label(entry.words(), "muted", "small");
        detail.setTooltip(new Tooltip(entry.words())); // a long one is cut
        detail.setMinWidth(0);
        HBox row = Nodes.styled(new HBox(Nodes.icon(entry.icon(), "i-muted"), text, detail, Nodes.spacer()), "palette-row");
        if (!entry.keys().isEmpty()) {
            Label keys = Nodes.label(entry.keys(), "kbd");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(keys);
        }
        row.pseudoClassStateChanged(REFUSED, !entry.isOpen());
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(entry.text() + " " + entry.words());
        row.setId("palette-" + entry.id().replace(':', '-').replace('.', '-'));
        return row;
    }

    private static TextFlow highlighted(String search, String text) {
        boolean[] marked = PaletteMatch.of(search, text).marked();
        TextFlow flow = Nodes.styled(new TextFlow(), "palette-words");
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean ends = i == text.length() || marked.length > 0 && marked[i] != marked[from];
            if (ends) {
                boolean hit = marked.length > 0 && marked[from];
                flow.getChildren().add(Nodes.styled(new Text(text.substring(from, i)), hit ? "palette-hit" : "palette-text"));
                from = i;
            }
        }
        return flow;
    }

    private void choose(int index) {
        if (index < rows.size()) {
            mark(index);
            reveal(rows.get(index));
        }
    }

    private void mark(int index) {
        if (chosen >= 0 && chosen < rows.size()) {
            rows.get(chosen).pseudoClassStateChanged(CHOSEN, false);
        }
        chosen = index;
        rows.get(index).pseudoClassStateChanged(CHOSEN, true);
    }

    private void reveal(HBox row) {
        node.layout();
        Bounds bounds = row.getBoundsInParent();
        double hidden = lines.getHeight() - node.getViewportBounds().getHeight();
        double top = node.getVvalue() * Math.max(0, hidden);
        if (chosen == 0) {
            node.setVvalue(0);
        } else if (hidden > 0 && bounds.getMinY() < top) {
            node.setVvalue(bounds.getMinY() / hidden);
        } else if (hidden > 0 && bounds.getMaxY() > top + node.getViewportBounds().getHeight()) {
            node.setVvalue((bounds.getMaxY() - node.getViewportBounds().getHeight()) / hidden);
        }
    }
}
