package app.kontor.importing.plan;

import app.kontor.importing.Arithmetic;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.value.Address;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds what a file says of an order to what was said before. A blank never overwrites a filled value, a state is never taken
 * back, a line is never lost. A file that knows less of payment or fulfilment than we do is older: it only fills gaps.
 */
final class Merge {
    private final ImportedOrder base;
    private final ImportedOrder incoming;

    /** Whose value counts first: the newer file's. */
    private final ImportedOrder first;

    private final ImportedOrder second;

    private Merge(ImportedOrder base, ImportedOrder incoming) {
        this.base = base;
        this.incoming = incoming;
        boolean older = isOlder();
        this.first = older ? base : incoming;
        this.second = older ? incoming : base;
    }

    static ImportedOrder of(ImportedOrder base, ImportedOrder incoming) {
        return new Merge(base, incoming).merged();
    }

    private boolean isOlder() {
        boolean wasCancelled = Boolean.TRUE.equals(base.cancelled()) && Boolean.FALSE.equals(incoming.cancelled());
        return wasCancelled
                || known(incoming.payment()) && rank(incoming.payment()) < rank(base.payment())
                || incoming.fulfilment() != FulfilmentStatus.UNKNOWN && incoming.fulfilment().compareTo(base.fulfilment()) < 0;
    }

    private ImportedOrder merged() {
        Map<String, String> refs = new LinkedHashMap<>(incoming.refs());
        refs.putAll(base.refs());
        Map<String, String> fields = new TreeMap<>(second.fields());
        fields.putAll(first.fields());
        List<ImportedLine> lines = lines();
        return new ImportedOrder(
                base.line(), base.number(), refs, base.placed(), either(first.paidAt(), second.paidAt()),
                or(base.cancelled(), incoming.cancelled()), payment(), fulfilment(), charges(lines), lines, party(), fields);
    }

    private PaymentStatus payment() {
        return rank(incoming.payment()) >= rank(base.payment()) ? incoming.payment() : base.payment();
    }

    private FulfilmentStatus fulfilment() {
        return incoming.fulfilment().compareTo(base.fulfilment()) >= 0 ? incoming.fulfilment() : base.fulfilment();
    }

    private static boolean known(PaymentStatus status) {
        return status != PaymentStatus.UNKNOWN;
    }

    private static int rank(PaymentStatus status) {
        return switch (status) {
            case UNKNOWN -> 0;
            case UNPAID -> 1;
            case AUTHORIZED -> 2;
            case PARTIAL -> 3;
            case PAID -> 4;
            case PARTIALLY_REFUNDED -> 5;
            case REFUNDED, VOIDED -> 6;
        };
    }

    private Charges charges(List<ImportedLine> lines) {
        Charges a = first.charges();
        Charges b = second.charges();
        boolean sameGoods = lines.size() == first.lines().size() && lines.containsAll(first.lines()) || first.lines().isEmpty();
        Charges stated = new Charges(
                either(a.currency(), b.currency()), sameGoods ? either(a.goods(), b.goods()) : null,
                either(a.discount(), b.discount()), either(a.shipping(), b.shipping()), either(a.tax(), b.tax()),
                either(a.taxIncluded(), b.taxIncluded()), either(a.marketplaceTax(), b.marketplaceTax()), null,
                larger(a.refunded(), b.refunded()), either(a.total(), b.total()), a.taxes().isEmpty() ? b.taxes() : a.taxes());
        return Arithmetic.settle(stated, lines).charges();
    }

    private List<ImportedLine> lines() {
        if (first.lines().isEmpty() || second.lines().isEmpty()) {
            return first.lines().isEmpty() ? second.lines() : first.lines();
        }
        List<ImportedLine> known = new ArrayList<>(second.lines());
        List<ImportedLine> result = new ArrayList<>();
        for (ImportedLine line : first.lines()) {
            ImportedLine before = taken(known, line);
            result.add(before == null ? line : merged(line, before));
        }
        result.addAll(known);
        return inOrder(result);
    }

    /** The same ones stay as they were said before: two reports that list them otherwise say nothing new. */
    private List<ImportedLine> inOrder(List<ImportedLine> lines) {
        List<ImportedLine> rest = new ArrayList<>(lines);
        List<ImportedLine> ordered = new ArrayList<>();
        for (ImportedLine line : base.lines()) {
            ImportedLine same = taken(rest, line);
            ordered.addAll(same == null ? List.of() : List.of(same));
        }
        return rest.isEmpty() ? ordered : lines;
    }

    /** Takes the same line out of those that are left, so that equal lines of one order meet one by one. */
    private static @Nullable ImportedLine taken(List<ImportedLine> known, ImportedLine line) {
        for (int i = 0; i < known.size(); i++) {
            if (isSame(known.get(i), line)) {
                return known.remove(i);
            }
        }
        return null;
    }

    /** By the channel's key of the line; a report without such keys (Amazon's all orders) means the line with the SKU, or the name. */
    private static boolean isSame(ImportedLine a, ImportedLine b) {
        if (a.id() != null && b.id() != null) {
            return a.id().equals(b.id());
        }
        return a.sku() != null && b.sku() != null ? a.sku().equals(b.sku()) : a.name().equals(b.name());
    }

    private static ImportedLine merged(ImportedLine a, ImportedLine b) {
        return new ImportedLine(
                b.line(), either(a.id(), b.id()), either(a.sku(), b.sku()), a.name(), a.quantity(),
                a.fulfilled().max(b.fulfilled()), either(a.unitPrice(), b.unitPrice()), either(a.total(), b.total()),
                either(a.discount(), b.discount()), either(a.tax(), b.tax()), either(a.taxPercent(), b.taxPercent()),
                a.requiresShipping());
    }

    private Party party() {
        Party a = first.party();
        Party b = second.party();
        return new Party(
                address(a.billing(), b.billing()), address(a.shipping(), b.shipping()), either(a.email(), b.email()),
                either(a.vatId(), b.vatId()), either(a.note(), b.note()), either(a.shippingMethod(), b.shippingMethod()),
                either(a.paymentMethod(), b.paymentMethod()));
    }

    /** A whole address replaces a whole address; parts of one only fill gaps. */
    private static Address address(Address a, Address b) {
        if (a.isDeliverable() || b.isEmpty()) {
            return a;
        }
        return new Address(
                either(b.name(), a.name()), either(b.company(), a.company()), either(b.street(), a.street()),
                either(b.street2(), a.street2()), either(b.street3(), a.street3()), either(b.zip(), a.zip()),
                either(b.city(), a.city()), either(b.region(), a.region()), either(b.country(), a.country()),
                either(b.phone(), a.phone()));
    }

    private static <T> @Nullable T either(@Nullable T a, @Nullable T b) {
        return a != null ? a : b;
    }

    private static @Nullable Boolean or(@Nullable Boolean a, @Nullable Boolean b) {
        return a == null || b == null ? either(a, b) : Boolean.valueOf(a || b);
    }

    private static @Nullable BigDecimal larger(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? either(a, b) : Objects.requireNonNull(a).max(b);
    }
}
