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
    /** New lines that a frame has time for; what was made once costs next to nothing. */
    private static final int AT_ONCE = 4;

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
    private List<Group> groups = List.of();
    private String search = "";
    private int laid;
    private int chosen = -1;

    /** @param later runs something once what happens now is over */
    PaletteList(Consumer<PaletteEntry> run, Consumer<Runnable> later) {
        this.run = run;
        lines.needsLayoutProperty().subscribe(needed -> {
            if (!needed && laid < entries.size()) { // a frame has been drawn
                later.accept(this::layMore);
            }
        });
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
    void show(List<Group> found, String words, boolean keepChosen) {
        PaletteEntry before = keepChosen ? chosen() : null;
        unmark();
        groups = found;
        search = words;
        entries.clear();
        groups.forEach(group -> entries.addAll(group.entries()));
        laid = 0;
        lay(rows.size() + AT_ONCE);
        int kept = before == null ? -1 : entries.stream().map(PaletteEntry::id).toList().indexOf(before.id());
        choose(Math.max(0, kept));
    }

    /** @param most lines that are in sight then; the others follow */
    private void lay(int most) {
        List<Node> wanted = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < groups.size() && place < most; i++) {
            wanted.add(title(i, groups.get(i).title()));
            for (int entry = 0; entry < groups.get(i).entries().size() && place < most; entry++) {
                wanted.add(line(place++));
            }
        }
        laid = place;
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).node().setVisible(i < laid);
        }
        rows.stream().skip(laid).forEach(spare -> wanted.add(spare.node())); // what leaves the window and comes back is styled anew
        if (!lines.getChildren().equals(wanted)) {
            lines.getChildren().setAll(wanted);
        }
    }

    private void layMore() {
        if (laid < entries.size()) {
            lay(laid + AT_ONCE);
        }
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

    private HBox line(int index) {
        if (index == rows.size()) {
            rows.add(new PaletteLine());
            rows.get(index).node().setOnMouseMoved(e -> mark(index));
            rows.get(index).node().setOnMouseClicked(e -> run.accept(entries.get(index)));
        }
        if (index >= laid) {
            rows.get(index).show(entries.get(index), search);
        }
        return rows.get(index).node();
    }

    private void choose(int index) {
        if (index < entries.size()) {
            if (index >= laid) {
                lay(entries.size());
            }
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
