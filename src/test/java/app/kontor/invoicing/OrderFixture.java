package app.kontor.invoicing;

import app.kontor.sales.Charges;
import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderTax;
import app.kontor.sales.PaymentState;
import app.kontor.sales.Placed;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.TaxSource;
import app.kontor.value.Address;
import app.kontor.value.ChannelId;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Percent;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders for tests, said in few words: {@code new OrderFixture("EUR").line("3", "30.03").shipping("6.00").total("36.03")}. */
final class OrderFixture {
    private final Currency currency;
    private final List<OrderLine> lines = new ArrayList<>();
    private final List<OrderTax> taxes = new ArrayList<>();
    private long id = 1;
    private ChannelId channel = new ChannelId(1);
    private @Nullable VariantId variant;
    private @Nullable Money discount;
    private @Nullable Money shipping;
    private @Nullable Money tax;
    private @Nullable Boolean taxIncluded;
    private @Nullable Money marketplaceTax;
    private @Nullable Money rounding;
    private @Nullable Money refunded;
    private @Nullable Money total;
    private @Nullable Money paid;
    private SalesOrder.Status status = SalesOrder.Status.NEW;
    private Address address = address("DE");
    private @Nullable String vatId;

    OrderFixture(String currency) {
        this.currency = Currency.getInstance(currency);
    }

    static Address address(@Nullable String country) {
        return new Address("Anna Berg", null, "Hauptstr. 5", null, null, "10115", "Berlin", null, country, null);
    }

    /** A first line has the id 11 in order 1, the next one 12. */
    OrderFixture line(String quantity, String total) {
        return line(quantity, total, null, null);
    }

    OrderFixture line(String quantity, @Nullable String total, @Nullable String tax, @Nullable String percent) {
        int position = lines.size() + 1;
        Quantity pieces = Quantity.of(quantity);
        Money sum = money(total);
        lines.add(new OrderLine(
                new OrderLineId(id * 10 + position), position, variant, Quantity.ONE, null, "SKU-" + position, "Thing " + position,
                pieces, Quantity.ZERO, Quantity.ZERO, sum == null ? null : UnitPrice.ofLine(sum, pieces), sum, null, money(tax),
                percent == null ? null : Percent.of(percent), null, true));
        return this;
    }

    /** The last line's own discount. */
    OrderFixture lineDiscount(String amount) {
        OrderLine l = lines.removeLast();
        lines.add(new OrderLine(l.id(), l.position(), l.variant(), l.factor(), null, l.sku(), l.name(), l.quantity(), l.cancelled(),
                l.shipped(), l.unitPrice(), l.total(), money(amount), l.tax(), l.taxPercent(), l.taxClass(), true));
        return this;
    }

    OrderFixture id(long value) {
        id = value;
        return this;
    }

    OrderFixture channel(ChannelId value) {
        channel = value;
        return this;
    }

    /** The variant of the lines that follow. */
    OrderFixture variant(VariantId value) {
        variant = value;
        return this;
    }

    OrderFixture discount(String amount) {
        discount = money(amount);
        return this;
    }

    OrderFixture shipping(String amount) {
        shipping = money(amount);
        return this;
    }

    OrderFixture tax(String amount) {
        tax = money(amount);
        return this;
    }

    OrderFixture named(String name, @Nullable String percent, String amount) {
        taxes.add(new OrderTax(name, percent == null ? null : Percent.of(percent), money(amount)));
        return this;
    }

    OrderFixture taxAdded() {
        taxIncluded = false;
        return this;
    }

    OrderFixture taxInside() {
        taxIncluded = true;
        return this;
    }

    OrderFixture marketplaceTax(String amount) {
        marketplaceTax = money(amount);
        return this;
    }

    OrderFixture rounding(String amount) {
        rounding = money(amount);
        return this;
    }

    OrderFixture refunded(String amount) {
        refunded = money(amount);
        return this;
    }

    OrderFixture total(String amount) {
        total = money(amount);
        return this;
    }

    OrderFixture paid(String amount) {
        paid = money(amount);
        status = status.with(PaymentState.PARTIAL);
        return this;
    }

    OrderFixture status(SalesOrder.Status value) {
        status = value;
        return this;
    }

    OrderFixture to(Address value) {
        address = value;
        return this;
    }

    OrderFixture vatId(String value) {
        vatId = value;
        return this;
    }

    SalesOrder order() {
        Money goods = lines.stream().anyMatch(l -> l.total() == null)
                ? null
                : Money.sum(currency, lines.stream().map(OrderLine::total).toList());
        Instant placed = Instant.parse("2026-11-20T09:00:00Z");
        return new SalesOrder(
                new OrderId(id), "K-" + (1000 + id), channel, "#" + (5000 + id), null,
                new Placed(placed, LocalDate.parse("2026-11-20"), "2026-11-20", placed), null, null, status,
                new Charges(currency, goods, discount, shipping, tax, taxIncluded, marketplaceTax, rounding, refunded, total),
                TaxSource.FILE, paid == null ? Money.zero(currency) : paid,
                new SalesOrder.Delivery(Address.EMPTY, address, null, vatId, null, "PayPal", null, null),
                List.copyOf(lines), List.copyOf(taxes));
    }

    private @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : Money.of(amount, currency.getCurrencyCode());
    }
}
