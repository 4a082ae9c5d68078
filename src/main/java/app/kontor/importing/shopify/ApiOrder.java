package app.kontor.importing.shopify;

import app.kontor.importing.AmountCell;
import app.kontor.importing.Arithmetic;
import app.kontor.importing.Entry;
import app.kontor.importing.ImportedDate;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.NamedTax;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.spreadsheet.JsonCells;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Address;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One order as the Admin API states it, in the shop's own currency. */
record ApiOrder(ApiColumns columns, Entry entry) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Nullable ImportedOrder read() {
        Row first = entry.rows().getFirst();
        String name = entry.required(first, columns.name());
        String id = ShopifyOrdersApi.number(entry.required(first, columns.id()));
        ImportedDate placed = entry.requiredDate(columns.created());
        boolean cancelled = entry.date(columns.cancelled()) != null;
        PaymentStatus payment = Statuses.payment(entry, columns.financial());
        FulfilmentStatus fulfilment = Statuses.fulfilment(entry, columns.fulfilment());
        String currency = entry.currency(columns.currency());
        List<ImportedLine> lines = lines(currency);
        Charges charges = charges(currency);
        Party party = party();
        if (entry.isRejected() || placed == null) {
            return null;
        }
        Map<String, String> refs = new LinkedHashMap<>();
        refs.put("shopifyName", name);
        refs.put("shopifyId", id);
        return new ImportedOrder(entry.line(), name, refs, placed, null, cancelled, payment, fulfilment, charges, lines, party, entry.others());
    }

    private List<ImportedLine> lines(@Nullable String currency) {
        List<ImportedLine> lines = new ArrayList<>();
        for (Row row : entry.rows()) {
            ImportedLine line = columns.item().quantity().in(row).isEmpty() ? null : line(row, currency);
            if (line != null) {
                lines.add(line);
            }
        }
        if (lines.isEmpty() && !entry.isRejected()) {
            entry.reject(entry.rows().getFirst(), null, "noLines");
        }
        return List.copyOf(lines);
    }

    private @Nullable ImportedLine line(Row row, @Nullable String currency) {
        ApiColumns.Item c = columns.item();
        Quantity quantity = entry.quantity(row, c.quantity());
        Quantity open = entry.quantity(row, c.open());
        BigDecimal price = entry.amount(row, c.price());
        BigDecimal discount = entry.amount(row, c.discount());
        String sku = entry.code(row, c.sku());
        String name = entry.text(row, c.name());
        if (quantity == null || !quantity.isPositive()) {
            entry.reject(row, c.quantity(), "quantity", c.quantity().in(row));
            return null;
        }
        Quantity left = open == null ? Quantity.ZERO : quantity.minus(open).max(Quantity.ZERO);
        return new ImportedLine(row.line(), entry.code(row, c.id()), sku, name != null ? name : String.valueOf(sku), quantity, left, price,
                Arithmetic.lineTotal(price, quantity, currency), discount == null || discount.signum() == 0 ? null : discount,
                entry.amount(row, c.tax()), null, !"false".equals(c.requiresShipping().in(row)));
    }

    private Charges charges(@Nullable String currency) {
        String included = entry.text(columns.taxesIncluded());
        return new Charges(currency, null, entry.amount(columns.discount()), entry.amount(columns.shipping()), entry.amount(columns.tax()),
                included == null ? null : Boolean.valueOf(included), null, null, refunded(), entry.amount(columns.total()), taxes());
    }

    /** Nothing is nothing: as the file, which leaves the cell at 0 and is read as that. */
    private @Nullable BigDecimal refunded() {
        return entry.amount(columns.refunded());
    }

    private List<NamedTax> taxes() {
        return JsonCells.list(columns.taxLines().in(entry.rows().getFirst())).stream().flatMap(ApiOrder::tax).toList();
    }

    /** Named as the file names it, with its rate. */
    private static Stream<NamedTax> tax(Map<String, String> line) {
        BigDecimal amount = AmountCell.plain(line.get("priceSet.shopMoney.amount"));
        BigDecimal rate = AmountCell.plain(line.get("rate"));
        String title = line.getOrDefault("title", "");
        if (amount == null || rate == null) {
            return Stream.ofNullable(amount).map(known -> new NamedTax(title, null, known));
        }
        BigDecimal percent = rate.multiply(HUNDRED).stripTrailingZeros();
        BigDecimal whole = percent.scale() >= 0 ? percent : percent.setScale(0);
        return Stream.of(new NamedTax(title.contains("%") ? title : title + " " + whole.toPlainString() + "%", whole, amount));
    }

    private Party party() {
        Address billing = columns.billTo().of(entry);
        Address shipping = columns.shipTo().of(entry);
        return new Party(billing, shipping.isEmpty() ? billing : shipping, entry.text(columns.email()), null, entry.text(columns.note()),
                entry.text(columns.shippingMethod()), entry.text(columns.gateway()));
    }
}
