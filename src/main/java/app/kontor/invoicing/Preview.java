package app.kontor.invoicing;

import app.kontor.document.NextNumber;
import app.kontor.sales.OrderLine;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.TaxRegime;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Money;
import app.kontor.value.OrderLineId;
import app.kontor.value.Percent;
import app.kontor.value.Quantity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Taxes an order for looking at it, by the same rules as the invoice will. */
record Preview(SalesOrder order, Terms terms) {

    /** @throws BusinessRuleException invoice.blocked, with the reason */
    TaxFigures figures() {
        return figures(OrderAmounts.of(order));
    }

    /** Of an order that is only agreed: tax comes on top of net prices. */
    TaxFigures agreed(boolean net) {
        OrderAmounts a = OrderAmounts.of(order);
        return figures(new OrderAmounts(!net, a.lines(), a.shipping(), a.shippingDiscount(), null, a.rounding(), a.total()));
    }

    /** Why it could not be posted, apart from being on hold. */
    Optional<BusinessRuleException> obstacle(Invoiced before) {
        try {
            SalesOrder released = order.status().holdReason() == null ? order : order.release();
            Draft.of(before.due(released, terms.today()), before, terms);
            return Optional.empty();
        } catch (BusinessRuleException blocked) {
            return Optional.of(blocked);
        }
    }

    /** The paper as far as it can be drawn, and what keeps it from being posted. */
    InvoiceDraft draft(Invoiced before, NextNumber next, List<Invoice> posted) {
        Posting due = before.due(order, terms.today());
        List<DraftCheck> checks = new DraftChecks(due, before, terms, next).all();
        InvoiceSnapshot snapshot = null;
        try {
            Draft draft = Draft.incomplete(due, before, terms);
            snapshot = draft.snapshot();
            draft.requireMandatoryFields(terms);
            if (next.isBackDated(terms.today())) {
                throw new BusinessRuleException("invoice.backDated", terms.today(), next.last());
            }
            return new InvoiceDraft(order, snapshot, null, checks, posted);
        } catch (BusinessRuleException blocked) {
            return new InvoiceDraft(order, snapshot, blocked, checks, posted);
        }
    }

    private TaxFigures figures(OrderAmounts amounts) {
        TaxCase taxCase = Draft.taxCase(order, terms);
        boolean untaxed = terms.settings().taxRegime() == TaxRegime.STANDARD
                && amounts.tax() == null && (taxCase == TaxCase.EU_BUSINESS || taxCase == TaxCase.EXPORT);
        TaxPlan plan = untaxed ? TaxPlan.uniform(amounts, Percent.ZERO) : Draft.plan(whole(), amounts, taxCase, terms);
        InvoiceFigures figures = InvoiceFigures.ofWhole(amounts, plan);
        Money tax = figures.tax();
        return new TaxFigures(
                figures.groups().stream().map(g -> new TaxFigures.Rate(g.percent(), g.name(), g.net(), g.tax())).toList(),
                plan.percents(), figures.net(), tax, figures.total(), untaxed);
    }

    private Posting whole() {
        Map<OrderLineId, Quantity> all = new HashMap<>();
        for (OrderLine line : order.lines()) {
            all.put(line.id(), line.quantity());
        }
        LocalDate today = terms.today();
        return new Posting(order, all, today);
    }
}
