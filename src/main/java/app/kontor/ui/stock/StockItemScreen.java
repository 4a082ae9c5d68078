package app.kontor.ui.stock;

import app.kontor.stock.StockStory;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.value.VariantId;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** One article's stock over the whole window: the equation, its bins, who holds it, its ledger, and how it was at any time. */
public final class StockItemScreen implements Screen {
    private final Ui ui;
    private final StockCases cases;
    private final Thumbnails thumbnails;
    private final Latest latest;
    private final StackPane node = Nodes.styled(new StackPane(), "canvas");
    private final SimpleObjectProperty<@Nullable StockStory> story = new SimpleObjectProperty<>();
    private final StockEquation equation;
    private final List<Action> actions;
    private final Action back;
    private final Action add;
    private final Action remove;
    private final Action transfer;
    private final Action set;
    private final Action product;
    private final Action now;
    private final Action reorder;
    private @Nullable VariantId shown;
    private @Nullable StockChart chart;

    public StockItemScreen(Ui ui, StockCases cases, Thumbnails thumbnails) {
        this.ui = ui;
        this.cases = cases;
        this.thumbnails = thumbnails;
        this.latest = ui.background().latest(Duration.millis(1));
        this.equation = new StockEquation(ui);
        StockMoveWork work = new StockMoveWork(ui, cases.stock(), cases.catalog(), cases.history(), this::reload);
        SetLevel setLevel = new SetLevel(ui, cases.stock(), cases.history(), this::reload);
        back = ui.action("stock.item.back", MaterialDesignA.ARROW_LEFT, () -> ui.navigation().go(new Place("stock", "", shown))).on("Esc");
        add = whenShown(ui.action("stock.add", MaterialDesignP.PLUS, () -> with(work::add)));
        remove = whenShown(ui.action("stock.remove", MaterialDesignM.MINUS, () -> with(work::remove)));
        transfer = whenShown(ui.action("stock.transfer", MaterialDesignS.SWAP_HORIZONTAL, () -> with(work::transfer)).on("T"));
        set = whenShown(ui.action("stock.setLevel", MaterialDesignP.PENCIL_OUTLINE,
                () -> with(s -> setLevel.ask(new StockDetail(s.row(), s.bins(), List.of())))).on("Shortcut+Enter"));
        product = whenShown(ui.action("stock.item.product", MaterialDesignT.TAG_OUTLINE,
                () -> with(s -> ui.navigation().go(new Place("product", "", s.row().variant())))));
        now = ui.action("stock.asOf.now", MaterialDesignC.CLOCK_OUTLINE, this::toNow).on("Alt+Home");
        reorder = whenShown(ui.action("stock.reorder.change", MaterialDesignP.PENCIL_OUTLINE, () -> with(work::reorderPoint)).on("R"));
        actions = List.of(back, set, add, remove, transfer, reorder, product, now);
        node.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void show(Place place) {
        if (place.row() instanceof VariantId variant) {
            shown = variant;
            reload();
        }
    }

    @Override
    public void reload() {
        VariantId variant = shown;
        if (variant != null) {
            latest.ask(() -> cases.stock().story(variant), this::show);
        }
    }

    private Action whenShown(Action action) {
        return action.when(story.isNotNull());
    }

    private void with(java.util.function.Consumer<StockStory> work) {
        StockStory shownStory = story.get();
        if (shownStory != null) {
            work.accept(shownStory);
        }
    }

    /** Plus and minus are on different keys in each country: their characters count. */
    private void typed(KeyEvent event) {
        if (!(event.getTarget() instanceof javafx.scene.control.TextInputControl)) {
            switch (event.getCharacter()) {
                case "+" -> add.fire();
                case "-" -> remove.fire();
                default -> {}
            }
        }
    }

    private void toNow() {
        if (chart != null) {
            chart.backToNow();
        }
    }

    private void show(StockStory found) {
        story.set(found);

        StackPane sum = Nodes.styled(new StackPane(equation.node(found, null)), "equation-frame");
        StockLedger ledger = new StockLedger(ui);
        ledger.show(found, null);
        if (!found.ledger().isEmpty()) {
            chart = new StockChart(ui, found, cases.clock().instant(), at -> {
                sum.getChildren().setAll(equation.node(found, at));
                ledger.show(found, at);
            });
        } else {
            chart = null;
        }
        StockCards cards = new StockCards(ui, found);
        VBox movements = Nodes.card(Cards.head(ui.text("stock.ledger"), Nodes.label(ui.text("stock.ledger.text"), "muted", "small")), ledger.node());
        Nodes.growing(movements);
        VBox left = Nodes.growing(Nodes.column(16, cards.bins(transfer), movements));
        left.setMinWidth(0);
        VBox right = Nodes.styled(Nodes.column(16, cards.chart(chart, now), cards.promises(), cards.reorder(reorder), cards.channels()), "side-column");
        HBox parts = new HBox(16, left, Cards.scrolling(right));
        Nodes.growing(parts);
        VBox body = Nodes.styled(new VBox(16, sum, parts), "item-body");
        HBox bar = head(found);
        node.getChildren().setAll(new VBox(bar, Nodes.growing(body)));
        ledger.node().requestFocus();
    }

    private HBox head(StockStory found) {
        HBox title = Nodes.row(8, Nodes.label(found.row().name(), "h1"), Nodes.chip(StockWords.badge(ui, found)));
        Label sub = Nodes.label(found.row().sku().value(), "muted", "small", "num");
        VBox words = Nodes.column(0, title, sub);
        words.setMinWidth(0);
        HBox bar = Nodes.styled(new HBox(back.iconButton(ui.texts()), thumbnails.of(found.row().variant(), found.row().name(), 36), words,
                Nodes.spacer(), product.button(ui.texts()), remove.button(ui.texts()), add.button(ui.texts()),
                set.primaryButton(ui.texts())), "top-bar", "edge");
        return bar;
    }
}
