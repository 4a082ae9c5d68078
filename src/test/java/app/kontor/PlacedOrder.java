package app.kontor;

import app.kontor.catalog.Catalog;
import app.kontor.db.Tx;
import app.kontor.document.NumberSeries;
import app.kontor.sales.Charges;
import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderRef;
import app.kontor.sales.PaymentState;
import app.kontor.sales.Placed;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.TaxSource;
import app.kontor.value.Address;
import app.kontor.value.ChannelId;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Builds an order that came without a file. Its lines read "2 A-1": quantity and SKU; "2 A-1 x3": in packs of three; "1 tip!":
 * needs no shipping; "1 ?mug": of no product. Everything costs 10 EUR.
 */
record PlacedOrder(Tx tx, ChannelId channel) {
    private static final Currency EUR = Currency.getInstance("EUR");

    static OrderRef ref(int number) {
        return new OrderRef("shopifyName", "#" + number);
    }

    SalesOrder build(int number, Instant at, boolean paid, String... texts) {
        List<OrderLine> lines = IntStream.range(0, texts.length).mapToObj(i -> line(i, texts[i])).toList();
        Address address = new Address("Ada Berg", null, "Ringvej 1", null, null, "8000", "Aarhus", null, "DK", null);
        Money goods = Money.sum(EUR, lines.stream().map(OrderLine::total).toList());
        Money zero = Money.zero(EUR);
        Charges charges = new Charges(EUR, goods, zero, zero, zero, true, null, null, null, goods);
        SalesOrder order = new SalesOrder(new OrderId(tx.newId()), NumberSeries.next(tx, NumberSeries.ORDERS), channel, "#" + number, null,
                new Placed(at, LocalDate.ofInstant(at, ZoneOffset.UTC), at.toString(), at), null, null,
                SalesOrder.Status.NEW.with(PaymentState.OPEN), charges, TaxSource.FILE, zero,
                new SalesOrder.Delivery(address, address, null, null, null, null, null, null), lines, List.of());
        return paid ? order.pay(goods, at) : order;
    }

    private OrderLine line(int position, String text) {
        String[] words = text.split(" ");
        Quantity quantity = Quantity.of(words[0]);
        boolean ships = !words[1].endsWith("!");
        boolean known = ships && !words[1].startsWith("?");
        String sku = words[1].replaceAll("[!?]", "");
        VariantId variant = known ? Catalog.get(tx, sku).id() : null;
        Quantity factor = words.length > 2 ? Quantity.of(words[2].substring(1)) : Quantity.ONE;
        UnitPrice price = new UnitPrice(BigDecimal.TEN, EUR);
        return new OrderLine(new OrderLineId(tx.newId()), position, variant, factor, null, sku, "Name of " + sku, quantity,
                Quantity.ZERO, Quantity.ZERO, price, price.times(quantity), null, null, null, null, ships);
    }
}
