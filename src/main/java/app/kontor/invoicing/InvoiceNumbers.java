package app.kontor.invoicing;

import app.kontor.db.Tx;
import app.kontor.value.OrderId;
import java.util.Collection;
import java.util.Map;

/** Finds orders by the numbers of their invoices: for upper features, inside their transaction. */
public final class InvoiceNumbers {
    private InvoiceNumbers() {}

    /** Whose invoices these are; numbers that no invoice has are left out. */
    public static Map<String, OrderId> orders(Tx tx, Collection<String> numbers) {
        return InvoiceStore.orders(tx, numbers);
    }
}
