package app.kontor.ui.importing;

import app.kontor.importing.ParsedFile;
import app.kontor.importing.Problem;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.Verdict;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/**
 * What a plan amounts to, above its rows: the files and how they were read, counts, sums, and what to look at
 * first.
 */
final class PlanHead {
    private static final int SHOWN_NOTES = 2;

    private final Ui ui;
    private final ImportWords words;
    private final FileReading.Planned planned;
    private final Consumer<String> chooseView;
    private final FlowPane sums = Nodes.styled(new FlowPane(24, 8), "card", "pad");

    /** @param chooseView shows the rows of a view's code */
    PlanHead(Ui ui, FileReading.Planned planned, Consumer<String> chooseView) {
        this.ui = ui;
        this.words = new ImportWords(ui);
        this.planned = planned;
        this.chooseView = chooseView;
    }

    /** @param map says what the columns are; null where there is more than one file */
    Node node(Action change, @Nullable Action map, Action undoFix) {
        VBox head = Nodes.styled(Nodes.column(12), "plan-head");
        VBox files = Nodes.column(8);
        for (FilePlan file : plan().files()) {
            HBox card = file(file);
            if (files.getChildren().isEmpty()) {
                card.getChildren().add(change.button(ui.texts()));
                if (map != null) {
                    card.getChildren().add(map.button(ui.texts()));
                }
            }
            files.getChildren().add(card);
        }
        head.getChildren().addAll(files, counts());
        totals();
        head.getChildren().add(sums);
        sums.managedProperty().bind(Bindings.isNotEmpty(sums.getChildren()));
        sums.visibleProperty().bind(sums.managedProperty());
        if (!planned.request().decided().fixes().isEmpty()) {
            head.getChildren().add(corrected(undoFix));
        }
        if (!plan().changesSomething()) {
            head.getChildren().add(banner("info", MaterialDesignI.INFORMATION_OUTLINE, Tone.ACCENT, nothingToDo(),
                    "nothing-to-do"));
        }
        planned.rows().ofFiles().stream().limit(SHOWN_NOTES).forEach(problem -> head.getChildren().add(note(problem)));
        return head;
    }

    /** What it would do to stock, tax and invoices, as soon as that is known. */
    void show(List<Node> effect) {
        sums.getChildren().addAll(effect);
    }

    private Node corrected(Action undoFix) {
        HBox note = (HBox) banner("info", MaterialDesignI.INFORMATION_OUTLINE, Tone.ACCENT,
                ui.text("importing.fix.count", planned.request().decided().fixes().size()), "corrected");
        Button undo = undoFix.button(ui.texts());
        undo.getStyleClass().addAll("flat", "compact");
        note.getChildren().add(undo);
        return note;
    }

    /** Why there is nothing to import; empty if there is something. */
    String nothingToDo() {
        int same = sum(FilePlan.Counts::same);
        int rejected = sum(FilePlan.Counts::rejected);
        if (plan().changesSomething()) {
            return "";
        }
        long conflicts = planned.rows().rows().stream().filter(PlanRow::isConflict).count();
        return conflicts > 0 ? ui.text("importing.nothing.conflict", conflicts)
                : rejected == 0 ? ui.text("importing.nothing.same", same)
                : ui.text("importing.nothing.rejected", rejected, same);
    }

    private HBox file(FilePlan file) {
        ParsedFile parsed = file.file();
        Label name = Nodes.label(parsed.name(), "h3");
        Label format = Nodes.label(words.format(parsed.detected().format()), "muted");
        FlowPane first = new FlowPane(8, 0, name, format);
        if (!file.channel().isEmpty()) {
            String key = ui.text(file.known() == null ? "importing.channel.new" : "importing.channel.known",
                    file.channel());
            first.getChildren().add(Nodes.label(key, "muted"));
        }
        String reading = words.reading(parsed.detected());
        Label second = Nodes.paragraph((reading.isEmpty() ? "" : reading + "  ·  ") + records(file), "muted", "small");
        VBox text = Nodes.growing(Nodes.column(2, first, second));
        text.setMinWidth(0);
        HBox card = Nodes.row(12, Nodes.disc(MaterialDesignF.FILE_TABLE_OUTLINE, Tone.ACCENT), text);
        card.getStyleClass().add("file-card");
        return card;
    }

    private String records(FilePlan file) {
        FilePlan.Counts counts = file.counts();
        int records = counts.created() + counts.changed() + counts.same() + counts.rejected();
        return ui.text("importing.file." + file.file().detected().kind().code(), records, file.file().lines());
    }

