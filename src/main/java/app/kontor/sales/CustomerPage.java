package app.kontor.sales;

import app.kontor.partner.CustomerCard;
import app.kontor.value.Address;
import app.kontor.value.InvoiceId;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the shop knows of one customer.
 *
 * @param row the sums of their orders
 * @param orders newest first
 * @param addresses that their orders state, each once, the newest first
 * @param twins who looks like the same person
 */
public record CustomerPage(
        CustomerCard card,
        CustomerRow row,
        List<OrderRow> orders,
        List<Seen> addresses,
        List<Bill> invoices,
        List<CustomerRow> twins) {

    /** @param order the number of the newest order that states it */
    public record Seen(Address address, OrderId order, String number) {}

    public record Bill(InvoiceId id, String number, LocalDate issuedOn, Money total, Money due, @Nullable String order) {}
}
