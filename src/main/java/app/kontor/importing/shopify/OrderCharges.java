package app.kontor.importing.shopify;

import app.kontor.importing.Currencies;
import app.kontor.importing.Entry;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.NamedTax;
import app.kontor.importing.shopify.OrderColumns.TaxColumns;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the customer of one order was charged. */
final class OrderCharges {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,4})?)\\s*%");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private final Entry entry;
    private final OrderColumns c;
    private final List<ImportedLine> lines;
    private final @Nullable BigDecimal duties;
    private final Charges charges;

    OrderCharges(Entry entry, OrderColumns columns, List<ImportedLine> lines) {
        this.entry = entry;
        this.c = columns;
        this.lines = lines;
        BigDecimal stated = entry.amount(c.duties);
        duties = stated == null || stated.signum() == 0 ? null : stated;
        charges = charges();
    }

    Charges read() {
        return charges;
    }

    /** The lines, and duties as one more, because nothing else explains that part of the total. */
    List<ImportedLine> withDuties() {
        if (duties == null) {
            return lines;
        }
        List<ImportedLine> all = new ArrayList<>(lines);
        all.add(new ImportedLine(
                entry.line(), null, null, c.duties.title(), Quantity.ONE, Quantity.ONE, duties, duties, null, null,
                null, false));
        return all;
    }

    private Charges charges() {
        List<NamedTax> taxes = new ArrayList<>();
        for (TaxColumns column : c.taxColumns) {
            BigDecimal value = entry.amount(column.value());
            String name = entry.text(column.name());
            if (value != null && (name != null || value.signum() != 0)) {
                taxes.add(new NamedTax(name == null ? column.name().title() : name, percent(name), value));
            }
        }
        String currency = entry.text(c.currency);
        return new Charges(
                currency == null ? null : currency(currency), null, discount(), entry.amount(c.shipping), tax(taxes),
                null, null, null, entry.amount(c.refunded), entry.amount(c.total), List.copyOf(taxes));
    }

    private String currency(String text) {
        String code = Currencies.code(text);
        if (code == null) {
            entry.reject(entry.rows().getFirst(), c.currency, "currency", text);
            return text;
        }
        return code;
    }

    private @Nullable BigDecimal tax(List<NamedTax> taxes) {
        BigDecimal stated = entry.amount(c.taxes);
        return stated != null || taxes.isEmpty()
                ? stated
                : taxes.stream().map(NamedTax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal percent(@Nullable String taxName) {
        Matcher percent = PERCENT.matcher(taxName == null ? "" : taxName);
        return percent.find() ? new BigDecimal(percent.group(1).replace(',', '.')) : null;
    }

    /** The discount that explains Subtotal: the order's, the lines', both, or none because it was on the shipping. */
    private @Nullable BigDecimal discount() {
        BigDecimal order = entry.amount(c.discount);
        BigDecimal ofLines = lines.stream()
                .map(ImportedLine::discount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal subtotal = entry.amount(c.subtotal);
        BigDecimal stated = order == null ? ofLines : order.abs();
        if (order == null && ofLines.signum() == 0 && !c.discount.exists()) {
            return null;
        }
        if (subtotal == null || lines.stream().anyMatch(l -> l.total() == null)) {
            return stated;
        }
        BigDecimal goods = goods(lines);
        BigDecimal tolerance = CENT.multiply(BigDecimal.valueOf(lines.size()));
        return Stream.of(stated, stated.add(ofLines), ofLines, BigDecimal.ZERO)
                .filter(d -> goods.subtract(d).subtract(subtotal).abs().compareTo(tolerance) <= 0)
                .findFirst()
                .orElse(stated);
    }

    static BigDecimal goods(List<ImportedLine> lines) {
        return lines.stream()
                .map(ImportedLine::total)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
