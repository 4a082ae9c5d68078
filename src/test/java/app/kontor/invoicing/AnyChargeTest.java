package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.sales.SalesOrder;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Money;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a storefront charged, and in however many parts it is invoiced: the sum of the invoices is the charge. */
class AnyChargeTest extends ChargedCase {
    @Test
    void whateverComesTheInvoicesOfAnOrderAddUpToItsCharge() {
        Random random = new Random(2026);
        int invoiced = 0;
        for (int round = 0; round < 2000; round++) {
            SalesOrder order = any(random).order();
            String regime = List.of("standard", "standard", "standard", "small-business", "none").get(random.nextInt(5));
            BigDecimal sum = sumOfInvoices(order, terms(regime), random);
            if (sum != null) {
                invoiced++;
                Money charged = order.charges().total();
                Money remitted = order.charges().marketplaceTax();
                BigDecimal expected = remitted == null ? charged.amount() : charged.minus(remitted).amount();
                assertThat(sum).as("round %s: %s %s", round, regime, order).isEqualByComparingTo(expected);
            }
        }
        assertThat(invoiced).as("most of them can be invoiced").isGreaterThan(1400);
    }

    /** Paid plus due on all papers; null if the order is refused. Some orders go out in two parcels. */
    private static @Nullable BigDecimal sumOfInvoices(SalesOrder order, Terms terms, Random random) {
        try {
            Posting all = Invoiced.NOTHING.due(order, TODAY);
            Posting first = random.nextInt(3) == 0 ? someOf(all, random) : all;
            InvoiceSnapshot one = Draft.of(first, Invoiced.NOTHING, terms).snapshot();
            BigDecimal sum = one.paid().add(one.due());
            Invoiced before = new Invoiced(first.quantities(), one.paid(), TODAY);
            Posting rest = before.due(order, TODAY);
            if (rest.isEmpty()) {
                return sum;
            }
            InvoiceSnapshot two = Draft.of(rest, before, terms).snapshot();
            return sum.add(two.paid()).add(two.due());
        } catch (BusinessRuleException refused) {
            assertThat(refused.key()).isEqualTo("invoice.blocked");
            return null;
        }
    }

    private static Posting someOf(Posting all, Random random) {
        Map<OrderLineId, Quantity> some = new HashMap<>(all.quantities());
        some.replaceAll((line, quantity) -> Quantity.of(random.nextInt(quantity.value().intValue() + 1)));
        Posting part = new Posting(all.order(), some, TODAY);
        return part.isEmpty() ? all : part;
    }

    private static OrderFixture any(Random random) {
        String country = List.of("DE", "DE", "DE", "AT", "CH").get(random.nextInt(5));
        boolean company = random.nextInt(4) == 0;
        OrderFixture order = new OrderFixture("EUR").to(address(country, company));
        if (company && random.nextBoolean()) {
            order.vatId("ATU12345678");
        }
        BigDecimal total = BigDecimal.ZERO;
        for (int line = 0; line <= random.nextInt(4); line++) {
            BigDecimal price = cents(random.nextInt(20_000));
            order.variant(random.nextInt(3) == 0 ? BOOK : MUG).line(Integer.toString(1 + random.nextInt(5)), price.toString());
            total = total.add(price);
        }
        if (random.nextInt(3) == 0) {
            BigDecimal discount = cents(random.nextInt(1 + total.unscaledValue().intValue() / 2));
            order.discount(discount.toString());
            total = total.subtract(discount);
        }
        if (random.nextBoolean()) {
            order.shipping("4.90");
            total = total.add(new BigDecimal("4.90"));
        }
        return charged(order, total, country, random);
    }

    /** Tax not stated, stated as nothing, inside the prices or on top of them; at times some that the marketplace keeps. */
    private static OrderFixture charged(OrderFixture order, BigDecimal parts, String country, Random random) {
        BigDecimal total = parts;
        switch (random.nextInt(6)) {
            case 0 -> order.tax("0.00").taxAdded();
            case 1 -> order.tax("0.00").taxInside();
            case 2 -> order.tax("0.00");
            case 3 -> order.tax(inside(total, country).toString()).taxInside();
            case 4 -> {
                BigDecimal tax = total.multiply(rate(country)).divide(new BigDecimal(100), 2, RoundingMode.HALF_UP);
                order.tax(tax.toString()).taxAdded();
                total = total.add(tax);
            }
            default -> { }
        }
        if (random.nextInt(6) == 0) {
            order.marketplaceTax("3.21");
            total = total.add(new BigDecimal("3.21"));
        }
        if (random.nextInt(3) > 0) {
            order.paid(random.nextBoolean() ? total.toString() : cents(random.nextInt(10_000)).toString());
        }
        return order.total(total.toString());
    }

    private static BigDecimal rate(String country) {
        return new BigDecimal(country.equals("AT") ? "20" : "19");
    }

    private static BigDecimal inside(BigDecimal gross, String country) {
        return gross.multiply(rate(country)).divide(rate(country).add(new BigDecimal(100)), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal cents(int count) {
        return BigDecimal.valueOf(count, 2);
    }
}
