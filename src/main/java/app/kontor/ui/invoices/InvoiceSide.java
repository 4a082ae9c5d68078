package app.kontor.ui.invoices;

import app.kontor.invoicing.Invoice;
import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.invoicing.InvoiceStatus;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Money;
import app.kontor.value.Percent;
import java.math.BigDecimal;
import java.util.Currency;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Beside the paper: whether it can be posted and what to mend, the tax by rate, who it goes to and when it is due. */
final class InvoiceSide {
    private final Ui ui;
    private final VBox cards = Nodes.styled(new VBox(12), "invoice-side");
    private final ScrollPane node = Nodes.styled(new ScrollPane(cards), "edge-to-edge", "invoice-side-scroll");

    InvoiceSide(Ui ui) {
        this.ui = ui;
        node.setFitToWidth(true);
    }

    Region node() {
        return node;
    }

    void show(InvoiceView view) {
        cards.getChildren().setAll(banner(view));
        if (view.posted() == null) {
            cards.getChildren().add(card(ui.text("invoices.checks"), new DraftCheckRows(ui, view.order().id()).of(view.checks())));
        }
        InvoiceSnapshot snapshot = view.snapshot();
        if (snapshot != null) {
            cards.getChildren().addAll(taxes(snapshot), facts(view, snapshot));
        }
        Label lasting = Nodes.paragraph(ui.text("invoices.lasting"), "muted", "small");
        lasting.setGraphic(Nodes.icon(MaterialDesignL.LOCK_OUTLINE, "i14", "i-muted"));
        cards.getChildren().add(lasting);
    }

    private Node banner(InvoiceView view) {
        boolean wrong = view.obstacle() != null;
        String text = view.posted() != null ? ui.text("invoices.banner.posted", view.posted().issuedOn())
                : wrong ? ui.text("invoices.banner.blocked")
                : ui.texts().get("invoices.banner.ready", view.hints());
        Ikon icon = wrong ? MaterialDesignA.ALERT_OCTAGON_OUTLINE : MaterialDesignC.CHECK_DECAGRAM_OUTLINE;
        Label words = Nodes.paragraph(text, "medium");
        words.setId("invoice-banner");
        HBox banner = Nodes.row(8, Nodes.icon(icon, "i18", wrong ? "i-danger" : "i-success"), words);
        return Nodes.styled(banner, "banner", wrong ? "danger" : "success");
    }

    private Node taxes(InvoiceSnapshot snapshot) {
        GridPane grid = grid(4);
        int row = line(grid, 0, "muted", ui.text("invoices.tax.rate"), ui.text("invoices.column.net"),
                ui.text("invoices.column.tax"), ui.text("invoices.tax.gross"));
        for (InvoiceSnapshot.TaxGroup group : snapshot.groups()) {
            BigDecimal percent = group.percent();
            String rate = percent == null ? "" : ui.formats().percent(new Percent(percent));
            String name = group.taxName() == null ? rate : (rate + " " + group.taxName()).strip();
            row = line(grid, row, "num", name, money(snapshot, group.net()), money(snapshot, group.tax()), money(snapshot, group.gross()));
        }
        line(grid, row, "strong", ui.text("invoices.column.total"), money(snapshot, snapshot.net()), money(snapshot, snapshot.tax()),
                money(snapshot, snapshot.total()));
        return card(ui.text("invoices.taxes"), grid);
    }

    private Node facts(InvoiceView view, InvoiceSnapshot snapshot) {
        GridPane grid = grid(2);
        int row = 0;
        row = line(grid, row, "", ui.text("invoices.column.customer"), snapshot.buyer().displayName());
        row = line(grid, row, "", ui.text("invoices.fact.email"), view.email().isEmpty() ? "–" : view.email());
        row = line(grid, row, "", ui.text("invoices.column.order"), snapshot.orderNumber());
        row = line(grid, row, "", ui.text("invoices.column.date"), ui.formats().date(snapshot.issuedOn()));
        row = line(grid, row, "", ui.text("invoices.fact.delivered"), ui.formats().date(snapshot.deliveredOn()));
        row = line(grid, row, "", ui.text("invoices.column.due"), ui.formats().date(snapshot.dueOn()));
        row = line(grid, row, "", ui.text("invoices.fact.paid"), money(snapshot, snapshot.paid()));
        Invoice posted = view.posted();
        boolean settled = posted != null && posted.status(view.today()) == InvoiceStatus.PAID;
        line(grid, row, "strong", ui.text("invoices.fact.open"),
                settled ? money(snapshot, BigDecimal.ZERO) : money(snapshot, snapshot.due()));
        return card(ui.text("invoices.facts"), grid);
    }

    private String money(InvoiceSnapshot snapshot, BigDecimal amount) {
        return ui.formats().money(Money.rounded(amount, Currency.getInstance(snapshot.currency())));
    }

    private static GridPane grid(int columns) {
        GridPane grid = new GridPane(12, 6);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    /** @return the next row */
    private static int line(GridPane grid, int row, String style, String... words) {
        for (int i = 0; i < words.length; i++) {
            Label label = Nodes.label(words[i], "num");
            if (!style.isEmpty()) {
                label.getStyleClass().add(style);
            } else if (i == 0) {
                label.getStyleClass().setAll("label", "muted");
            }
            boolean mayBeCut = words.length == 2 && i == 1; // an address of mail has no end
            label.setMinWidth(mayBeCut ? 0 : Region.USE_PREF_SIZE);
            label.setTooltip(mayBeCut ? new Tooltip(words[i]) : null);
            grid.add(label, i, row);
        }
        return row + 1;
    }

    private static Node card(String title, Node content) {
        return Nodes.styled(new VBox(8, Nodes.label(title, "h3"), content), "card", "pad");
    }
}