    private HBox counts() {
        int history = sum(FilePlan.Counts::history);
        String added = history > 0 ? ui.text("importing.count.history", history) : ui.text("importing.count.new");
        HBox tiles = Nodes.row(8,
                tile(Verdict.NEW, sum(FilePlan.Counts::created), added),
                tile(Verdict.CHANGED, sum(FilePlan.Counts::changed), ui.text("importing.count.changed")),
                tile(Verdict.SAME, sum(FilePlan.Counts::same), ui.text("importing.count.same")),
                tile(Verdict.REJECTED, sum(FilePlan.Counts::rejected), ui.text("importing.count.rejected")));
        tiles.setAlignment(Pos.TOP_LEFT);
        return tiles;
    }

    private HBox tile(Verdict verdict, int count, String aside) {
        Badge badge = words.verdict(verdict);
        HBox figure = Nodes.row(6, Nodes.label(ui.formats().number(count), "num-l"),
                Nodes.label(verdictNoun(verdict), "medium"));
        figure.setAlignment(Pos.BASELINE_LEFT);
        VBox text = Nodes.column(0, figure, Nodes.label(aside, "muted", "small"));
        text.setMinWidth(0);
        Tone tone = count == 0 ? Tone.NEUTRAL : badge.tone();
        HBox tile = Nodes.styled(Nodes.row(12, Nodes.disc(badge.icon(), tone), text), "card", "pad", "count-tile");
        tile.setPrefWidth(10);
        tile.setOnMouseClicked(e -> chooseView.accept(verdict.code()));
        return Nodes.growing(tile);
    }

    private String verdictNoun(Verdict verdict) {
        return switch (verdict) {
            case NEW, HISTORY -> ui.text("importing.tile.new");
            case CHANGED -> ui.text("importing.tile.changed");
            case SAME -> ui.text("importing.tile.same");
            case REJECTED -> ui.text("importing.tile.rejected");
        };
    }

    /** What the orders cost and what is open about them, below each other where it is narrow. */
    private void totals() {
        HBox amounts = Nodes.row(16);
        totalsByCurrency().forEach((currency, amount) -> amounts.getChildren().add(total(Currency.getInstance(currency), amount)));
        if (amounts.getChildren().isEmpty()) {
            return;
        }
        sums.getChildren().add(fixed(Nodes.column(2, Nodes.label(ui.text("importing.total"), "muted", "small"), amounts)));
        HBox open = open();
        if (!open.getChildren().isEmpty()) {
            sums.getChildren().add(fixed(open));
        }
    }

    private HBox total(Currency currency, BigDecimal amount) {
        long orders = planned.rows().rows().stream().map(row -> row.amounts().total())
                .filter(total -> total != null && total.currency().equals(currency)).count();
        Label sum = fixed(Nodes.label(ui.formats().money(Money.rounded(amount, currency)), "h2"));
        HBox pair = Nodes.row(6, sum, fixed(Nodes.label(ui.text("importing.total.orders", orders), "muted", "small")));
        pair.setAlignment(Pos.BASELINE_LEFT);
        return pair;
    }

    /** What should be known before the button is pressed. */
    private HBox open() {
        HBox open = Nodes.row(8);
        if (plan().unknownSkus() > 0) {
            Label chip = Nodes.chip(new Badge(ui.text("importing.unknownSkus", plan().unknownSkus()),
                    MaterialDesignH.HELP_CIRCLE_OUTLINE, Tone.WARNING));
            chip.setTooltip(new Tooltip(ui.text("importing.unknownSkus.text")));
            open.getChildren().add(chip);
        }
        return open;
    }

    private static <R extends Region> R fixed(R region) {
        region.setMinWidth(Region.USE_PREF_SIZE);
        return region;
    }

    private Map<String, BigDecimal> totalsByCurrency() {
        Map<String, BigDecimal> totals = new TreeMap<>();
        plan().files().forEach(file -> file.totals().forEach((currency, sum) ->
                totals.merge(currency, sum, BigDecimal::add)));
        return totals;
    }

    private Node note(Problem problem) {
        Badge badge = words.severity(problem);
        return banner(badge.tone() == Tone.WARNING ? "warning" : "info", badge.icon(), badge.tone(),
                badge.text() + "  " + words.place(problem), "file-note");
    }

    private static Node banner(String look, Ikon icon, Tone tone, String text, String id) {
        Label sentence = Nodes.paragraph(text);
        sentence.setId(id);
        Label mark = Nodes.state(new Badge("", icon, tone));
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return Nodes.styled(new HBox(mark, Nodes.growing(sentence)), "banner", look);
    }

    private int sum(ToIntFunction<FilePlan.Counts> count) {
        List<FilePlan> files = plan().files();
        return files.stream().map(FilePlan::counts).mapToInt(count).sum();
    }

    private ImportPlan plan() {
        return planned.plan();
    }
}
