package app.kontor.ui.invoices;

import app.kontor.app.Shop;
import app.kontor.invoicing.DraftCheck;
import app.kontor.invoicing.Invoice;
import app.kontor.invoicing.InvoiceDraft;
import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.sales.SalesOrder;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.InvoiceId;
import app.kontor.value.OrderId;
import app.kontor.value.RowId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the screen of one invoice shows, read at once.
 *
 * @param posted   null for a draft
 * @param snapshot what is on the paper; null where the draft's amounts can't be known
 * @param obstacle why a draft can't be posted, null if it can
 * @param checks   of a draft, rule by rule
 * @param pdf      the kept document, or how the draft would look
 */
record InvoiceView(
        SalesOrder order, @Nullable Invoice posted, @Nullable InvoiceSnapshot snapshot, @Nullable BusinessRuleException obstacle,
        List<DraftCheck> checks, byte @Nullable [] pdf, LocalDate today) {

    static InvoiceView read(Shop shop, RowId row) {
        return row instanceof InvoiceId id ? posted(shop, shop.invoicing().get(id)) : draft(shop, (OrderId) row);
    }

    boolean canBePosted() {
        return posted == null && obstacle == null;
    }

    String email() {
        String email = order.delivery().email();
        return email == null ? "" : email;
    }

    long hints() {
        return checks.stream().filter(check -> check.level() == DraftCheck.Level.HINT).count();
    }

    private static InvoiceView posted(Shop shop, Invoice invoice) {
        return new InvoiceView(shop.orders().get(invoice.order()), invoice,
                shop.invoicing().snapshots(List.of(invoice.id())).get(invoice.id()), null, List.of(),
                shop.invoicePaper().pdf(invoice.id()), shop.invoicing().today());
    }

    /** An order that has nothing left to invoice shows what it was invoiced with. */
    private static InvoiceView draft(Shop shop, OrderId order) {
        InvoiceDraft draft = shop.invoicing().draft(order);
        if (draft.snapshot() == null && !draft.posted().isEmpty()) {
            return posted(shop, draft.posted().getLast());
        }
        byte[] pdf = draft.snapshot() == null ? null : shop.invoicePaper().draft(draft.snapshot());
        return new InvoiceView(draft.order(), null, draft.snapshot(), draft.obstacle(), draft.checks(), pdf, shop.invoicing().today());
    }
}
