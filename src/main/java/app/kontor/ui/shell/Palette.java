package app.kontor.ui.shell;

import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * One box that finds and does everything, by keys alone. What is in memory (screens, actions) is there at once; what the shop is
 * asked for follows, and Enter waits for it rather than take a line of the question before.
 */
final class Palette {
    private static final String RECENT = "palette.recent";
    private static final String COMMANDS = ">";
    private static final int KEPT = 8;
    private static final int SHOWN_RECENT = 5;
    private static final int FEW = 5;
    private static final int MANY = 12;
    private static final int PAGE = 8;
    private static final Duration TYPING = Duration.millis(40);

    private final Ui ui;
    private final Overlay overlay;
    private final Supplier<List<PaletteList.Group>> commands;
    private final List<PaletteSource> sources;
    private final Latest latest;
    private final PaletteList list;
    private final TextField field = Nodes.styled(new TextField(), "palette-field");
    private final Label count = Nodes.label("", "muted", "small");
    private final Label nothing = Nodes.paragraph("", "muted", "palette-nothing");
    private final VBox card;
    /** What was used in this session, by its id. */
    private final Map<String, PaletteEntry> used = new LinkedHashMap<>();
    private List<PaletteList.Group> found = List.of();
    private boolean waiting;
    private boolean runWhenFound;
    private boolean moved;

