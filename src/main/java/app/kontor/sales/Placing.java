package app.kontor.sales;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.db.Tx;
import app.kontor.document.NumberSeries;
import app.kontor.partner.Customer;
import app.kontor.partner.CustomerMatch;
import app.kontor.partner.Partners;
import app.kontor.partner.Partners.Person;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes an order of what was agreed with a customer, before its tax is known. */
final class Placing {
    private final Tx tx;
    private final ShopSettings settings;
    private final Currency currency;

    Placing(Tx tx) {
        this.tx = tx;
        this.settings = Settings.read(tx);
        this.currency = settings.currency();
    }

    /** What it would be, without a number and written nowhere. */
    SalesOrder quote(NewOrder wanted, Instant now) {
        long[] ids = {0};
        return order(wanted, new Drawn(new OrderId(0), "", new ChannelId(0), wanted.customer()), () -> ++ids[0], now);
    }

    SalesOrder place(NewOrder wanted) {
        if (wanted.lines().isEmpty()) {
            throw new BusinessRuleException("order.withoutLines");
        }
        Channel channel = Channels.own(tx, settings.language(), settings.zone());
        CustomerId customer = wanted.customer() != null ? wanted.customer() : customer(wanted.delivery());
        String number = NumberSeries.next(tx, NumberSeries.ORDERS);
        return order(wanted, new Drawn(new OrderId(tx.newId()), number, channel.id(), customer), tx::newId, tx.now());
    }

    private record Drawn(OrderId id, String number, ChannelId channel, @Nullable CustomerId customer) {}

    private SalesOrder order(NewOrder wanted, Drawn drawn, LongSupplier ids, Instant now) {
        List<OrderLine> lines = new ArrayList<>();
        for (NewOrder.Line line : wanted.lines()) {
            lines.add(line(tx, line, new OrderLineId(ids.getAsLong()), lines.size() + 1, currency));
        }
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        return new SalesOrder(drawn.id, drawn.number, drawn.channel, drawn.number, drawn.customer,
                new Placed(now, today, "", now), null, wanted.shipBy(), SalesOrder.Status.NEW,
                charges(lines, wanted.terms()), TaxSource.DESTINATION, Money.zero(currency), wanted.delivery(), lines, List.of());
    }

    private Charges charges(List<OrderLine> lines, NewOrder.Terms terms) {
        Charges agreed = new Charges(currency, null, orZero(terms.discount()), orZero(terms.shipping()), null, !terms.net(), null,
                null, null, null);
        return repriced(agreed, lines);
    }

    private Money orZero(@Nullable Money amount) {
        return amount == null ? Money.zero(currency) : amount;
    }

    /** The same agreement about these lines, before its tax is known. */
    static Charges repriced(Charges agreed, List<OrderLine> lines) {
        Money goods = Money.sum(agreed.currency(), lines.stream().map(OrderLine::total).map(Objects::requireNonNull).toList());
        Money discount = agreed.discount() == null ? Money.zero(agreed.currency()) : agreed.discount();
        Charges parts = new Charges(agreed.currency(), goods, discount, agreed.shipping(), null, agreed.taxIncluded(),
                null, null, agreed.refunded(), null);
        if (parts.sum().isNegative()) {
            throw new BusinessRuleException("order.discountTooMuch", discount);
        }
        return parts.withTotal(parts.sum()).withRounding();
    }

    /** @throws BusinessRuleException product.unknown, order.quantityMissing, order.priceUnknown */
    static OrderLine line(Tx tx, NewOrder.Line wanted, OrderLineId id, int position, Currency currency) {
        Variant variant = Catalog.get(tx, wanted.sku());
        if (!wanted.quantity().isPositive()) {
            throw new BusinessRuleException("order.quantityMissing", variant.sku().value());
        }
        UnitPrice price = wanted.price() != null ? wanted.price() : variant.price();
        if (price == null || !price.currency().equals(currency)) {
            throw new BusinessRuleException("order.priceUnknown", variant.sku().value());
        }
        return new OrderLine(id, position, variant.id(), Quantity.ONE, null, variant.sku().value(), variant.name(),
                wanted.quantity(), Quantity.ZERO, Quantity.ZERO, price, price.times(wanted.quantity()), null, null, null,
                variant.taxClass(), variant.requiresShipping());
    }

    /** Who is known by VAT id, e-mail or name and town; else somebody new. Nobody where several could be meant (R52). */
    private @Nullable CustomerId customer(SalesOrder.Delivery d) {
        Address a = d.billing().displayName().isEmpty() ? d.shipping() : d.billing();
        String name = a.displayName().isEmpty() ? Objects.requireNonNullElse(d.email(), "") : a.displayName();
        if (name.isEmpty()) {
            return null;
        }
        Person person = new Person(a.displayName(), d.email(), d.vatId(), a.zip());
        return switch (Objects.requireNonNull(Partners.match(tx, List.of(person)).get(person))) {
            case CustomerMatch.Known known -> known.id();
            case CustomerMatch.Several _ -> null;
            case CustomerMatch.Unknown _ -> {
                CustomerId id = new CustomerId(tx.newId());
                Partners.add(tx, List.of(new Customer(id, NumberSeries.next(tx, NumberSeries.CUSTOMERS), name, a.company(), d.email(),
                        a.phone(), d.vatId(), a.country(), a.city(), a.zip(), d.language())));
                yield id;
            }
        };
    }

    static void insert(Tx tx, SalesOrder order) {
        OrderStore.insert(tx, Map.of(order, List.of(new OrderRef("own", order.number()))));
    }
}
