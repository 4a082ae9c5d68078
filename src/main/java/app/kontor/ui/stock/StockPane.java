package app.kontor.ui.stock;

import app.kontor.stock.BinLevel;
import app.kontor.stock.MovementKind;
import app.kontor.stock.MovementRow;
import app.kontor.stock.StockRow;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** One variant at the right of the list: why so many are available, where they lie, what moved last. */
final class StockPane {
    private final Ui ui;
    private final Action set;

    StockPane(Ui ui, Action set) {
        this.ui = ui;
        this.set = set;
    }

    Region node(StockDetail detail) {
        VBox body = new VBox(sum(detail), Nodes.line(), bins(detail), Nodes.line(), movements(detail));
        ScrollPane scroll = Nodes.growing(new ScrollPane(body));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox foot = Nodes.styled(new HBox(Nodes.growing(set.primaryButton(ui.texts()))), "preview-foot");
        return Nodes.styled(new VBox(head(detail.row()), Nodes.line(), scroll, foot), "preview");
    }

    private Node head(StockRow row) {
        HBox sku = Nodes.row(8, Nodes.label(row.sku().value(), "muted", "num"), Nodes.chip(StockWords.badge(ui, row)));
        return Nodes.styled(Nodes.column(4, Nodes.paragraph(row.name(), "h2"), sku), "preview-head");
    }

    /** On hand − allocated − quarantine − buffer = available. */
    private Node sum(StockDetail detail) {
        StockRow row = detail.row();
        VBox sum = Nodes.styled(Nodes.column(8), "block");
        sum.getChildren().addAll(
                part("", ui.text("stock.onHand"), row.onHand(), ui.text("stock.onHand.why", detail.bins().size())),
                part("−", ui.text("stock.allocated"), row.allocated(),
                        ui.text(row.allocated().isZero() ? "stock.allocated.none" : "stock.allocated.why")),
                part("−", ui.text("stock.quarantine"), row.quarantine(),
                        ui.text(row.quarantine().isZero() ? "stock.quarantine.none" : "stock.quarantine.why")),
                part("−", ui.text("stock.buffer"), row.buffer(),
                        ui.text(row.buffer().isZero() ? "stock.buffer.none" : "stock.buffer.why")));
        HBox available = part("=", ui.text("stock.available"), row.available(), ui.text(StockWords.availableWhy(row)));
        sum.getChildren().add(Nodes.styled(available, "eq-cell", "result"));
        sum.getChildren().add(part("", ui.text("stock.incoming"), row.incoming(),
                ui.text(row.incoming().isZero() ? "stock.incoming.none" : "stock.incoming.why")));
        return sum;
    }

    private HBox part(String sign, String name, Quantity quantity, String why) {
        Label operator = Nodes.label(sign, "eq-op");
        operator.setMinWidth(20);
        VBox text = Nodes.growing(Nodes.column(0, Nodes.label(name, "medium"), Nodes.paragraph(why, "muted", "small")));
        return Nodes.row(8, operator, text, Nodes.label(ui.formats().quantity(quantity), "num-l", "num"));
    }

    private Node bins(StockDetail detail) {
        VBox block = block(ui.text("stock.bins"));
        for (BinLevel level : detail.bins()) {
            String code = level.bin().code().equals("-") ? ui.text("stock.bin.none") : level.bin().code();
            HBox line = Nodes.row(8, Nodes.label(code, "medium", "num"),
                    Nodes.label(level.bin().location().name(), "muted"));
            if (level.bin().location().quarantine()) {
                line.getChildren().add(Nodes.chip(new Badge(ui.text("stock.quarantine"), MaterialDesignA.ALERT_OUTLINE,
                        Tone.WARNING)));
            }
            line.getChildren().add(Nodes.spacer());
            if (!level.allocated().isZero()) {
                line.getChildren().add(Nodes.label(
                        ui.text("stock.bin.allocated", ui.formats().quantity(level.allocated())), "muted", "small"));
            }
            line.getChildren().add(figure(ui.formats().quantity(level.onHand())));
            block.getChildren().add(line);
        }
        if (detail.bins().isEmpty()) {
            block.getChildren().add(Nodes.label(ui.text("stock.bins.none"), "muted"));
        }
        return block;
    }

    private Node movements(StockDetail detail) {
        VBox block = block(ui.text("stock.movements"));
        detail.movements().forEach(row -> block.getChildren().add(movement(row)));
        if (detail.movements().isEmpty()) {
            block.getChildren().add(Nodes.label(ui.text("stock.movements.none"), "muted"));
        }
        return block;
    }

    private Node movement(MovementRow row) {
        Label kind = Nodes.state(new Badge(kind(row.kind()), icon(row.kind()),
                row.quantity().isNegative() ? Tone.NEUTRAL : Tone.SUCCESS));
        String sign = row.quantity().isNegative() ? "−" : "+";
        Quantity pieces = row.quantity().isNegative() ? row.quantity().negate() : row.quantity();
        Label quantity = figure(sign + ui.formats().quantity(pieces));
        quantity.getStyleClass().add(row.quantity().isNegative() ? "muted" : "t-success");
        String bin = row.bin().equals("-") ? "" : row.bin() + "  ·  ";
        Label aside = Nodes.paragraph(ui.formats().dateTime(row.occurredAt()) + "  ·  " + bin + row.reason(), "muted",
                "small");
        HBox first = Nodes.row(8, kind, Nodes.spacer(), quantity);
        first.setAlignment(Pos.CENTER_LEFT);
        return Nodes.column(0, first, aside);
    }

    private String kind(MovementKind kind) {
        return switch (kind) {
            case RECEIPT -> ui.text("stock.kind.receipt");
            case ISSUE -> ui.text("stock.kind.issue");
            case TRANSFER -> ui.text("stock.kind.transfer");
            case ADJUSTMENT -> ui.text("stock.kind.adjustment");
            case COUNT -> ui.text("stock.kind.count");
            case RETURN -> ui.text("stock.kind.return");
        };
    }

    private static Ikon icon(MovementKind kind) {
        return switch (kind) {
            case RECEIPT -> MaterialDesignT.TRAY_ARROW_DOWN;
            case ISSUE -> MaterialDesignT.TRUCK_OUTLINE;
            case TRANSFER -> MaterialDesignS.SWAP_HORIZONTAL;
            case ADJUSTMENT -> MaterialDesignP.PENCIL_OUTLINE;
            case COUNT -> MaterialDesignC.COUNTER;
            case RETURN -> MaterialDesignK.KEYBOARD_RETURN;
        };
    }

    private static Label figure(String text) {
        Label figure = Nodes.label(text, "medium", "num");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        return figure;
    }

    private static VBox block(String title) {
        return Nodes.styled(Nodes.column(8, Nodes.label(title, "h3")), "block");
    }
}
