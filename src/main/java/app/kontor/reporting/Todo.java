package app.kontor.reporting;

/**
 * What waits for somebody: counts of orders, of invoices that are overdue, of texts without a product, of variants that run low.
 *
 * @param isShort paid orders that lack stock
 */
public record Todo(long ready, long isShort, long unpaid, long overdue, long held, long unmatched, long lowStock) {

    /** Whether nobody has to do anything now. */
    public boolean isEmpty() {
        return ready + isShort + unpaid + overdue + held + unmatched + lowStock == 0;
    }
}
