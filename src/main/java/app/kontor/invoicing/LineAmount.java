package app.kontor.invoicing;

import app.kontor.sales.OrderLine;
import app.kontor.value.Money;

/**
 * A line of an order with what was charged for it.
 *
 * @param total before discounts
 * @param discount its own and its part of the order's
 */
record LineAmount(OrderLine line, Money total, Money discount) {

    Money charged() {
        return total.minus(discount);
    }

    /** What this share of the line was charged, on this invoice and all before it. */
    Money chargedUpToHere(Share share) {
        return share.upToHere(total).minus(share.upToHere(discount));
    }

    Money chargedBefore(Share share) {
        return share.beforehand(total).minus(share.beforehand(discount));
    }
}
