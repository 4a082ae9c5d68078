package app.kontor.invoicing;

import app.kontor.sales.PaymentState;
import app.kontor.value.InvoiceId;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import java.time.LocalDate;

/**
 * A posted invoice in a list.
 *
 * @param orderNumber Kontor's; {@code channelNumber} is the one the customer knows
 * @param payment     of the order as it is now; {@code paid} and {@code due} are what the paper says
 */
public record Invoice(
        InvoiceId id,
        String number,
        OrderId order,
        String orderNumber,
        String channelNumber,
        String customer,
        LocalDate issuedOn,
        LocalDate deliveredOn,
        LocalDate dueOn,
        Money net,
        Money tax,
        Money total,
        Money paid,
        Money due,
        PaymentState payment) {

    public InvoiceStatus status(LocalDate today) {
        if (!due.isPositive() || payment == PaymentState.PAID || payment == PaymentState.REFUNDED) {
            return InvoiceStatus.PAID;
        }
        return dueOn.isBefore(today) ? InvoiceStatus.OVERDUE : InvoiceStatus.OPEN;
    }
}
