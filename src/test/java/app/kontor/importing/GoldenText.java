package app.kontor.importing;

import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.value.Address;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what was read from a file as text that a person can check; "?" stands for "the file did not say". */
final class GoldenText {
    private final StringBuilder out = new StringBuilder();

    String of(FileRefused e) {
        return "REFUSED " + e.code() + " (" + e.textKey() + ") line " + e.line() + " " + e.arguments() + "\n";
    }

    String of(ParsedFile file) {
        ParsedFile.Detected d = file.detected();
        line("%s, %s, platform '%s'", d.format(), d.kind(), d.platform());
        line(
                "charset %s, delimiter %s, decimal %s, dates %s, sheet %s, header in line %d",
                known(d.charset()), tab(d.delimiter()), known(d.decimal()), known(d.dateOrder()), known(d.sheet()), d.headerLine());
        line(
                "%d orders, %d products, %d levels, %d rejected, %d records",
                file.orders().size(), file.products().size(), file.stock().size(), file.rejected(), file.lines());
        file.orders().forEach(this::order);
        file.products().forEach(this::product);
        file.stock().forEach(s -> line(
                "stock line %d: %s %s, location %s, bin %s", s.line(), s.sku(), s.quantity(), known(s.location()), known(s.bin())));
        file.records().forEach(r -> {
            line("record line %d: %s %s", r.line(), r.name(), new TreeMap<>(r.values()));
            r.parts().forEach(part -> line("  - line %d: %s", part.line(), new TreeMap<>(part.values())));
        });
        if (!file.problems().isEmpty()) {
            line("");
        }
        file.problems().forEach(this::problem);
        return out.toString();
    }

    private void order(ImportedOrder o) {
        line("");
        line("order %s, line %d, refs %s", o.number(), o.line(), new TreeMap<>(o.refs()));
        line("  placed %s%s%s", date(o.placed()), part(", paid ", o.paidAt()), part(", cancelled ", o.cancelled()));
        line("  payment %s, fulfilment %s, tax known by %s", o.payment(), o.fulfilment(), o.taxDetail());
        charges(o.charges());
        party(o.party());
        o.lines().forEach(this::orderLine);
        if (!o.fields().isEmpty()) {
            line("  fields %s", o.fields());
        }
    }

    private void charges(Charges c) {
        line(
                "  %s goods %s - discount %s + shipping %s, tax %s %s%s, rounding %s, refunded %s, total %s",
                known(c.currency()), amount(c.goods()), amount(c.discount()), amount(c.shipping()), amount(c.tax()),
                c.taxIncluded() == null ? "?" : c.taxIncluded() ? "included" : "added",
                c.marketplaceTax() == null ? "" : ", marketplace tax " + amount(c.marketplaceTax()), amount(c.rounding()),
                amount(c.refunded()), c.total() == null && c.charged() != null ? "? (" + c.charged() + ")" : amount(c.total()));
        c.taxes().forEach(t -> line("  tax '%s' %s %% %s", t.name(), amount(t.percent()), amount(t.amount())));
    }

    private void party(Party p) {
        line("  bill to %s", address(p.billing()));
        line("  ship to %s", p.shipping().equals(p.billing()) ? "the same" : address(p.shipping()));
        String rest = Stream.of(
                        part("e-mail ", p.email()), part("VAT id ", p.vatId()), part("note ", p.note()),
                        part("ships by ", p.shippingMethod()), part("pays by ", p.paymentMethod()))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "));
        if (!rest.isEmpty()) {
            line("  %s", rest);
        }
    }

    private void orderLine(ImportedLine l) {
        line(
                "  - line %d: %s x %s '%s' at %s = %s%s%s%s%s%s%s",
                l.line(), l.quantity(), known(l.sku()), l.name(), amount(l.unitPrice()), amount(l.total()),
                part(", id ", l.id()), l.discount() == null ? "" : ", discount " + amount(l.discount()),
                l.tax() == null ? "" : ", tax " + amount(l.tax()),
                l.taxPercent() == null ? "" : ", tax % " + amount(l.taxPercent()),
                l.fulfilled().isZero() ? "" : ", fulfilled " + l.fulfilled(), l.requiresShipping() ? "" : ", not shipped");
    }

    private void product(ImportedProduct p) {
        line("");
        line("product %s, line %d: %s%s%s%s", p.key(), p.line(), p.title(), part(", vendor ", p.vendor()),
                part(", tax class ", p.taxClass()), part(", prices in ", p.currency()));
        p.variants().forEach(this::variant);
    }

    private void variant(ImportedVariant v) {
        line(
                "  - line %d: %s '%s' price %s%s, %s g, stock %s%s",
                v.line(), known(v.sku()), v.options(), amount(v.price()), part(", barcode ", v.barcode()),
                amount(v.weightGrams()), amount(v.stock()), v.requiresShipping() ? "" : ", not shipped");
    }

    private void problem(Problem p) {
        line(
                "%s line %d%s%s: %s %s",
                p.severity(), p.line(), part(", column ", p.column()), part(", record ", p.record()), p.code(), p.arguments());
    }

    private static String address(Address a) {
        if (a.isEmpty()) {
            return "?";
        }
        return Stream.of(
                        a.name(), a.company(), a.street(), a.street2(), a.street3(), a.zip(), a.city(), a.region(), a.country(),
                        part("tel ", a.phone()))
                .filter(Objects::nonNull)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private static String date(ImportedDate d) {
        if (d.instant() != null) {
            return d.instant().toString();
        }
        return d.local() != null ? d.local() + " local" : String.valueOf(d.day());
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "?" : amount.toPlainString();
    }

    private static String known(@Nullable String text) {
        return text == null ? "?" : text;
    }

    private static String tab(@Nullable String delimiter) {
        return "\t".equals(delimiter) ? "tab" : known(delimiter);
    }

    private static String part(String label, @Nullable Object value) {
        return value == null ? "" : label + value;
    }

    private void line(String format, Object... arguments) {
        String text = arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments);
        out.append(text.replace("\n", "\\n")).append('\n');
    }
}
