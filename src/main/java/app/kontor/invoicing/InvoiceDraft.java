package app.kontor.invoicing;

import app.kontor.sales.SalesOrder;
import app.kontor.value.BusinessRuleException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The invoice that an order would get now, to be looked at before it is posted.
 *
 * @param snapshot without a number, which posting gives; null where its amounts can't be known
 * @param obstacle why it can't be posted; null if it can
 * @param checks   rule by rule; one of them is wrong where there is an obstacle
 * @param posted   what the order has been invoiced with already
 */
public record InvoiceDraft(
        SalesOrder order, @Nullable InvoiceSnapshot snapshot, @Nullable BusinessRuleException obstacle, List<DraftCheck> checks,
        List<Invoice> posted) {}
