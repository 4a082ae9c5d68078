package app.kontor.ui.shell;

import app.kontor.ui.kit.Nodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the palette has found, in groups; one line is chosen. Its nodes stay for whatever is found next. */
final class PaletteList {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** @param entries never empty */
    record Group(String title, List<PaletteEntry> entries) {
        /**
         * The group with the best line first. What is found later never comes before a line that has the word at the start of one, since that
         * may be taken at once; its order is the shop's own, so that letters scattered in a text come after all of it.
         */
        static List<Group> ranked(String search, List<Group> here, List<Group> found) {
            Map<Group, Integer> ranks = new LinkedHashMap<>();
            here.forEach(group -> ranks.put(group, group.score(search)));
            found.forEach(group -> ranks.put(group, PaletteMatch.foundLater(group.score(search))));
            return ranks.keySet().stream().sorted(Comparator.comparingInt((Group group) -> -ranks.get(group))).toList();
        }

        private int score(String search) {
            return PaletteMatch.score(search, entries.getFirst());
        }
    }

    private final VBox lines = Nodes.styled(new VBox(), "palette-list");
    private final ScrollPane node = Nodes.styled(new ScrollPane(lines), "palette-scroll");
    private final List<PaletteEntry> entries = new ArrayList<>();
    private final List<Label> titles = new ArrayList<>();
    private final List<PaletteLine> rows = new ArrayList<>();
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
        unmark();
        entries.clear();
        List<Node> wanted = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            wanted.add(title(i, groups.get(i).title()));
            groups.get(i).entries().forEach(entry -> wanted.add(line(entry, search)));
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).node().setVisible(i < entries.size());
        }
        rows.stream().skip(entries.size()).forEach(spare -> wanted.add(spare.node())); // what leaves the window and comes back is styled anew
        if (!lines.getChildren().equals(wanted)) {
            lines.getChildren().setAll(wanted);
        }
        int kept = before == null ? -1 : entries.stream().map(PaletteEntry::id).toList().indexOf(before.id());
        choose(Math.max(0, kept));
    }

    void move(int by) {
        if (!entries.isEmpty()) {
            choose(Math.abs(by) == 1 ? Math.floorMod(chosen + by, entries.size()) : Math.clamp(chosen + by, 0, entries.size() - 1));
        }
    }

    private Label title(int place, String text) {
        if (place == titles.size()) {
            titles.add(Nodes.label("", "palette-group"));
        }
        titles.get(place).setText(text);
        return titles.get(place);
    }

    private HBox line(PaletteEntry entry, String search) {
        int index = entries.size();
        if (index == rows.size()) {
            rows.add(new PaletteLine());
            rows.get(index).node().setOnMouseMoved(e -> mark(index));
            rows.get(index).node().setOnMouseClicked(e -> run.accept(entries.get(index)));
        }
        entries.add(entry);
        rows.get(index).show(entry, search);
        return rows.get(index).node();
    }

    private void choose(int index) {
        if (index < entries.size()) {
            mark(index);
            reveal(rows.get(index).node());
        }
    }

    private void mark(int index) {
        unmark();
        chosen = index;
        rows.get(index).node().pseudoClassStateChanged(CHOSEN, true);
    }

    private void unmark() {
        if (chosen >= 0) {
            rows.get(chosen).node().pseudoClassStateChanged(CHOSEN, false);
        }
        chosen = -1;
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
