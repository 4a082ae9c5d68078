package app.kontor.ui.pack;

import app.kontor.fulfilment.PackBench;
import app.kontor.fulfilment.PackBox;
import app.kontor.fulfilment.PackTask;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Beside the items: the customer's words, the box, the weight, the label, and the button that closes the parcel. */
final class PackSide {
    private final Ui ui;
    private final PackWords words;
    private final PackActions actions;
    private final IntConsumer choose;
    private final VBox node = Nodes.styled(new VBox(), "pack-side");

    /**
     * What is chosen for the parcel in the making.
     *
     * @param grams   typed in, null for the sum of goods and box
     * @param carrier null while nobody has chosen one
     */
    record Choice(List<PackBox> boxes, int box, @Nullable Quantity grams, @Nullable String carrier, String papers) {
        @Nullable PackBox chosen() {
            return box >= 0 && box < boxes.size() ? boxes.get(box) : null;
        }

        Quantity weight(PackBench bench) {
            PackBox kind = chosen();
            Quantity goods = bench.task() == null ? Quantity.ZERO : bench.task().weight(bench.packed());
            return grams != null ? grams : kind == null ? goods : goods.plus(kind.grams());
        }

        Quantity expected(PackTask task) {
            PackBox kind = chosen();
            return task.weight(task.all()).plus(kind == null ? Quantity.ZERO : kind.grams());
        }
    }

    PackSide(Ui ui, PackWords words, PackActions actions, IntConsumer choose) {
        this.ui = ui;
        this.words = words;
        this.actions = actions;
        this.choose = choose;
    }

    VBox node() {
        return node;
    }

    void show(PackBench bench, Choice choice) {
        PackTask task = bench.task();
        node.getChildren().clear();
        if (task != null) {
            String note = task.order().delivery().note();
            if (note != null && !note.isBlank()) {
                node.getChildren().add(card("pack.note", Nodes.icon(MaterialDesignG.GIFT_OUTLINE, "i18", "i-warning"),
                        Nodes.paragraph(note, "t15")));
            }
            node.getChildren().addAll(boxes(choice), weight(bench, task, choice), label(bench, task, choice));
        }
        if (task != null) {
            node.getChildren().addAll(Nodes.spacer(), closing(bench));
        }
    }

    private VBox boxes(Choice choice) {
        PackBox chosen = choice.chosen();
        FlowPane buttons = new FlowPane(8, 8);
        for (int i = 0; i < choice.boxes().size(); i++) {
            buttons.getChildren().add(box(i, choice));
        }
        HBox what = Nodes.row(12, Nodes.disc(MaterialDesignP.PACKAGE_VARIANT_CLOSED, Tone.ACCENT),
                Nodes.paragraph(chosen == null ? ui.text("pack.box.none") : chosen.name(), "t18"));
        return card("pack.box", null, what, buttons);
    }

    private Button box(int index, Choice choice) {
        Button button = new Button();
        button.setGraphic(Nodes.row(6, Nodes.label(Integer.toString(index + 1), "kbd"), Nodes.label(choice.boxes().get(index).name())));
        button.setAccessibleText(choice.boxes().get(index).name());
        button.setId("pack-box-" + (index + 1));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> choose.accept(index));
        if (index == choice.box()) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }

    private VBox weight(PackBench bench, PackTask task, Choice choice) {
        Button edit = actions.weigh.iconButton(ui.texts());
        edit.setFocusTraversable(false);
        HBox line = Nodes.row(8, Nodes.label(words.kilograms(choice.weight(bench)), "t32"), Nodes.label("kg", "t15", "muted"),
                Nodes.spacer(), Nodes.label(choice.grams() == null
                        ? ui.text("pack.weight.of", words.kilograms(choice.expected(task))) : ui.text("pack.weight.typed"), "muted"));
        line.setId("pack-weight");
        return card("pack.weight", edit, line);
    }

    private VBox label(PackBench bench, PackTask task, Choice choice) {
        String tracking = bench.tracking();
        String waits = bench.isComplete() ? ui.text("pack.label.ready") : ui.text("pack.label.waits");
        return card("pack.label", null,
                pair("pack.label.method", PackParcel.says(task) == null ? choosing(choice) : Nodes.row(6,
                        Nodes.icon(MaterialDesignT.TRUCK_OUTLINE, "i18", "i-muted"), Nodes.label(choice.carrier(), "medium"))),
                pair("pack.label.tracking", Nodes.label(tracking == null ? "–" : tracking, "medium", "num")),
                pair("pack.label.papers", Nodes.label(choice.papers(), "medium")),
                Nodes.row(8, Nodes.icon(bench.isComplete() ? MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE : MaterialDesignL.LOCK_OUTLINE,
                        "i14", "i-muted"), Nodes.paragraph(waits, "small", "muted")));
    }

    /** The order does not say how it is sent: whoever packs it does. */
    private Button choosing(Choice choice) {
        Button button = actions.carrier.button(ui.texts());
        button.setFocusTraversable(false);
        if (choice.carrier() != null) {
            button.textProperty().unbind();
            button.setText(choice.carrier());
        }
        return button;
    }

    private HBox pair(String key, Node value) {
        if (value instanceof Region region) {
            region.setMinWidth(0);
        }
        var name = Nodes.label(ui.text(key), "muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        return Nodes.row(8, name, Nodes.spacer(), value);
    }

    /** Waiting for scans the button is outlined and readable, not faded. */
    private VBox closing(PackBench bench) {
        Button button = actions.close.primaryButton(ui.texts());
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("big");
        if (!bench.isComplete()) {
            button.getStyleClass().removeAll("accent", "primary");
            button.getStyleClass().add("waiting");
        }
        String hint = bench.isComplete() ? ui.text("pack.hint.close") : ui.text("pack.hint.left", bench.piecesLeft().value());
        var line = Nodes.paragraph(hint, "muted", "centered");
        line.setId("pack-hint");
        line.setMaxWidth(Double.MAX_VALUE);
        return Nodes.column(8, button, line);
    }

    private VBox card(String key, @Nullable Node aside, Node... body) {
        HBox head = Nodes.styled(new HBox(Nodes.label(ui.text(key), "h3"), Nodes.spacer()), "card-head");
        if (aside != null) {
            head.getChildren().add(aside);
        }
        VBox content = Nodes.styled(Nodes.column(8, body), "card-body");
        return Nodes.card(head, content);
    }
}
