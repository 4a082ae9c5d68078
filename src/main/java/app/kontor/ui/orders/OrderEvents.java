package app.kontor.ui.orders;

import app.kontor.fulfilment.Parcel;
import app.kontor.fulfilment.Shipment;
import app.kontor.invoicing.Invoice;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What has happened to an order, newest first: shipped, invoiced, paid, placed; paper opens from here. */
final class OrderEvents {
    private final Ui ui;
    private final OrderDetails details;
    private final OrderTools tools;

    /** @param link opens something, null for nothing to open */
    private record Event(Ikon icon, Tone tone, String what, String aside, String when, @Nullable Runnable link) {}

    OrderEvents(Ui ui, OrderDetails details, OrderTools tools) {
        this.ui = ui;
        this.details = details;
        this.tools = tools;
    }

    Node node() {
        VBox timeline = Nodes.styled(new VBox(), "timeline");
        List<Event> events = events();
        events.forEach(event -> timeline.getChildren().add(line(event, event == events.getLast())));
        VBox column = Nodes.column(10, Nodes.label(ui.text("orders.history"), "h3"), timeline);
        return Nodes.styled(new VBox(column), "block");
    }

    private List<Event> events() {
        SalesOrder order = details.order();
        List<Event> events = new ArrayList<>();
        details.invoices().reversed().forEach(invoice -> events.add(invoiced(invoice)));
        details.shipments().reversed().forEach(shipment -> events.add(shipped(shipment)));
        if (order.paidAt() != null) {
            events.add(new Event(MaterialDesignC.CHECK, Tone.SUCCESS, ui.text("orders.event.paid"),
                    Stream.of(order.delivery().paymentMethod(), ui.formats().money(order.paid())).filter(Objects::nonNull)
                            .collect(Collectors.joining(", ")), when(order.paidAt()), null));
        }
        String placed = order.placed().at() == null ? ui.formats().day(order.placed().on(), LocalDate.now()) : when(order.placed().at());
        events.add(new Event(MaterialDesignC.CART_OUTLINE, Tone.NEUTRAL, ui.text("orders.event.placed", details.channelName()),
                order.channelNumber(), placed, null));
        return events;
    }

    private Event invoiced(Invoice invoice) {
        return new Event(MaterialDesignF.FILE_DOCUMENT_OUTLINE, Tone.NEUTRAL, ui.text("orders.event.invoiced", invoice.number()),
                ui.formats().money(invoice.total()), ui.formats().day(invoice.issuedOn(), LocalDate.now()),
                () -> new InvoiceFile(tools).open(invoice));
    }

    private Event shipped(Shipment shipment) {
        String parcels = shipment.parcels().stream().map(OrderEvents::parcel).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return new Event(MaterialDesignT.TRUCK_CHECK_OUTLINE, Tone.ACCENT, ui.text("orders.event.shipped", shipment.number()), parcels,
                when(shipment.shippedAt()), null);
    }

    private static String parcel(Parcel parcel) {
        return Stream.of(parcel.carrier(), parcel.tracking()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private String when(Instant at) {
        return ui.formats().recent(at, Instant.now());
    }

    private Node line(Event event, boolean last) {
        StackPane dot = Nodes.styled(new StackPane(Nodes.icon(event.icon)), "tl-dot", event.tone.name().toLowerCase(Locale.ROOT));
        Region thread = Nodes.styled(new Region(), "tl-line");
        VBox.setVgrow(thread, Priority.ALWAYS);
        VBox rail = new VBox(dot);
        rail.setAlignment(Pos.TOP_CENTER);
        if (!last) {
            rail.getChildren().add(thread);
        }
        VBox words = Nodes.column(1, Nodes.paragraph(event.what), Nodes.paragraph(event.aside, "small", "muted"));
        words.setMinWidth(0);
        words.getStyleClass().add("tl-words");
        HBox line = new HBox(10, rail, Nodes.growing(words));
        Runnable link = event.link;
        if (link != null) {
            Hyperlink open = new Hyperlink(ui.text("orders.openPdf"));
            open.getStyleClass().add("small");
            open.setMinWidth(Region.USE_PREF_SIZE);
            open.setOnAction(e -> link.run());
            line.getChildren().add(open);
        }
        line.getChildren().add(Nodes.label(event.when, "small", "muted", "num", "tl-when"));
        ((Region) line.getChildren().getLast()).setMinWidth(Region.USE_PREF_SIZE);
        return line;
    }
}
