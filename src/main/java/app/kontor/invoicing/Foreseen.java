package app.kontor.invoicing;

import app.kontor.db.Tx;
import app.kontor.sales.OrderLine;
import app.kontor.sales.SalesOrder;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderLineId;
import app.kontor.value.Phrase;
import app.kontor.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an order that is not there yet would be taxed, and what would keep it from being invoiced; by the rules of the invoice itself.
 *
 * @param rates empty where its tax can't be told
 * @param obstacle key of the reason, {@code invoice.reason.…}; null if it could be invoiced
 */
public record Foreseen(List<TaxFigures.Rate> rates, @Nullable String obstacle) {

    /** Of each, in their order, if it were invoiced today; writes nothing. */
    public static List<Foreseen> of(Tx tx, List<SalesOrder> orders, LocalDate today) {
        Terms terms = Invoicing.terms(tx, orders, today);
        return orders.stream().map(order -> of(order, terms)).toList();
    }

    private static Foreseen of(SalesOrder order, Terms terms) {
        List<TaxFigures.Rate> rates = List.of();
        try {
            SalesOrder released = order.status().holdReason() == null ? order : order.release();
            Draft draft = Draft.incomplete(whole(released, terms.today()), Invoiced.NOTHING, terms);
            rates = draft.figures().groups().stream().map(g -> new TaxFigures.Rate(g.percent(), g.name(), g.net(), g.tax())).toList();
            draft.requireMandatoryFields(terms);
            return new Foreseen(rates, order.status().holdReason() == null ? null : Reason.HOLD.key());
        } catch (BusinessRuleException blocked) {
            return new Foreseen(rates, reason(blocked));
        }
    }

    /** The order as it was charged, although its first invoice will be of what has left. */
    private static Posting whole(SalesOrder order, LocalDate today) {
        Map<OrderLineId, Quantity> quantities = order.lines().stream().filter(line -> line.quantity().minus(line.cancelled()).isPositive())
                .collect(Collectors.toMap(OrderLine::id, line -> line.quantity().minus(line.cancelled())));
        return new Posting(order, quantities, today);
    }

    private static String reason(BusinessRuleException blocked) {
        return blocked.arguments().stream().filter(Phrase.class::isInstance).map(phrase -> ((Phrase) phrase).key()).findFirst()
                .orElse("error." + blocked.key());
    }
}