    /** @param commands the window's screens and actions as they are now */
    Palette(Ui ui, Overlay overlay, Supplier<List<PaletteList.Group>> commands, List<PaletteSource> sources) {
        this.ui = ui;
        this.overlay = overlay;
        this.commands = commands;
        this.sources = List.copyOf(sources);
        this.latest = ui.background().latest(TYPING);
        this.list = new PaletteList(this::run, ui.background()::later);
        field.setId("palette-search");
        field.setPromptText(ui.text("palette.prompt"));
        field.setAccessibleText(ui.text("palette.prompt"));
        field.textProperty().addListener((observable, before, now) -> search(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        card = card();
        overlay.keep(card);
    }

    void open() {
        field.clear();
        search("");
        overlay.open(card, Pos.TOP_CENTER, field);
    }

    private VBox card() {
        Label close = Nodes.label("Esc", "kbd");
        close.setMinWidth(Region.USE_PREF_SIZE);
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = Nodes.styled(new HBox(Nodes.icon(MaterialDesignM.MAGNIFY, "i20"), Nodes.growing(field), count, close), "palette-head");
        nothing.managedProperty().bind(nothing.visibleProperty());
        VBox.setVgrow(list.node(), Priority.SOMETIMES);
        HBox foot = Nodes.styled(new HBox(), "palette-foot");
        foot.getChildren().addAll(hint("\u2191 \u2193", "palette.choose"), hint("Enter", "palette.run"), Nodes.spacer(),
                hint(COMMANDS, "palette.commands"));
        sources.stream().filter(source -> !source.prefix().isEmpty()).forEach(source ->
                foot.getChildren().add(Nodes.row(6, Nodes.label(source.prefix(), "kbd"), Nodes.label(source.title(), "small", "muted"))));
        VBox all = Nodes.styled(new VBox(head, nothing, list.node(), foot), "palette");
        all.setMaxHeight(Region.USE_PREF_SIZE);
        all.setId("palette");
        return all;
    }

    private HBox hint(String keys, String key) {
        return Nodes.row(6, Nodes.label(keys, "kbd"), Nodes.label(ui.text(key), "small", "muted"));
    }

    private void key(KeyEvent event) {
        int by = switch (event.getCode()) {
            case UP -> -1;
            case DOWN, TAB -> event.isShiftDown() ? -1 : 1;
            case PAGE_UP -> -PAGE;
            case PAGE_DOWN -> PAGE;
            default -> 0;
        };
        if (by != 0) {
            moved = true;
            list.move(by);
            PaletteEntry chosen = list.chosen();
            field.setAccessibleText(chosen == null ? ui.text("palette.prompt") : chosen.text() + " " + chosen.words());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            enter();
            event.consume();
        }
    }

    /** A line that was found for another text must not be taken, nor one that what is still to come may stand before. */
    private void enter() {
        PaletteEntry chosen = list.chosen();
        if (waiting && (chosen == null || isFound(chosen) || !moved && !PaletteMatch.of(field.getText(), chosen.text()).isFirst())) {
            runWhenFound = true;
        } else if (chosen != null) {
            run(chosen);
        }
    }

    private boolean isFound(PaletteEntry entry) {
        return found.stream().anyMatch(group -> group.entries().contains(entry));
    }

    /** What is not permitted says why in its line, and the box stays. */
    private void run(PaletteEntry entry) {
        if (!entry.isOpen()) {
            return;
        }
        overlay.close();
        remember(entry);
        entry.run().run();
    }

    private void search(String text) {
        String search = text.strip();
        String prefix = prefix(search);
        String words = search.substring(prefix.length()).strip();
        moved = false;
        runWhenFound = false;
        List<PaletteSource> asked = search.isEmpty() || prefix.equals(COMMANDS) || !prefix.isEmpty() && words.isEmpty()
                ? List.of()
                : sources.stream().filter(source -> prefix.isEmpty() || source.prefix().equals(prefix)).toList();
        waiting = !asked.isEmpty();
        if (!waiting) {
            found = List.of();
            latest.ask(List::<PaletteList.Group>of, nobody -> {}); // forgets what was asked before
        } else {
            int most = prefix.isEmpty() ? FEW : MANY;
            latest.askSoon(() -> find(asked, words, most), groups -> found(groups, prefix, words));
        }
        show(prefix, words);
    }

    private void found(List<PaletteList.Group> groups, String prefix, String words) {
        found = groups;
        waiting = false;
        show(prefix, words);
        if (runWhenFound) {
            enter();
        }
    }

    private static List<PaletteList.Group> find(List<PaletteSource> asked, String words, int most) {
        return asked.stream()
                .map(source -> new PaletteList.Group(source.title(), source.find().apply(words).stream().limit(most).toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private void show(String prefix, String words) {
        List<PaletteList.Group> groups = new ArrayList<>();
        if (prefix.isEmpty() && words.isEmpty()) {
            groups.addAll(recent());
        }
        List<PaletteList.Group> here = prefix.isEmpty() || prefix.equals(COMMANDS)
                ? matching(words, prefix.isEmpty() ? FEW : Integer.MAX_VALUE)
                : List.of();
        groups.addAll(PaletteList.Group.ranked(words, here, found));
        list.show(groups, words, moved);
        count.setText(words.isEmpty() ? "" : ui.text("palette.results", list.size()));
        nothing.setText(list.size() > 0 || waiting ? "" : ui.text(words.isEmpty() ? "palette.type" : "palette.nothing", words));
        nothing.setVisible(!nothing.getText().isEmpty());
    }

    private List<PaletteList.Group> matching(String words, int most) {
        return commands.get().stream()
                .map(group -> new PaletteList.Group(group.title(), PaletteMatch.best(words, group.entries()).stream()
                        .limit(words.isEmpty() ? Integer.MAX_VALUE : most).toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private String prefix(String search) {
        return Stream.concat(Stream.of(COMMANDS), sources.stream().map(PaletteSource::prefix))
                .filter(sign -> !sign.isEmpty() && search.startsWith(sign)).findFirst().orElse("");
    }

    private List<PaletteList.Group> recent() {
        List<PaletteEntry> now = commands.get().stream().flatMap(group -> group.entries().stream()).toList();
        List<PaletteEntry> entries = ids().stream().map(id -> now.stream().filter(entry -> entry.id().equals(id)).findFirst()
                .orElse(fromThisSession(id))).filter(Objects::nonNull).limit(SHOWN_RECENT).toList();
        return entries.isEmpty() ? List.of() : List.of(new PaletteList.Group(ui.text("palette.recent"), entries));
    }

    /** An action belongs to its screen: away from there it is not offered. */
    private @Nullable PaletteEntry fromThisSession(String id) {
        return id.startsWith(PaletteCommands.ACTION) ? null : used.get(id);
    }

    private List<String> ids() {
        return Stream.of(ui.preferences().get(RECENT, "").split(" ")).filter(id -> !id.isEmpty()).toList();
    }

    private void remember(PaletteEntry entry) {
        used.put(entry.id(), entry);
        List<String> ids = Stream.concat(Stream.of(entry.id().replace(' ', '_')), ids().stream()).distinct().limit(KEPT).toList();
        ui.preferences().put(RECENT, String.join(" ", ids));
    }
}
