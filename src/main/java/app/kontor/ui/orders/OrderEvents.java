package app.kontor.ui.orders;

import app.kontor.fulfilment.Parcel;
import app.kontor.history.CommandEntry;
import app.kontor.history.Event;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What has happened to an order, newest first, as the command log has it; paper opens from here. */
final class OrderEvents {
    private final Ui ui;
    private final OrderDetails details;
    private final OrderTools tools;

    /** @param link opens something, null for nothing to open */
    private record Told(CommandSign sign, String what, String aside, String when, @Nullable Runnable link) {}

    OrderEvents(Ui ui, OrderDetails details, OrderTools tools) {
        this.ui = ui;
        this.details = details;
        this.tools = tools;
    }

    Node node() {
        VBox timeline = Nodes.styled(new VBox(), "timeline");
        List<Told> told = told();
        told.forEach(event -> timeline.getChildren().add(line(event, event == told.getLast())));
        VBox column = Nodes.column(10, Nodes.label(ui.text("orders.history"), "h3"), timeline);
        VBox block = Nodes.styled(new VBox(column), "block");
        block.setId("block-history");
        return block;
    }

    private List<Told> told() {
        SalesOrder order = details.order();
        List<Told> told = new ArrayList<>();
        details.story().forEach(event -> told.add(told(event)));
        String placed = order.placed().at() == null ? ui.formats().day(order.placed().on(), LocalDate.now()) : when(order.placed().at());
        told.add(new Told(new CommandSign(MaterialDesignC.CART_OUTLINE, Tone.NEUTRAL), ui.text("orders.event.placed", details.channelName()),
                order.channelNumber(), placed, null));
        return told;
    }

    private Told told(Event event) {
        CommandEntry command = event.command();
        Invoice invoice = details.invoices().stream().filter(i -> changed(event, "invoice", i.id().value())).findFirst().orElse(null);
        List<String> aside = new ArrayList<>();
        details.shipments().stream().filter(s -> changed(event, "shipment", s.id().value())).flatMap(s -> s.parcels().stream())
                .map(OrderEvents::parcel).forEach(aside::add);
        if (invoice != null) {
            aside.add(invoice.number());
            aside.add(ui.formats().money(invoice.total()));
        }
        aside.add(command.undone() ? ui.text("order.story.undone") : command.user());
        return new Told(CommandSign.of(command.kind()), CommandWords.of(ui, command),
                aside.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(", ")), when(command.at()),
                invoice == null ? null : () -> new InvoiceFile(tools).open(invoice));
    }

    private static boolean changed(Event event, String table, long row) {
        return event.changes().stream().anyMatch(change -> change.table().equals(table) && change.row() == row && change.made());
    }

    private static String parcel(Parcel parcel) {
        return Stream.of(parcel.carrier(), parcel.tracking()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private String when(Instant at) {
        return ui.formats().recent(at, Instant.now());
    }

    private Node line(Told event, boolean last) {
        StackPane dot = Nodes.styled(new StackPane(Nodes.icon(event.sign.icon())), "tl-dot", event.sign.tone().name().toLowerCase(Locale.ROOT));
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
