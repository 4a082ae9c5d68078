package app.kontor.invoicing;

import app.kontor.db.Tx;
import app.kontor.document.NumberPattern;
import app.kontor.document.NumberSeries;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.Settings;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.InvoiceId;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes invoices of postings: drafts what passes every check, numbers it, writes it, and says what became of each order. */
final class InvoicePosting {
    private InvoicePosting() {}

    static PostResult post(Tx tx, List<Posting> postings) {
        List<OrderId> ids = postings.stream().map(p -> p.order().id()).toList();
        Map<OrderId, Invoiced> before = InvoiceStore.invoiced(tx, ids);
        Terms terms = Invoicing.terms(tx, postings.stream().map(Posting::order).toList(), Invoicing.today(tx, Settings.read(tx)));
        List<Draft> drafts = new ArrayList<>();
        List<PostResult.Refusal> refused = new ArrayList<>();
        for (Posting posting : postings) {
            Invoiced earlier = before.getOrDefault(posting.order().id(), Invoiced.NOTHING);
            if (!posting.isEmpty() || earlier.isNothing()) {
                draft(posting, earlier, terms, drafts, refused);
            }
        }
        Set<InvoiceId> posted = write(tx, drafts, terms);
        Orders.save(tx, drafts.stream().map(d -> invoiced(d, before)).toList());
        return result(tx, ids, posted, refused, terms);
    }

    private static void draft(
            Posting posting, Invoiced before, Terms terms, List<Draft> drafts, List<PostResult.Refusal> refused) {
        try {
            drafts.add(Draft.of(posting, before, terms));
        } catch (BusinessRuleException e) {
            refused.add(new PostResult.Refusal(posting.order().id(), posting.order().number(), e));
        }
    }

    private static Set<InvoiceId> write(Tx tx, List<Draft> drafts, Terms terms) {
        if (drafts.isEmpty()) {
            return Set.of();
        }
        NumberPattern pattern = terms.settings().invoiceSeries();
        List<String> numbers = NumberSeries.nextInvoices(tx, pattern, terms.today(), drafts.size());
        return Set.copyOf(InvoiceStore.insert(tx, drafts, numbers, pattern.in(terms.today().getYear()).seriesCode()));
    }

    private static SalesOrder invoiced(Draft draft, Map<OrderId, Invoiced> before) {
        SalesOrder order = draft.posting().order();
        boolean isAll = before.getOrDefault(order.id(), Invoiced.NOTHING).isLast(draft.posting());
        return order.with(isAll ? InvoiceState.INVOICED : InvoiceState.PARTIAL);
    }

    /** The new invoice of each order that has one; of the others those that they have. */
    private static PostResult result(
            Tx tx, List<OrderId> ids, Set<InvoiceId> posted, List<PostResult.Refusal> refused, Terms terms) {
        Set<OrderId> out = refused.stream().map(PostResult.Refusal::order).collect(Collectors.toSet());
        Map<OrderId, List<Invoice>> found = InvoiceStore.ofOrders(tx, ids);
        List<Invoice> invoices = new ArrayList<>();
        for (OrderId id : ids) {
            List<Invoice> all = out.contains(id) ? List.of() : found.getOrDefault(id, List.of());
            List<Invoice> fresh = all.stream().filter(i -> posted.contains(i.id())).toList();
            invoices.addAll(fresh.isEmpty() ? all : fresh);
        }
        return new PostResult(invoices, posted.size(), refused, MandatoryFields.advised(terms.settings()));
    }
}
