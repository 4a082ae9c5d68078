package app.kontor.ui.pack;

import app.kontor.day.ParcelPaper;
import app.kontor.fulfilment.PackBench;
import app.kontor.fulfilment.PackTask;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Preferences;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Above the bench: how far the batch is, who packs, sound, which paper is printed; and the order's head. */
final class PackTop {
    private static final int DOTS = 24;
    private static final String PAPER = "pack.print.";

    private final Ui ui;
    private final PackWords words;
    private final HBox node = Nodes.styled(new HBox(), "bench-top");
    private final PackActions actions;
    private final MenuButton papers;

    PackTop(Ui ui, PackWords words, PackActions actions, Runnable changed) {
        this.ui = ui;
        this.words = words;
        this.actions = actions;
        this.papers = new MenuButton(ui.text("pack.papers"), Nodes.icon(MaterialDesignP.PRINTER_OUTLINE));
        papers.setId("pack-papers");
        papers.setFocusTraversable(false);
        papers.setMinWidth(Region.USE_PREF_SIZE);
        for (ParcelPaper.Kind kind : ParcelPaper.Kind.values()) {
            CheckMenuItem item = new CheckMenuItem(name(kind));
            item.setSelected(prints(ui.preferences(), kind));
            item.setOnAction(e -> {
                ui.preferences().put(key(kind), Boolean.toString(item.isSelected()));
                changed.run();
            });
            papers.getItems().add(item);
        }
    }

    HBox node() {
        return node;
    }

    /** The paper that closing a parcel prints on this PC: slip and label unless something else was chosen. */
    static Set<ParcelPaper.Kind> papers(Preferences preferences) {
        Set<ParcelPaper.Kind> kinds = EnumSet.noneOf(ParcelPaper.Kind.class);
        for (ParcelPaper.Kind kind : ParcelPaper.Kind.values()) {
            if (prints(preferences, kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static boolean prints(Preferences preferences, ParcelPaper.Kind kind) {
        return preferences.is(key(kind), kind != ParcelPaper.Kind.INVOICE);
    }

    private static String key(ParcelPaper.Kind kind) {
        return PAPER + kind.name().toLowerCase(Locale.ROOT);
    }

    /** "Label, packing slip". */
    String paperNames() {
        List<String> names = papers(ui.preferences()).stream().map(this::name).toList();
        return names.isEmpty() ? ui.text("pack.papers.none") : String.join(", ", names);
    }

    private String name(ParcelPaper.Kind kind) {
        return ui.text(switch (kind) {
            case SLIP -> "pack.papers.slip";
            case LABEL -> "pack.papers.label";
            case INVOICE -> "pack.papers.invoice";
        });
    }

    void show(PackBench bench, String packerName) {
        int total = bench.batch().total();
        String batch = bench.batch().name().isEmpty() ? ui.text("pack.batch.ready") : ui.text("pack.batch.list", bench.batch().name());
        HBox dots = new HBox(3);
        dots.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        for (int i = 0; i < total && total <= DOTS; i++) {
            boolean now = bench.task() != null && i == bench.done();
            Region dot = Nodes.styled(new Region(), "step-dot", i < bench.done() ? "done" : now ? "now" : "waits");
            dots.getChildren().add(dot);
        }
        String far = ui.text("pack.progress", Math.min(total, bench.done() + (bench.task() == null ? 0 : 1)), total);
        node.getChildren().setAll(Nodes.icon(MaterialDesignB.BARCODE_SCAN, "i24"), Nodes.label(ui.text("pack.title"), "h2"));
        if (total > 0) {
            node.getChildren().addAll(Nodes.label(batch, "muted"), Nodes.spacer(), Nodes.label(far, "h2"), dots);
        }
        node.getChildren().addAll(Nodes.spacer(), flat(actions.packer, packerName, MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE),
                actions.soundMenu.node(), papers, plain(actions.leave.button(ui.texts())));
        actions.soundMenu.refresh();
    }

    private Button flat(Action action, String words, org.kordamp.ikonli.Ikon icon) {
        Button button = plain(action.button(ui.texts()));
        button.textProperty().unbind();
        button.setText(words);
        button.setGraphic(Nodes.icon(icon, "i-muted"));
        return Nodes.styled(button, "flat");
    }

    private static Button plain(Button button) {
        button.setFocusTraversable(false);
        return button;
    }

    /** The order's number, large; who gets it; what is special about it. */
    HBox head(PackTask task) {
        var number = Nodes.label(task.order().number(), "t32");
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setId("pack-order");
        var who = Nodes.label(words.recipient(task), "t18", "muted");
        who.setMinWidth(0);
        HBox head = Nodes.row(12, number, who, Nodes.spacer());
        List<Badge> badges = new ArrayList<>();
        if (!task.isWhole()) {
            badges.add(new Badge(ui.text("pack.badge.waits", task.waiting().size()), MaterialDesignC.CLOCK_OUTLINE, Tone.WARNING));
        }
        badges.add(new Badge(task.channel(), MaterialDesignC.CART_OUTLINE, Tone.NEUTRAL));
        badges.forEach(badge -> head.getChildren().add(Nodes.chip(badge)));
        return head;
    }
}
