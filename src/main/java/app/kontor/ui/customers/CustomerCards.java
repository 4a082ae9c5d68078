package app.kontor.ui.customers;

import app.kontor.sales.CustomerPage;
import app.kontor.sales.CustomerRow;
import app.kontor.sales.OrderRow;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import app.kontor.value.Money;
import app.kontor.value.RowId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The cards of a customer's page. */
final class CustomerCards {
    private final Ui ui;
    private final CustomerWork work;

    CustomerCards(Ui ui, CustomerWork work) {
        this.ui = ui;
        this.work = work;
    }

    Node sums(CustomerPage page) {
        CustomerRow row = page.row();
        VBox body = Nodes.styled(Nodes.column(6), "card-body");
        body.getChildren().addAll(pair("customers.column.orders", ui.formats().number(row.orders())),
                pair("customers.column.value", sums(row.value())), pair("customers.column.open", sums(row.open())),
                pair("customer.since", ui.formats().date(page.card().since().atZone(ui.formats().zone()).toLocalDate())));
        return Nodes.card(Cards.head(ui.text("customer.sums")), body);
    }

    Node orders(CustomerPage page) {
        VBox lines = Nodes.styled(new VBox(), "bin-lines");
        page.orders().forEach(order -> lines.getChildren().add(order(order)));
        if (page.orders().isEmpty()) {
            return Nodes.card(Cards.head(ui.text("customers.column.orders")), Cards.nothing(ui.text("customer.orders.none")));
        }
        return Nodes.card(Cards.head(ui.text("customers.column.orders"), Nodes.label(ui.formats().number(page.orders().size()), "muted", "num")), lines);
    }

    private Node order(OrderRow order) {
        Label total = Nodes.label(order.total() == null ? "–" : ui.formats().money(order.total()), "num", "bin-figure");
        Label date = Nodes.label(ui.formats().date(order.placed().on()), "muted", "num");
        date.setMinWidth(110);
        return Nodes.styled(new HBox(link(order.number(), "order", order.id()), date, Nodes.growing(Nodes.label(order.channel(), "muted")), total), "bin-line");
    }

    Node invoices(CustomerPage page) {
        VBox body = Nodes.styled(Nodes.column(6), "card-body");
        page.invoices().forEach(bill -> body.getChildren().add(Nodes.row(8, link(bill.number(), "invoice", bill.id()), Nodes.spacer(),
                Nodes.label(bill.due().isPositive() ? ui.text("customer.due", ui.formats().money(bill.due())) : ui.formats().money(bill.total()),
                        bill.due().isPositive() ? "t-danger" : "muted", "num"))));
        if (page.invoices().isEmpty()) {
            body.getChildren().add(Nodes.paragraph(ui.text("customer.invoices.none"), "muted"));
        }
        return Nodes.card(Cards.head(ui.text("customer.invoices")), body);
    }

    Node addresses(CustomerPage page) {
        VBox body = Nodes.styled(Nodes.column(12), "card-body");
        page.addresses().forEach(seen -> body.getChildren().add(Nodes.column(2, Nodes.paragraph(lines(seen.address())),
                Nodes.row(4, Nodes.label(ui.text("customer.address.from"), "muted", "small"), link(seen.number(), "order", seen.order())))));
        if (page.addresses().isEmpty()) {
            body.getChildren().add(Nodes.paragraph(ui.text("customer.addresses.none"), "muted"));
        }
        return Nodes.card(Cards.head(ui.text("customer.addresses")), body);
    }

    /** Nothing where nobody looks the same. */
    Node twins(CustomerPage page) {
        VBox body = Nodes.styled(Nodes.column(8), "card-body");
        for (CustomerRow twin : page.twins()) {
            Button merge = Nodes.styled(new Button(ui.text("customer.merge")), "compact");
            merge.setId("customer-merge-" + twin.number());
            merge.setMinWidth(Region.USE_PREF_SIZE);
            ui.access().guard(merge, "customer.merge");
            merge.setOnAction(e -> work.merge(page.row(), List.of(twin)));
            Label name = Nodes.label(twin.label());
            name.setMinWidth(0);
            body.getChildren().add(Nodes.row(8, link(twin.number(), "customer", twin.id()), Nodes.growing(name), merge));
        }
        VBox card = Nodes.card(Cards.head(ui.text("customer.twins")), body);
        card.setVisible(!page.twins().isEmpty());
        card.setManaged(card.isVisible());
        return card;
    }

    private HBox pair(String name, String value) {
        return Nodes.row(8, Nodes.label(ui.text(name), "muted"), Nodes.spacer(), Nodes.label(value, "medium", "num"));
    }

    private Hyperlink link(String text, String area, RowId row) {
        Hyperlink link = new Hyperlink(text);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(e -> ui.navigation().go(new Place(area, "", row)));
        return link;
    }

    private String sums(List<Money> sums) {
        return sums.isEmpty() ? "–" : sums.stream().map(ui.formats()::money).collect(Collectors.joining(" + "));
    }

    private String lines(Address a) {
        String town = Stream.of(a.zip(), a.city()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        String country = a.country() == null ? null : Locale.of("", a.country()).getDisplayCountry(ui.formats().locale());
        return Stream.concat(Stream.of(a.name(), a.company()), Stream.concat(a.streetLines().stream(), Stream.of(town, country)))
                .filter(line -> line != null && !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
