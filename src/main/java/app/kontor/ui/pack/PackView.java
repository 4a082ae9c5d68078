package app.kontor.ui.pack;

import app.kontor.fulfilment.Feedback;
import app.kontor.fulfilment.PackBench;
import app.kontor.fulfilment.PackTask;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Shortcuts;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The bench's window: head, scan field, items, what is beside them, the keys. */
final class PackView {
    private static final double TALL = 880;
    private static final double LARGE = 184;
    private static final double MEDIUM = 136;

    private final Ui ui;
    private final PackWords words;
    private final PackParcel parcel;
    private final PackTop top;
    private final ScanBox scanBox;
    private final PackCards cards;
    private final PackSide side;
    private final PackEdge edge;
    private final VBox left = Nodes.styled(new VBox(), "pack-left");
    private final StackPane node;

    PackView(Ui ui, Thumbnails pictures, PackActions actions, PackParcel parcel, Duration quiet) {
        this.ui = ui;
        this.words = new PackWords(ui);
        this.parcel = parcel;
        this.edge = new PackEdge(ui.preferences());
        this.top = new PackTop(ui, words, actions, this::again);
        this.scanBox = new ScanBox(ui, quiet);
        this.cards = new PackCards(ui, pictures, words);
        this.side = new PackSide(ui, words, actions, index -> {
            parcel.choose(index);
            again();
        });
        HBox main = Nodes.styled(new HBox(left, side.node()), "pack-main");
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        left.getChildren().add(scanBox.node());
        VBox.setVgrow(main, Priority.ALWAYS);
        VBox bench = Nodes.styled(new VBox(top.node(), main, keys(actions)), "bench");
        node = new StackPane(bench, edge.node());
        node.setId("pack-bench");
        node.heightProperty().subscribe(height -> again());
    }

    StackPane node() {
        return node;
    }

    ScanBox scanBox() {
        return scanBox;
    }

    private @Nullable Runnable repeat;

    private void again() {
        if (repeat != null) {
            repeat.run();
        }
    }

    void show(PackBench bench, @Nullable String refusal, String lastRight, Feedback feedback) {
        repeat = () -> draw(bench, refusal, lastRight);
        draw(bench, refusal, lastRight);
        scanBox.focus();
        edge.show(feedback, bench.trouble() != null || refusal != null);
    }

    private void draw(PackBench bench, @Nullable String refusal, String lastRight) {
        top.show(bench, parcel.packer());
        side.show(bench, parcel.choice(bench.task(), top.paperNames()));
        if (bench.trouble() != null) {
            scanBox.showWrong(bench.trouble().scanned(), words.title(bench.trouble()));
        } else {
            scanBox.show(prompt(bench), lastRight);
        }
        left.getChildren().remove(1, left.getChildren().size()); // never the field: it would lose the focus
        PackTask task = bench.task();
        if (task != null) {
            left.getChildren().add(top.head(task));
        }
        if (bench == PackBench.EMPTY) {
            return; // what is ready is still being read
        }
        if (task == null && bench.trouble() == null && refusal == null) {
            left.getChildren().add(idle(bench));
        } else {
            left.getChildren().add(scrolled(bench, refusal));
        }
        if (!bench.batch().waiting().isEmpty()) {
            left.getChildren().add(cards.next(bench));
        }
    }

    private ScrollPane scrolled(PackBench bench, @Nullable String refusal) {
        ScrollPane pane = Nodes.styled(new ScrollPane(cards.items(bench, node.getHeight() >= TALL ? LARGE : MEDIUM, refusal)),
                "edge-to-edge", "pack-scroll");
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private String prompt(PackBench bench) {
        if (bench.times() != null) {
            return ui.text("pack.prompt.times", bench.times());
        }
        return ui.text(bench.task() == null ? "pack.prompt.order" : bench.isComplete() ? "pack.prompt.complete" : "pack.prompt.item");
    }

    private javafx.scene.Node idle(PackBench bench) {
        String sentence = !bench.batch().waiting().isEmpty() ? ui.text("pack.idle.next", bench.batch().waiting().size())
                : bench.batch().total() > 0 ? ui.text("pack.idle.done", bench.batch().total()) : ui.text("pack.idle.nothing");
        Action orders = bench.batch().waiting().isEmpty()
                ? ui.action("pack.idle.orders", MaterialDesignC.CART_OUTLINE, () -> ui.navigation().go(Place.of("orders"))) : null;
        return Nodes.growing(new EmptyState(ui.texts(), MaterialDesignP.PACKAGE_VARIANT_CLOSED, sentence, orders).node());
    }

    private HBox keys(PackActions actions) {
        HBox keys = Nodes.styled(new HBox(), "status-bar", "bench-keys");
        keys.getChildren().addAll(key("Esc", "pack.key.back"), key("1 – 9", "pack.key.box"), key("2*", "pack.key.times"),
                key("F2", "pack.key.missing"), key("P", "pack.key.reprint"), key("N", "pack.key.next"), Nodes.spacer(),
                key(Shortcuts.name(actions.override.shortcut(), ui.texts()), "pack.key.override"));
        return keys;
    }

    private HBox key(String key, String text) {
        var cap = Nodes.label(key, "kbd", "large");
        cap.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return Nodes.row(8, cap, Nodes.label(ui.text(text), "muted"));
    }
}
