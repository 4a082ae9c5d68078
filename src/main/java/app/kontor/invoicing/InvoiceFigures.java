package app.kontor.invoicing;

import app.kontor.value.Money;
import app.kontor.value.Percent;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one invoice: a share of an order, taxed as the order is. Shipping and rounding are on the first
 * invoice of an order (R39). The invoices of an order add up to it exactly, because each is a difference of what is
 * cumulated.
 *
 * @param discount positive
 * @param total what the customer was charged for this share, less tax that the marketplace remits (R21)
 * @param rounding of cash, after VAT: to be paid is total plus rounding (R8)
 */
record InvoiceFigures(
        List<Line> lines,
        List<Group> groups,
        Money goods,
        Money discount,
        Money shipping,
        Money net,
        Money tax,
        Money total,
        Money rounding) {

    /**
     * @param position in the order's list of lines, from 0
     * @param total before discounts, with or without tax as the order's prices are
     * @param net after discounts and without tax; the nets of a rate's lines and its shipping add up to the rate's net
     */
    record Line(int position, Money total, Money net, @Nullable Percent percent) {}

    /** @param net of the rate's lines and shipping */
    record Group(@Nullable Percent percent, @Nullable String name, Money net, Money tax) {
        Money gross() {
            return net.plus(tax);
        }
    }

    /** All of an order at once. */
    static InvoiceFigures ofWhole(OrderAmounts amounts, TaxPlan plan) {
        List<Share> shares = amounts.lines().stream()
                .map(l -> new Share(Quantity.ZERO, l.line().quantity(), l.line().quantity()))
                .toList();
        return of(amounts, plan, shares, true);
    }

    /**
     * @param shares one for each line of the order
     * @param isFirst whether no other invoice of the order came before
     */
    static InvoiceFigures of(OrderAmounts amounts, TaxPlan plan, List<Share> shares, boolean isFirst) {
        Money zero = Money.zero(amounts.currency());
        Money goods = sum(amounts, i -> shares.get(i).of(amounts.lines().get(i).total()));
        Money discount = sum(amounts, i -> shares.get(i).of(amounts.lines().get(i).discount()))
                .plus(isFirst ? amounts.shippingDiscount() : zero);
        Money shipping = isFirst ? amounts.shipping() : zero;
        Money charged = goods.minus(discount).plus(shipping);
        List<Part> parts = plan.groups().stream().map(g -> Part.of(g, amounts, shares, isFirst)).toList();
        Money tax = Money.sum(amounts.currency(), parts.stream().map(Part::tax).toList());
        Money net = amounts.taxIncluded() ? charged.minus(tax) : charged;
        List<Group> groups = parts.stream().filter(p -> !p.isEmpty()).map(Part::group).toList();
        return new InvoiceFigures(
                lines(amounts, plan, shares, parts), groups, goods, discount, shipping, net, tax, net.plus(tax),
                isFirst ? amounts.rounding() : zero);
    }

    private static List<Line> lines(OrderAmounts amounts, TaxPlan plan, List<Share> shares, List<Part> parts) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (!shares.get(i).isEmpty()) {
                int position = i;
                Money net = parts.stream()
                        .filter(p -> p.source().name() == null)
                        .flatMap(p -> p.netOf(position).stream())
                        .findFirst()
                        .orElse(charged(amounts.lines().get(i), shares.get(i)));
                lines.add(new Line(i, shares.get(i).of(amounts.lines().get(i).total()), net, plan.percents().get(i)));
            }
        }
        return lines;
    }

    private interface Amount {
        Money at(int position);
    }

    private static Money sum(OrderAmounts amounts, Amount amount) {
        return Money.sum(amounts.currency(), IntStream.range(0, amounts.lines().size()).mapToObj(amount::at).toList());
    }

    private static Money charged(LineAmount line, Share share) {
        return line.chargedUpToHere(share).minus(line.chargedBefore(share));
    }

    /** An invoice's part of a group. @param charged of each of the group's lines, then of its shipping */
    private record Part(TaxGroup source, List<Money> charged, Money tax) {

        static Part of(TaxGroup group, OrderAmounts amounts, List<Share> shares, boolean isFirst) {
            Money before = isFirst ? Money.zero(amounts.currency()) : group.shipping();
            Money after = group.shipping();
            List<Money> charged = new ArrayList<>();
            for (int i : group.lines()) {
                LineAmount line = amounts.lines().get(i);
                before = before.plus(line.chargedBefore(shares.get(i)));
                after = after.plus(line.chargedUpToHere(shares.get(i)));
                charged.add(InvoiceFigures.charged(line, shares.get(i)));
            }
            charged.add(isFirst ? group.shipping() : Money.zero(amounts.currency()));
            return new Part(group, charged, group.taxUpTo(after).minus(group.taxUpTo(before)));
        }

        boolean isEmpty() {
            return base().isZero() && tax.isZero();
        }

        Money base() {
            return Money.sum(tax.currency(), charged);
        }

        Money net() {
            return source.taxIncluded() ? base().minus(tax) : base();
        }

        Group group() {
            return new Group(source.percent(), source.name(), net(), tax);
        }

        /** The line's part of the net, spread by largest remainder so that no cent is lost (R2). */
        List<Money> netOf(int position) {
            int index = source.lines().indexOf(position);
            if (index < 0) {
                return List.of();
            }
            List<Money> nets = net().split(charged.stream().map(m -> m.amount().max(BigDecimal.ZERO)).toList());
            return List.of(nets.get(index));
        }
    }
}
