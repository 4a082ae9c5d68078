package app.kontor.ui.pack;

import app.kontor.fulfilment.PackBench;
import app.kontor.fulfilment.PackItem;
import app.kontor.fulfilment.PackTask;
import app.kontor.fulfilment.Trouble;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The items of the order on the bench as cards that count down, the wrong one in the place of the first, and the orders that come next. */
final class PackCards {
    private static final int FEW = 4;
    private static final int SHOWN_NEXT = 3;
    private static final double SMALL = 72;
    private static final double NEXT = 40;

    private final Ui ui;
    private final Thumbnails pictures;
    private final PackWords words;

    PackCards(Ui ui, Thumbnails pictures, PackWords words) {
        this.ui = ui;
        this.pictures = pictures;
        this.words = words;
    }

    /** @param large side of a picture where there are few items */
    GridPane items(PackBench bench, double large, @Nullable String refusal) {
        GridPane grid = Nodes.styled(new GridPane(), "pack-grid");
        grid.getColumnConstraints().addAll(half(), half());
        PackTask task = bench.task();
        List<PackItem> items = task == null ? List.of() : sorted(bench, task);
        boolean few = items.size() <= FEW;
        int at = 0;
        Trouble trouble = bench.trouble();
        if (trouble != null || refusal != null) {
            Node card = trouble != null ? trouble(bench, trouble, Math.min(large, 168)) : refused(refusal);
            grid.add(card, 0, 0, 2, 1);
            items = items.stream().filter(item -> trouble == null || !item.equals(bench.next().orElse(null))).toList();
            at = 2;
        }
        boolean crowded = at > 0 && items.size() > 2;
        for (PackItem item : items) {
            HBox card = item(bench, item, few && !crowded ? large : SMALL);
            card.setOpacity(at > 0 && (trouble != null || refusal != null) ? 0.5 : 1);
            grid.add(card, at % 2, at / 2);
            at++;
        }
        return grid;
    }

    /** What is still missing first, what is done last. */
    private static List<PackItem> sorted(PackBench bench, PackTask task) {
        List<PackItem> items = new ArrayList<>(task.items());
        items.sort(Comparator.comparing(item -> bench.left(item).isZero()));
        return items;
    }

    private HBox item(PackBench bench, PackItem item, double size) {
        boolean done = bench.left(item).isZero();
        boolean next = item.equals(bench.next().orElse(null));
        Label name = Nodes.paragraph(item.title(), "name");
        VBox text = Nodes.growing(Nodes.column(4, name));
        if (!item.variant().options().isBlank()) {
            text.getChildren().add(Nodes.paragraph(item.variant().options(), "t15", "muted"));
        }
        text.getChildren().add(Nodes.row(8, Nodes.icon(MaterialDesignM.MAP_MARKER_OUTLINE, "i18", "i-muted"),
                Nodes.label(item.bin() == null ? ui.text("pack.noBin") : item.bin(), "t15"),
                Nodes.label(item.variant().sku().value(), "small", "muted", "num")));
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox card = Nodes.styled(new HBox(picture(item, size), text, count(bench, item, done, next)), "pack-item",
                done ? "done" : next ? "next" : "waits");
        card.setId("pack-item-" + item.variant().sku().value());
        card.setAccessibleText(words.item(item, bench.left(item)));
        return card;
    }

    private Node picture(PackItem item, double size) {
        return pictures.of(item.variant().id(), item.variant().name(), size);
    }

    private VBox count(PackBench bench, PackItem item, boolean done, boolean next) {
        Quantity left = bench.left(item);
        String wanted = ui.formats().quantity(item.wanted());
        VBox count = done
                ? Nodes.column(2, Nodes.icon(MaterialDesignC.CHECK_CIRCLE, "i40", "i-success"),
                        Nodes.label(ui.text("pack.doneOf", wanted, wanted), "of"))
                : Nodes.column(0, Nodes.label(ui.formats().quantity(left), "count", next ? "t-accent" : "t-plain"),
                        Nodes.label(ui.text("pack.of", wanted), "of"));
        count.setAlignment(Pos.CENTER);
        count.setMinWidth(80);
        return count;
    }

    /** Scanned, and what is wanted instead, side by side; where to put it back, and how to go on. */
    private HBox trouble(PackBench bench, Trouble trouble, double size) {
        VBox said = Nodes.column(4, Nodes.paragraph(words.title(trouble), "t28", "t-danger"),
                Nodes.paragraph(words.what(trouble), "t15"));
        if (trouble.item() != null && trouble.bin() != null) {
            said.getChildren().add(Nodes.paragraph(ui.text("pack.putBack", trouble.bin()), "t15", "medium"));
        }
        said.getChildren().add(goOn());
        HBox card = Nodes.styled(new HBox(), "pack-item", "wrong");
        card.setId("pack-wrong");
        if (trouble.item() != null) {
            card.getChildren().add(pictures.of(trouble.item().id(), trouble.item().name(), size));
        }
        card.getChildren().add(Nodes.growing(said));
        said.setAlignment(Pos.CENTER_LEFT);
        said.setMinWidth(0);
        bench.next().ifPresent(wanted -> {
            VBox name = Nodes.column(4, Nodes.label(ui.text("pack.wanted"), "t15", "muted"), Nodes.paragraph(wanted.title(), "name"),
                    Nodes.paragraph(words.where(wanted), "t15"));
            name.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(120);
            name.setPrefWidth(190);
            card.getChildren().addAll(Nodes.icon(MaterialDesignA.ARROW_RIGHT, "i40", "i-muted"), picture(wanted, size), name);
        });
        return card;
    }

    private HBox refused(String sentence) {
        VBox said = Nodes.growing(Nodes.column(4, Nodes.paragraph(ui.text("pack.refused"), "t28", "t-danger"),
                Nodes.paragraph(sentence, "t15"), goOn()));
        HBox card = Nodes.styled(new HBox(said), "pack-item", "wrong");
        card.setId("pack-wrong");
        return card;
    }

    private HBox goOn() {
        HBox line = Nodes.row(8, Nodes.paragraph(ui.text("pack.goOn"), "muted"), Nodes.label("Esc", "kbd", "large"));
        line.setMinHeight(32);
        return line;
    }

    /** The orders that come next, with their first item's picture. */
    VBox next(PackBench bench) {
        HBox row = new HBox(12);
        bench.batch().waiting().stream().limit(SHOWN_NEXT).forEach(task -> row.getChildren().add(Nodes.growing(next(task))));
        VBox all = Nodes.column(6, Nodes.label(ui.text("pack.nextInBatch"), "muted"), row);
        all.setOpacity(bench.trouble() == null ? 1 : 0.5);
        return all;
    }

    private HBox next(PackTask task) {
        PackItem first = task.items().getFirst();
        VBox text = Nodes.column(0, Nodes.label(task.order().number() + "  " + words.pieces(task.pieces()), "medium"),
                Nodes.label(words.recipient(task), "small", "muted"));
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        return Nodes.styled(new HBox(picture(first, NEXT), text), "pack-next");
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        return half;
    }
}
