package app.kontor.sales;

import app.kontor.schema.tables.records.OrderLineRecord;
import app.kontor.schema.tables.records.OrderTaxRecord;
import app.kontor.schema.tables.records.SalesOrderRecord;
import app.kontor.value.Address;
import app.kontor.value.Coded;
import app.kontor.value.Money;
import app.kontor.value.Percent;
import app.kontor.value.SearchText;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between the rows of an order and the noun: amounts get the order's currency, codes their enum. */
final class OrderRecords {
    private static final int SEARCH_LENGTH = 4000;
    private static final int MATCH_LENGTH = 500;

    private OrderRecords() {}

    static SalesOrder order(SalesOrderRecord r, List<OrderLineRecord> lines, List<OrderTaxRecord> taxes) {
        Currency currency = Currency.getInstance(r.getCurrency());
        return new SalesOrder(
                r.getId(), r.getNumber(), r.getChannelId(), r.getChannelNumber(), r.getCustomerId(),
                new Placed(r.getPlacedAt(), r.getPlacedOn(), r.getPlacedText(), r.getPlacedSort()),
                r.getPaidAt(), r.getShipBy(), status(r), charges(r, currency),
                Coded.of(TaxSource.class, r.getTaxSource()), Money.rounded(r.getPaid(), currency), delivery(r),
                lines.stream().map(l -> line(l, currency)).toList(),
                taxes.stream().map(t -> tax(t, currency)).toList());
    }

    static SalesOrder.Status status(SalesOrderRecord r) {
        return new SalesOrder.Status(
                Coded.of(OrderState.class, r.getState()), r.getHoldReason(),
                Coded.of(PaymentState.class, r.getPayment()), Coded.of(AllocationState.class, r.getAllocation()),
                Coded.of(ShipmentState.class, r.getShipment()), Coded.of(InvoiceState.class, r.getInvoice()));
    }

    private static Charges charges(SalesOrderRecord r, Currency c) {
        return new Charges(c, money(r.getGoods(), c), money(r.getDiscount(), c), money(r.getShipping(), c), money(r.getTax(), c),
                r.getTaxIncluded(), money(r.getMarketplaceTax(), c), money(r.getRounding(), c), money(r.getRefunded(), c),
                money(r.getTotal(), c));
    }

    static SalesOrder.Delivery delivery(SalesOrderRecord r) {
        Address billing = new Address(r.getBillName(), r.getBillCompany(), r.getBillStreet(), r.getBillStreet2(),
                r.getBillStreet3(), r.getBillZip(), r.getBillCity(), r.getBillRegion(), r.getBillCountry(), r.getBillPhone());
        Address shipping = new Address(r.getShipName(), r.getShipCompany(), r.getShipStreet(), r.getShipStreet2(),
                r.getShipStreet3(), r.getShipZip(), r.getShipCity(), r.getShipRegion(), r.getShipCountry(), r.getShipPhone());
        return new SalesOrder.Delivery(billing, shipping, r.getEmail(), r.getVatId(), r.getShippingMethod(),
                r.getPaymentMethod(), r.getNote(), r.getLanguage());
    }

    private static OrderLine line(OrderLineRecord r, Currency c) {
        return new OrderLine(r.getId(), r.getPosition(), r.getVariantId(), r.getFactor(), r.getChannelLine(), r.getSku(),
                r.getName(), r.getQuantity(), r.getCancelled(), r.getShipped(),
                r.getUnitPrice() == null ? null : new UnitPrice(r.getUnitPrice(), c), money(r.getTotal(), c),
                money(r.getDiscount(), c), money(r.getTax(), c), percent(r.getTaxPercent()), r.getTaxClass(),
                r.getRequiresShipping());
    }

    private static OrderTax tax(OrderTaxRecord r, Currency c) {
        return new OrderTax(r.getName(), percent(r.getPercent()), Money.rounded(r.getAmount(), c));
    }

    static void fill(SalesOrderRecord r, SalesOrder o) {
        r.setNumber(o.number());
        r.setChannelId(o.channel());
        r.setChannelNumber(o.channelNumber());
        r.setCustomerId(o.customer());
        r.setPlacedAt(o.placed().at());
        r.setPlacedOn(o.placed().on());
        r.setPlacedText(o.placed().text());
        r.setPlacedSort(o.placed().sort());
        r.setPaidAt(o.paidAt());
        r.setShipBy(o.shipBy());
        r.setTaxSource(o.taxSource().code());
        r.setPaid(scaled(o.paid()));
        fill(r, o.status());
        fill(r, o.charges());
        fill(r, o.delivery());
    }

