package app.kontor.ui.stock;

import app.kontor.stock.BinLevel;
import app.kontor.stock.Promised;
import app.kontor.stock.StockStory;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The cards around the ledger: where it lies, how it was, who holds it, when to reorder, where it is offered. */
final class StockCards {
    private final Ui ui;
    private final StockStory story;

    StockCards(Ui ui, StockStory story) {
        this.ui = ui;
        this.story = story;
    }

    VBox bins(Action transfer) {
        VBox lines = Nodes.styled(new VBox(), "bin-lines");
        lines.getChildren().add(binLine("bin-head", Nodes.label(ui.text("stock.ledger.bin")), Nodes.label(ui.text("stock.set.location")),
                ui.text("stock.onHand"), ui.text("stock.allocated"), ui.text("stock.bin.free")));
        story.bins().forEach(level -> lines.getChildren().add(bin(level)));
        Node body = story.bins().isEmpty() ? Cards.nothing(ui.text("stock.bins.none")) : lines;
        return Nodes.card(Cards.head(ui.text("stock.bins"), Nodes.styled(transfer.button(ui.texts()), "flat", "compact")), body);
    }

    private Node bin(BinLevel level) {
        boolean blocked = level.bin().location().quarantine();
        HBox place = Nodes.row(8, Nodes.label(level.bin().location().name()));
        if (blocked) {
            place.getChildren().add(Nodes.chip(new Badge(ui.text("stock.bin.blocked"), MaterialDesignL.LOCK_OUTLINE, Tone.WARNING)));
        }
        Quantity free = blocked ? Quantity.ZERO : level.onHand().minus(level.allocated());
        return binLine("bin-line", Nodes.label(StockWords.bin(ui, level.bin().code()), "medium", "num"), place, dash(level.onHand()),
                dash(level.allocated()), dash(free));
    }

    private static HBox binLine(String style, Label code, Node place, String... figures) {
        code.setMinWidth(96);
        HBox line = Nodes.styled(new HBox(code, Nodes.growing(Nodes.row(0, place))), style);
        for (String text : figures) {
            Label figure = Nodes.label(text, "num", "bin-figure");
            line.getChildren().add(figure);
        }
        return line;
    }

    VBox chart(@Nullable StockChart chart, Action now) {
        Node body = chart == null ? Cards.nothing(ui.text("stock.movements.none")) : chart.node();
        return Nodes.card(Cards.head(ui.text("stock.overTime"), chart == null ? Nodes.spacer() : Nodes.styled(now.button(ui.texts()), "flat", "compact")), body);
    }

    VBox promises() {
        VBox body = Nodes.styled(Nodes.column(8), "card-body");
        for (Promised promised : story.promises()) {
            Hyperlink order = new Hyperlink(promised.number());
            order.setOnAction(e -> ui.navigation().go(new Place("order", "", promised.order())));
            order.setMinWidth(Region.USE_PREF_SIZE);
            Label pieces = Nodes.label(ui.formats().quantity(promised.quantity()), "medium", "num");
            pieces.setMinWidth(Region.USE_PREF_SIZE);
            Label who = Nodes.label(promised.customer());
            who.setMinWidth(0);
            body.getChildren().add(Nodes.column(0, Nodes.row(8, order, Nodes.growing(who), pieces),
                    Nodes.paragraph(why(promised), "muted", "small")));
        }
        if (story.promises().isEmpty()) {
            body.getChildren().add(Nodes.paragraph(ui.text("stock.allocated.none"), "muted"));
        }
        Label sum = Nodes.label(ui.formats().quantity(story.row().allocated()), "muted", "num");
        return Nodes.card(Cards.head(ui.text("stock.promised"), sum), body);
    }

    private String why(Promised p) {
        String bin = StockWords.bin(ui, p.bin());
        String list = p.pickList() == null ? "" : "  ·  " + ui.text("stock.promised.list", p.pickList());
        String since = p.since() == null ? "" : "  ·  " + ui.text("stock.promised.since", ui.formats().dateTime(p.since()), p.user() == null ? "" : p.user());
        return bin + list + since;
    }

    VBox reorder(Action change) {
        String words = story.reorderPoint() == null ? ui.text("stock.reorder.none")
                : ui.text(story.isLow() ? "stock.reorder.low" : "stock.reorder.fine", ui.formats().quantity(story.reorderPoint()),
                        ui.formats().quantity(story.row().available()));
        VBox body = Nodes.styled(new VBox(Nodes.paragraph(words, story.isLow() ? "t-warning" : "muted")), "card-body");
        return Nodes.card(Cards.head(ui.text("stock.reorder"), Nodes.styled(change.button(ui.texts()), "flat", "compact")), body);
    }

    VBox channels() {
        VBox body = Nodes.styled(Nodes.column(6), "card-body");
        Quantity offered = story.row().available().max(Quantity.ZERO);
        story.channels().forEach(name -> body.getChildren().add(
                Nodes.row(8, Nodes.label(name), Nodes.spacer(), Nodes.label(ui.formats().quantity(offered), "medium", "num"))));
        if (story.channels().isEmpty()) {
            body.getChildren().add(Nodes.paragraph(ui.text("stock.channels.none"), "muted"));
        }
        return Nodes.card(Cards.head(ui.text("stock.channels"), Nodes.spacer()), body);
    }

    private String dash(Quantity quantity) {
        return quantity.isZero() ? "–" : ui.formats().quantity(quantity);
    }
}
