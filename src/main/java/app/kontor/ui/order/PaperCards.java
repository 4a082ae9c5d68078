package app.kontor.ui.order;

import app.kontor.app.Shop;
import app.kontor.fulfilment.Shipment;
import app.kontor.importing.plan.OrderOrigin;
import app.kontor.invoicing.Invoice;
import app.kontor.sales.OrderNote;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.InvoiceFile;
import app.kontor.ui.orders.OrderTools;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.OrderId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Tooltip;
import javafx.scene.control.Label;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The papers of an order, and what its people wrote for each other. */
record PaperCards(OrderTools tools, OrderFacts facts) {

    HBox node() {
        HBox row = new HBox(16, papers(), notes());
        row.getChildren().forEach(card -> {
            HBox.setHgrow(card, Priority.ALWAYS);
            ((Region) card).setMaxWidth(Double.MAX_VALUE);
            ((Region) card).setMinWidth(0);
            ((Region) card).setPrefWidth(300);
        });
        return row;
    }

    private VBox papers() {
        Ui ui = tools.ui();
        VBox list = Nodes.column(10);
        for (Invoice invoice : facts.invoices()) {
            list.getChildren().add(paper(MaterialDesignF.FILE_DOCUMENT_OUTLINE, ui.text("order.paper.invoice", invoice.number()),
                    ui.formats().date(invoice.issuedOn()) + ", " + ui.formats().money(invoice.total()),
                    Cards.link(ui.text("order.paper.open"), "order-open-invoice", () -> new InvoiceFile(tools).open(invoice))));
        }
        for (Shipment shipment : facts.shipments()) {
            String parcels = shipment.parcels().stream().flatMap(p -> Stream.of(p.carrier(), p.tracking())).filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            list.getChildren().add(paper(MaterialDesignT.TRUCK_OUTLINE, ui.text("order.paper.shipment", shipment.number()),
                    Stream.of(ui.formats().date(shipment.shippedOn()), parcels).filter(t -> !t.isEmpty()).collect(Collectors.joining(", ")),
                    null));
        }
        OrderOrigin origin = facts.told().origin();
        if (origin != null) {
            list.getChildren().add(paper(MaterialDesignF.FILE_DELIMITED_OUTLINE, origin.file(),
                    ui.text("order.paper.row", origin.line(), origin.batch()),
                    Cards.link(ui.text("order.paper.open"), "order-open-file", () -> open(origin))));
        }
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Nodes.paragraph(ui.text("order.paper.none"), "muted"));
        }
        return Cards.card("order-papers", ui.text("order.papers"), list);
    }

    private static HBox paper(Ikon icon, String name, String aside, @Nullable Node link) {
        Label title = Nodes.label(name);
        title.setTooltip(new Tooltip(name));
        VBox words = Nodes.column(1, title, Nodes.label(aside, "small", "muted"));
        words.setMinWidth(0);
        HBox paper = Nodes.row(12, Nodes.disc(icon, Tone.NEUTRAL), Nodes.growing(words));
        if (link != null) {
            paper.getChildren().add(link);
        }
        return paper;
    }

    /** A copy for the desktop's own program: what is kept is never written to. */
    private void open(OrderOrigin origin) {
        Shop shop = tools.shop();
        tools.ui().inBackground(() -> copy(shop, origin), file -> tools.tray().viewer().accept(file));
    }

    private static Path copy(Shop shop, OrderOrigin origin) throws IOException {
        return PaperTray.copy(origin.file(), "", shop.documents().read(origin.hash()));
    }

    private VBox notes() {
        Ui ui = tools.ui();
        VBox list = Nodes.column(10);
        if (facts.order().delivery().note() != null) {
            list.getChildren().add(note(ui.text("orders.note"), "", facts.order().delivery().note()));
        }
        for (OrderNote note : facts.told().notes()) {
            list.getChildren().add(note(note.author(), ui.formats().recent(note.writtenAt(), Instant.now()), note.text()));
        }
        TextField field = new TextField();
        field.setId("order-note");
        field.setPromptText(ui.text("order.note.prompt"));
        field.setAccessibleText(ui.text("order.note.prompt"));
        ui.access().guard(field, "note");
        field.setOnAction(e -> write(field));
        list.getChildren().add(field);
        return Cards.card("order-notes", ui.text("order.notes"), list);
    }

    private void write(TextField field) {
        OrderId order = facts.order().id();
        String text = field.getText();
        tools.ui().inBackground(() -> tools.shop().orderNotes().write(order, text), note -> field.clear());
    }

    private static VBox note(String who, String when, String text) {
        return Nodes.column(2, Nodes.row(6, Nodes.label(who, "medium"), Nodes.label(when, "small", "muted")), Nodes.paragraph(text));
    }
}