    static void fill(SalesOrderRecord r, SalesOrder.Status s) {
        r.setState(s.state().code());
        r.setHoldReason(s.holdReason());
        r.setPayment(s.payment().code());
        r.setAllocation(s.allocation().code());
        r.setShipment(s.shipment().code());
        r.setInvoice(s.invoice().code());
    }

    private static void fill(SalesOrderRecord r, Charges c) {
        r.setCurrency(c.currency().getCurrencyCode());
        r.setGoods(scaled(c.goods()));
        r.setDiscount(scaled(c.discount()));
        r.setShipping(scaled(c.shipping()));
        r.setTax(scaled(c.tax()));
        r.setTaxIncluded(c.taxIncluded());
        r.setMarketplaceTax(scaled(c.marketplaceTax()));
        r.setRounding(scaled(c.rounding()));
        r.setRefunded(scaled(c.refunded()));
        r.setTotal(scaled(c.total()));
    }

    private static void fill(SalesOrderRecord r, SalesOrder.Delivery d) {
        r.setShippingMethod(d.shippingMethod());
        r.setPaymentMethod(d.paymentMethod());
        r.setNote(d.note());
        r.setLanguage(d.language());
        r.setVatId(d.vatId());
        r.setEmail(d.email());
        Address b = d.billing();
        r.setBillName(b.name());
        r.setBillCompany(b.company());
        r.setBillStreet(b.street());
        r.setBillStreet2(b.street2());
        r.setBillStreet3(b.street3());
        r.setBillZip(b.zip());
        r.setBillCity(b.city());
        r.setBillRegion(b.region());
        r.setBillCountry(b.country());
        r.setBillPhone(b.phone());
        Address s = d.shipping();
        r.setShipName(s.name());
        r.setShipCompany(s.company());
        r.setShipStreet(s.street());
        r.setShipStreet2(s.street2());
        r.setShipStreet3(s.street3());
        r.setShipZip(s.zip());
        r.setShipCity(s.city());
        r.setShipRegion(s.region());
        r.setShipCountry(s.country());
        r.setShipPhone(s.phone());
    }

    static void fill(OrderLineRecord r, SalesOrder order, OrderLine l) {
        r.setOrderId(order.id());
        r.setPosition(l.position());
        r.setVariantId(l.variant());
        r.setFactor(l.factor());
        r.setChannelLine(l.channelLine());
        r.setSku(l.sku());
        r.setName(l.name());
        r.setMatchKey(matchKey(l.matchText()));
        r.setQuantity(l.quantity());
        r.setCancelled(l.cancelled());
        r.setShipped(l.shipped());
        r.setUnitPrice(l.unitPrice() == null ? null : l.unitPrice().amount());
        r.setTotal(scaled(l.total()));
        r.setDiscount(scaled(l.discount()));
        r.setTax(scaled(l.tax()));
        r.setTaxPercent(l.taxPercent() == null ? null : l.taxPercent().value().setScale(4));
        r.setTaxClass(l.taxClass());
        r.setRequiresShipping(l.requiresShipping());
    }

    static void fill(OrderTaxRecord r, SalesOrder order, int position, OrderTax t) {
        r.setOrderId(order.id());
        r.setPosition(position);
        r.setName(t.name());
        r.setPercent(t.percent() == null ? null : t.percent().value().setScale(4));
        r.setAmount(scaled(t.amount()));
    }

    /** What the search box looks in: numbers, names, mail, town and SKUs, in lower case. */
    static String searchText(SalesOrder o, List<OrderRef> refs) {
        Address ship = o.delivery().shipping();
        Address bill = o.delivery().billing();
        Stream<String> parts = Stream.concat(
                Stream.of(o.number(), o.channelNumber(), ship.name(), ship.company(), ship.city(), ship.zip(), bill.name(),
                        bill.company(), o.delivery().email()),
                Stream.concat(refs.stream().map(OrderRef::ref), o.lines().stream().map(OrderLine::matchText)));
        return SearchText.of(SEARCH_LENGTH, parts.toArray(String[]::new));
    }

    static String matchKey(String text) {
        return SearchText.key(text, MATCH_LENGTH);
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : Money.rounded(amount, currency);
    }

    /** The column's scale, so that a value that was read compares equal to the same value written. */
    private static @Nullable BigDecimal scaled(@Nullable Money money) {
        return money == null ? null : money.amount().setScale(4);
    }

    private static @Nullable Percent percent(@Nullable BigDecimal value) {
        return value == null ? null : new Percent(value);
    }
}
