package app.kontor.ui.order;

import app.kontor.history.Event;
import app.kontor.history.RowChange;
import app.kontor.sales.OrderLine;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Money;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a command did to an order, field by field, as people say it: "Ship to: Ringvej 1 → Ringvej 2". */
final class ChangeWords {
    private static final Set<String> AMOUNTS = Set.of("goods", "discount", "shipping", "tax", "marketplace_tax", "rounding", "refunded", "total", "paid");
    private static final Set<String> CODES = Set.of("state", "payment", "allocation", "shipment", "invoice");
    private static final Set<String> TEXTS =
            Set.of("hold_reason", "shipping_method", "payment_method", "note", "vat_id", "email", "ship_by");
    private static final List<String> LINE_FIGURES = List.of("quantity", "cancelled");

    private final Ui ui;
    private final OrderFacts facts;
    private final Currency currency;

    ChangeWords(Ui ui, OrderFacts facts) {
        this.ui = ui;
        this.facts = facts;
        this.currency = facts.order().charges().currency();
    }

    /** In the order of the page; an order's making is told by its title alone. */
    List<String> of(Event event) {
        List<String> words = new ArrayList<>();
        boolean placed = event.changes().stream().anyMatch(c -> c.table().equals("sales_order") && c.made());
        for (RowChange change : event.changes()) {
            switch (change.table()) {
                case "sales_order" -> words.addAll(placed ? List.of() : order(change));
                case "order_line" -> words.addAll(placed ? List.of() : line(change));
                case "order_import" -> { } // the title names the file
                case "order_note" -> add(words, change, "text");
                case "shipment", "invoice" -> add(words, change, "number");
                case "parcel" -> words.add(List.of("carrier", "tracking").stream().map(change.after()::get)
                        .filter(text -> text != null && !text.isEmpty()).collect(Collectors.joining(" ")));
                default -> { } // promises and payments are told by the order's own states
            }
        }
        return words.stream().filter(text -> !text.isBlank()).distinct().toList();
    }

    private static void add(List<String> words, RowChange change, String column) {
        String text = change.gone() ? change.before().get(column) : change.after().get(column);
        if (text != null) {
            words.add(text);
        }
    }

    private List<String> order(RowChange c) {
        List<String> words = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>(c.before().keySet());
        columns.addAll(c.after().keySet());
        address(words, c, columns, "ship", "orders.shipTo");
        address(words, c, columns, "bill", "order.billTo");
        for (String column : columns) {
            if (AMOUNTS.contains(column) || CODES.contains(column) || TEXTS.contains(column)) {
                words.add(ui.text("order.change", ui.texts().get("order.field." + column.replace('_', '-')),
                        value(column, c.before().get(column)), value(column, c.after().get(column))));
            }
        }
        return words;
    }

    /** Only the parts that differ. */
    private void address(List<String> words, RowChange c, Set<String> columns, String kind, String name) {
        List<String> parts = columns.stream()
                .filter(column -> column.startsWith(kind + "_") && !column.equals("ship_by"))
                .toList();
        if (!parts.isEmpty()) {
            words.add(ui.text("order.change", ui.texts().get(name), joined(parts, c.before()), joined(parts, c.after())));
        }
    }

    private String joined(List<String> columns, Map<String, String> values) {
        String text = columns.stream().map(values::get).filter(v -> v != null && !v.isEmpty()).collect(Collectors.joining(", "));
        return text.isEmpty() ? ui.text("order.nothing") : text;
    }

    private List<String> line(RowChange c) {
        String name = facts.order().lines().stream().filter(l -> l.id().value() == c.row()).map(OrderLine::name).findFirst()
                .orElseGet(() -> c.before().getOrDefault("name", c.after().getOrDefault("name", "")));
        if (c.made()) {
            return List.of(ui.text("order.line.added", new Quantity(new BigDecimal(c.after().getOrDefault("quantity", "1"))), name));
        }
        List<String> words = new ArrayList<>();
        for (String figure : LINE_FIGURES) {
            if (c.before().containsKey(figure) || c.after().containsKey(figure)) {
                words.add(ui.text("order.change", name + ", " + ui.texts().get("order.field." + figure),
                        quantity(c.before().get(figure)), quantity(c.after().get(figure))));
            }
        }
        if (c.after().containsKey("unit_price")) {
            words.add(ui.text("order.change", name + ", " + ui.text("order.column.price"),
                    value("total", c.before().get("unit_price")), value("total", c.after().get("unit_price"))));
        }
        if (c.after().containsKey("variant_id")) {
            words.add(ui.text("order.line.matched", name));
        }
        return words;
    }

    private String quantity(@Nullable String text) {
        return text == null ? "0" : ui.formats().quantity(new Quantity(new BigDecimal(text)));
    }

    private String value(String column, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return ui.text("order.nothing");
        }
        if (AMOUNTS.contains(column)) {
            return ui.formats().money(Money.rounded(new BigDecimal(text), currency));
        }
        if (CODES.contains(column)) {
            return ui.texts().get("order.code." + column + "." + text);
        }
        if (column.equals("ship_by")) {
            return ui.formats().date(LocalDate.parse(text));
        }
        return column.equals("hold_reason") && text.startsWith("hold.") ? ui.texts().get(text) : text;
    }
}
