package app.kontor.importing.plan;

import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.NamedTax;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.importing.Problem;
import app.kontor.importing.Problems;
import app.kontor.value.Address;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes orders fit the columns they go to. Text that people read is cut, and a warning says so; a code that is too long and an
 * amount beyond all reason reject the order: a part of either would be another one.
 */
final class Fitting {
    private static final int CODE = 120;
    static final int SHORT = 40;
    private static final BigDecimal AMOUNT = BigDecimal.TEN.pow(12);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(1000);

    private final Problems problems;
    private final ImportedOrder order;
    private boolean isRejected;
    private boolean isCut;

    private Fitting(ImportedOrder order, Problems problems) {
        this.order = order;
        this.problems = problems;
    }

    /** The order as it fits, the same one if it does; null if it does not: what is wrong with it is in the problems. */
    static @Nullable ImportedOrder fit(ImportedOrder order, Problems problems) {
        return new Fitting(order, problems).fitted();
    }

    private @Nullable ImportedOrder fitted() {
        codes();
        amounts();
        if (isRejected) {
            return null;
        }
        Party p = order.party();
        Party party = new Party(
                address(p.billing()), address(p.shipping()), cut(p.email(), 320), cut(p.vatId(), SHORT), cut(p.note(), 4000),
                cut(p.shippingMethod(), 200), cut(p.paymentMethod(), 200));
        List<ImportedLine> lines = order.lines().stream().map(this::line).toList();
        List<NamedTax> taxes = order.charges().taxes().stream()
                .map(t -> new NamedTax(String.valueOf(cut(t.name(), 200)), t.percent(), t.amount()))
                .toList();
        return isCut ? with(party, lines, taxes) : order;
    }

    private void codes() {
        List<@Nullable String> codes = new ArrayList<>(order.refs().values());
        codes.add(order.number());
        order.lines().forEach(l -> {
            codes.add(l.id());
            codes.add(l.sku());
        });
        codes.stream().filter(c -> c != null && c.length() > CODE).findFirst()
                .ifPresent(c -> reject("codeTooLong", c.substring(0, SHORT) + "…", Integer.toString(CODE)));
    }

    private void amounts() {
        Charges c = order.charges();
        Stream<@Nullable BigDecimal> ofOrder = Stream.of(
                c.goods(), c.discount(), c.shipping(), c.tax(), c.marketplaceTax(), c.refunded(), c.total());
        Stream<@Nullable BigDecimal> ofLines = order.lines().stream()
                .flatMap(l -> Stream.of(l.quantity().value(), l.unitPrice(), l.total(), l.discount(), l.tax()));
        Stream.of(ofOrder, ofLines, c.taxes().stream().map(NamedTax::amount)).flatMap(s -> s)
                .filter(a -> a != null && a.abs().compareTo(AMOUNT) >= 0).findFirst()
                .ifPresent(a -> reject("amountTooLarge", a.toPlainString()));
        Stream.concat(c.taxes().stream().map(NamedTax::percent), order.lines().stream().map(ImportedLine::taxPercent))
                .filter(p -> p != null && p.abs().compareTo(PERCENT) >= 0).findFirst()
                .ifPresent(p -> reject("amountTooLarge", p.toPlainString() + " %"));
    }

    private void reject(String code, String... arguments) {
        isRejected = true;
        problems.add(Problem.rejected(order.line(), null, shortNumber(), code, arguments));
    }

    private String shortNumber() {
        return order.number().substring(0, Math.min(CODE, order.number().length()));
    }

    private ImportedLine line(ImportedLine l) {
        return new ImportedLine(l.line(), l.id(), l.sku(), String.valueOf(cut(l.name(), 700)), l.quantity(), l.fulfilled(),
                l.unitPrice(), l.total(), l.discount(), l.tax(), l.taxPercent(), l.requiresShipping());
    }

    /** A country that nobody knows is no code; its name stays on the address beside the region. */
    private Address address(Address a) {
        boolean isCode = a.country() == null || a.country().length() == 2;
        isCut |= !isCode;
        String region = isCode ? a.region() : a.region() == null ? a.country() : a.region() + ", " + a.country();
        return new Address(
                cut(a.name(), 300), cut(a.company(), 300), cut(a.street(), 300), cut(a.street2(), 300), cut(a.street3(), 300),
                cut(a.zip(), SHORT), cut(a.city(), 200), cut(region, 120), isCode ? a.country() : null, cut(a.phone(), 80));
    }

    private @Nullable String cut(@Nullable String text, int length) {
        if (text == null || text.length() <= length) {
            return text;
        }
        isCut = true;
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        problems.add(Problem.warning(order.line(), null, order.number(), "textCut", text.substring(0, SHORT) + "…",
                Integer.toString(length)));
        return text.substring(0, end);
    }

    private ImportedOrder with(Party party, List<ImportedLine> lines, List<NamedTax> taxes) {
        Charges c = order.charges();
        Charges charges = new Charges(
                c.currency(), c.goods(), c.discount(), c.shipping(), c.tax(), c.taxIncluded(), c.marketplaceTax(), c.rounding(),
                c.refunded(), c.total(), taxes);
        return new ImportedOrder(
                order.line(), order.number(), order.refs(), order.placed(), order.paidAt(), order.cancelled(), order.payment(),
                order.fulfilment(), charges, lines, party, order.fields());
    }
}
