package app.kontor.invoicing;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import java.util.List;

/**
 * What became of the orders that were to be invoiced.
 *
 * @param invoices in the order that was asked for; of an order that had been invoiced before, its invoices
 * @param posted how many of them are new
 * @param refused orders that could not be invoiced, and why
 * @param advised keys of settings that the invoices lack and should have, such as the company's street
 */
public record PostResult(List<Invoice> invoices, int posted, List<Refusal> refused, List<String> advised) {

    /** Nothing was asked for. */
    public static final PostResult NONE = new PostResult(List.of(), 0, List.of(), List.of());

    /** @param why {@code invoice.blocked} with the order's number and the reason */
    public record Refusal(OrderId order, String number, BusinessRuleException why) {}

    /** The result, if nothing was refused. @throws BusinessRuleException the first refusal */
    public PostResult orThrow() {
        if (!refused.isEmpty()) {
            throw refused.getFirst().why();
        }
        return this;
    }
}
