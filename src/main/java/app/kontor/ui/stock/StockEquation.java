package app.kontor.ui.stock;

import app.kontor.stock.LedgerRow;
import app.kontor.stock.StockRow;
import app.kontor.stock.StockStory;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** On hand − promised − quarantine − buffer = available, with the reason under each number. */
final class StockEquation {
    private static final double ANY = 10;

    private final Ui ui;

    StockEquation(Ui ui) {
        this.ui = ui;
    }

    /** @param at a moment that has passed: then only what the ledger knows has a number; null for now */
    HBox node(StockStory story, @Nullable Instant at) {
        HBox row = at == null ? now(story) : then(story, at);
        row.setId("stock-equation");
        row.setAlignment(Pos.CENTER);
        return Nodes.styled(row, "equation");
    }

    private HBox now(StockStory story) {
        StockRow row = story.row();
        String counted = story.lastCount() == null
                ? ui.text("stock.onHand.why", story.bins().size())
                : ui.text("stock.onHand.counted", story.bins().size(), day(story.lastCount()));
        return new HBox(8,
                part("stock.onHand", number(row.onHand()), counted), operator("−"),
                part("stock.allocated", number(row.allocated()), ui.text("stock.allocated.orders", story.orders())), operator("−"),
                part("stock.quarantine", number(row.quarantine()),
                        ui.text(row.quarantine().isZero() ? "stock.quarantine.none" : "stock.quarantine.why")), operator("−"),
                part("stock.buffer", number(row.buffer()), ui.text(row.buffer().isZero() ? "stock.buffer.none" : "stock.buffer.short")),
                operator("="), result(story), operator(""),
                part("stock.incoming", number(row.incoming()),
                        ui.text(row.incoming().isZero() ? "stock.incoming.none" : "stock.incoming.why")));
    }

    private HBox then(StockStory story, Instant at) {
        LedgerRow last = story.asOf(at).orElse(null);
        Quantity onHand = last == null ? Quantity.ZERO : last.balance();
        Quantity blocked = last == null ? Quantity.ZERO : last.blocked();
        String since = last == null ? ui.text("stock.asOf.before") : ui.text("stock.asOf.since", ui.formats().dateTime(last.movement().occurredAt()));
        String unknown = ui.text("stock.asOf.unknown");
        VBox sum = part("stock.onHand", number(onHand), since);
        sum.getStyleClass().add("result");
        return new HBox(8, sum, operator("−"), part("stock.allocated", "–", unknown), operator("−"),
                part("stock.quarantine", number(blocked), ui.text(blocked.isZero() ? "stock.quarantine.none" : "stock.quarantine.why")),
                operator("−"), part("stock.buffer", "–", unknown), operator("="), part("stock.available", "–", unknown), operator(""),
                part("stock.incoming", "–", unknown));
    }

    private VBox result(StockStory story) {
        int channels = story.channels().size();
        String why = story.row().available().isPositive() && channels > 0
                ? ui.text("stock.available.channels", channels) : ui.text(StockWords.availableWhy(story.row()));
        VBox box = part("stock.available", number(story.row().available()), why);
        box.getStyleClass().add("result");
        return box;
    }

    private VBox part(String name, String number, String why) {
        Label title = Nodes.label(ui.text(name), "small", "muted");
        Label figure = Nodes.label(number, "num-xl");
        VBox box = Nodes.styled(new VBox(2, title, figure, Nodes.paragraph(why, "small", "muted")), "eq-cell");
        box.setPrefWidth(ANY);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxHeight(Double.MAX_VALUE);
        return box;
    }

    private static Label operator(String sign) {
        Label operator = Nodes.label(sign, "eq-op");
        operator.setMinWidth(14);
        operator.setAlignment(Pos.CENTER);
        return operator;
    }

    private String number(Quantity quantity) {
        return ui.formats().quantity(quantity);
    }

    private String day(Instant at) {
        return ui.formats().date(at.atZone(ui.formats().zone()).toLocalDate());
    }
}
