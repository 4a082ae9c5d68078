package app.kontor.day;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.invoicing.Invoicing;
import app.kontor.invoicing.TaxFigures;
import app.kontor.partner.Customer;
import app.kontor.sales.CustomerOrders;
import app.kontor.sales.NewOrder;
import app.kontor.sales.OrderDraft;
import app.kontor.sales.Orders;
import app.kontor.sales.OwnOrders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.Settings;
import app.kontor.settings.TaxRegime;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders that the shop takes itself, and orders that are edited: where an order and its tax are decided together. */
public final class OrderDesk {
    private final Database db;

    public OrderDesk(Database db) {
        this.db = db;
    }

    /**
     * What an order would cost.
     *
     * @param order without a number, written nowhere
     * @param tax null where it can't be found
     * @param unclear why the tax can't be found; a gross order can be placed all the same
     */
    public record Quote(SalesOrder order, @Nullable TaxFigures tax, @Nullable BusinessRuleException unclear) {}

    /** @throws BusinessRuleException product.unknown, order.priceUnknown, order.quantityMissing, order.discountTooMuch */
    public Quote quote(NewOrder wanted) {
        Instant now = db.clock().instant();
        return db.read(tx -> {
            SalesOrder order = OwnOrders.quote(tx, wanted, now);
            try {
                TaxFigures tax = Invoicing.agreed(tx, order, wanted.terms().net(), today(tx, now));
                return new Quote(taxed(tx, order, wanted.terms().net(), tax), tax, null);
            } catch (BusinessRuleException unclear) {
                return new Quote(order, null, unclear);
            }
        });
    }

    /** Where a customer's next order would go: as their last one says, else as far as they are known. */
    public SalesOrder.Delivery usual(Customer customer, CustomerOrders orders) {
        SalesOrder.Delivery last = orders.last() == null ? null : db.read(tx -> Orders.get(tx, orders.last())).delivery();
        Address known = new Address(customer.name(), customer.company(), null, null, null, customer.zip(), customer.city(), null,
                customer.country(), customer.phone());
        return new SalesOrder.Delivery(last == null ? known : last.billing(), last == null ? known : last.shipping(), customer.email(),
                customer.vatId(), last == null ? null : last.shippingMethod(), null, null, customer.language());
    }

    /**
     * Takes an order of our own, with a number of Kontor's series; what is paid is booked.
     *
     * @throws BusinessRuleException as {@link #quote}; order.withoutLines; invoice.blocked if prices are net and their tax is unclear
     */
    public SalesOrder place(NewOrder wanted) {
        String who = wanted.delivery().billing().displayName();
        return db.write(Intent.of("orders.place", who), tx -> {
            SalesOrder order = taxed(tx, OwnOrders.draw(tx, wanted), wanted.terms().net());
            return OwnOrders.place(tx, order, wanted.terms().paid());
        });
    }

    /**
     * Saves what the owner edited; an order of our own is priced and taxed anew.
     *
     * @throws BusinessRuleException order.posted, order.finished, order.lineShipped, order.priceFixed, order.quantityFixed,
     *     order.nothingLeft, product.unknown
     */
    public SalesOrder edit(OrderId id, OrderDraft draft) {
        String number = db.read(tx -> Orders.get(tx, id)).number();
        return db.write(Intent.of("orders.edit", number), tx -> {
            Orders.save(tx, List.of(edited(tx, Orders.get(tx, id), draft)));
            return Orders.get(tx, id);
        });
    }

    /** The same within another write, not saved yet. */
    public static SalesOrder edited(Tx tx, SalesOrder order, OrderDraft draft) {
        SalesOrder edited = Orders.edited(tx, order, draft);
        return OwnOrders.isOwn(tx, order) ? taxed(tx, edited, Boolean.FALSE.equals(order.charges().taxIncluded()) && isTaxedAtHome(order)) : edited;
    }

    /** Net prices of which no line says its rate were prices of an order that goes abroad untaxed. */
    private static boolean isTaxedAtHome(SalesOrder order) {
        return order.lines().stream().anyMatch(l -> l.taxPercent() != null);
    }

    private static SalesOrder taxed(Tx tx, SalesOrder order, boolean net) {
        try {
            return taxed(tx, order, net, Invoicing.agreed(tx, order, net, today(tx, tx.now())));
        } catch (BusinessRuleException unclear) {
            if (net) {
                throw unclear;
            }
            return order; // what was agreed stands; the invoice waits for the answer
        }
    }

    /** Tax inside a price is found on the day of delivery (R20); tax on top of it belongs to the total and is agreed with it. */
    private static SalesOrder taxed(Tx tx, SalesOrder order, boolean net, TaxFigures tax) {
        if (Settings.read(tx).taxRegime() != TaxRegime.STANDARD) {
            return order.taxed(null, true, List.of());
        }
        if (tax.isUntaxedAbroad()) {
            return order.taxed(tax.tax(), false, List.of());
        }
        return net ? order.taxed(tax.tax(), false, tax.percents()) : order.taxed(null, true, List.of());
    }

    private static LocalDate today(Tx tx, Instant now) {
        return LocalDate.ofInstant(now, Settings.read(tx).zone());
    }
}
