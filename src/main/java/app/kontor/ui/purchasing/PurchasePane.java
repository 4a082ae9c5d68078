package app.kontor.ui.purchasing;

import app.kontor.purchasing.PurchaseLine;
import app.kontor.purchasing.PurchaseOrder;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.UnitPrice;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** An order to a supplier at the right of the list: its lines, and what of each has come. */
final class PurchasePane {
    private final Ui ui;
    private final Action receive;
    private final Action edit;
    private final Action cancel;

    PurchasePane(Ui ui, Action receive, Action edit, Action cancel) {
        this.ui = ui;
        this.receive = receive;
        this.edit = edit;
        this.cancel = cancel;
    }

    Region node(PurchaseOrder order) {
        VBox head = Nodes.styled(Nodes.column(4, Nodes.paragraph(order.number(), "h2"), Nodes.paragraph(order.supplierName(), "muted"),
                Nodes.chip(PurchasesScreen.badge(ui, order.state()))), "preview-head");
        VBox lines = Nodes.styled(Nodes.column(10, Nodes.label(ui.text("purchase.lines", order.lines().size()), "h3")), "block");
        lines.setId("purchase-lines");
        order.lines().forEach(line -> lines.getChildren().add(line(order, line)));
        if (order.note() != null) {
            lines.getChildren().add(Nodes.paragraph(order.note(), "muted"));
        }
        ScrollPane scroll = Nodes.growing(new ScrollPane(lines));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox pane = Nodes.styled(new VBox(head, Nodes.line(), scroll), "preview");
        if (order.isCancellable()) {
            HBox foot = Nodes.styled(Nodes.row(8), "preview-foot");
            if (order.isOpen()) {
                foot.getChildren().add(receive.primaryButton(ui.texts()));
            }
            foot.getChildren().add(Nodes.spacer());
            if (order.isEditable()) {
                foot.getChildren().add(edit.iconButton(ui.texts()));
            }
            foot.getChildren().add(cancel.iconButton(ui.texts()));
            pane.getChildren().add(foot);
        }
        return pane;
    }

    private Node line(PurchaseOrder order, PurchaseLine line) {
        Label pieces = Nodes.label(ui.text("purchase.line.of", ui.formats().quantity(line.received()), ui.formats().quantity(line.quantity())), "medium", "num");
        pieces.setMinWidth(Region.USE_PREF_SIZE);
        String price = line.price() == null ? "" : "  ·  " + ui.formats().price(new UnitPrice(line.price(), order.currency()));
        return Nodes.column(0, Nodes.row(8, Nodes.growing(Nodes.paragraph(line.name(), "medium")), pieces),
                Nodes.paragraph(line.sku() + price, "muted", "small"));
    }
}
