package app.kontor.invoicing;

import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderState;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.TaxRegime;
import app.kontor.value.Address;
import app.kontor.value.Money;
import app.kontor.value.Phrase;
import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that has passed every check and lacks only its number.
 *
 * @param shares of each of the order's lines
 */
record Draft(Posting posting, List<Share> shares, InvoiceFigures figures, InvoiceSnapshot snapshot) {

    /** @throws app.kontor.value.BusinessRuleException invoice.blocked, with the reason */
    static Draft of(Posting posting, Invoiced before, Terms terms) {
        Draft draft = incomplete(posting, before, terms);
        draft.requireMandatoryFields(terms);
        return draft;
    }

    /** Its amounts are right; a mandatory field may lack. @throws app.kontor.value.BusinessRuleException invoice.blocked */
    static Draft incomplete(Posting posting, Invoiced before, Terms terms) {
        SalesOrder order = posting.order();
        requireInvoiceable(order, posting, before);
        OrderAmounts amounts = OrderAmounts.of(order);
        TaxCase taxCase = taxCase(order, terms);
        TaxPlan plan = plan(posting, amounts, taxCase, terms);
        requireCharged(order, amounts, plan);
        List<Share> shares = order.lines().stream().map(l -> before.share(l, posting)).toList();
        InvoiceFigures figures = InvoiceFigures.of(amounts, plan, shares, before.isNothing());
        Money paid = before.paidOf(order, figures.total().plus(figures.rounding()));
        InvoiceSnapshot snapshot = new SnapshotWriter(posting, terms, figures, isWrittenGross(order, amounts, plan))
                .write(shares, paid, notes(figures, taxCase, terms));
        return new Draft(posting, shares, figures, snapshot);
    }

    /** Untaxed prices are written as net ones where the channel says so. */
    private static boolean isWrittenGross(SalesOrder order, OrderAmounts amounts, TaxPlan plan) {
        boolean isUntaxed = plan.groups().stream().allMatch(g -> g.tax().isZero());
        return amounts.taxIncluded() && !(isUntaxed && OrderAmounts.isAddedZero(order.charges()));
    }

    /** Whatever way the tax was found: the customer is asked for what was charged, never for more or less (R21). */
    private static void requireCharged(SalesOrder order, OrderAmounts amounts, TaxPlan plan) {
        Money missed = InvoiceFigures.ofWhole(amounts, plan).total().minus(amounts.total());
        if (!missed.isZero()) {
            throw Reason.DOES_NOT_ADD_UP.of(order.number(), missed);
        }
    }

    void requireMandatoryFields(Terms terms) {
        requireSeller(terms);
        requireBuyer(terms);
    }

    void requireSeller(Terms terms) {
        MandatoryFields.checkSeller(snapshot, terms.settings().taxRegime(), isIntraCommunity(terms));
    }

    void requireBuyer(Terms terms) {
        if (MandatoryFields.needsBuyer(snapshot, terms.settings().taxRegime(), isIntraCommunity(terms))) {
            MandatoryFields.checkBuyer(snapshot.orderNumber(), snapshot.buyer());
        }
    }

    private boolean isIntraCommunity(Terms terms) {
        return isIntraCommunity(figures, taxCase(posting.order(), terms), terms);
    }

    private static void requireInvoiceable(SalesOrder order, Posting posting, Invoiced before) {
        OrderState state = order.status().state();
        if (state == OrderState.HOLD) {
            String reason = order.status().holdReason();
            throw Reason.HOLD.of(order.number(), Phrase.of(reason == null ? "" : reason));
        }
        if (state == OrderState.HISTORY || state == OrderState.CANCELLED) {
            throw (state == OrderState.HISTORY ? Reason.HISTORY : Reason.CANCELLED).of(order.number());
        }
        if (posting.isEmpty()) {
            throw (order.lines().isEmpty() ? Reason.NO_LINES : Reason.NOTHING_TO_INVOICE).of(order.number());
        }
        for (OrderLine line : order.lines()) {
            Quantity left = line.quantity().minus(line.cancelled()).minus(before.of(line.id()));
            if (posting.of(line.id()).compareTo(left) > 0) {
                throw Reason.TOO_MUCH.of(order.number(), line.name(), left.max(Quantity.ZERO));
            }
        }
    }

    static TaxPlan plan(Posting posting, OrderAmounts amounts, TaxCase taxCase, Terms terms) {
        return switch (terms.settings().taxRegime()) {
            case NONE -> TaxPlan.named(amounts, posting.order().taxes());
            case SMALL_BUSINESS -> untaxed(posting.order(), amounts);
            case STANDARD -> RateFinder.find(question(posting, amounts, taxCase, terms));
        };
    }

    private static TaxPlan untaxed(SalesOrder order, OrderAmounts amounts) {
        if (amounts.tax() != null && !amounts.tax().isZero()) {
            throw Reason.SMALL_BUSINESS_TAXED.of(order.number(), amounts.tax());
        }
        return TaxPlan.untaxed(amounts);
    }

    private static TaxQuestion question(Posting posting, OrderAmounts amounts, TaxCase taxCase, Terms terms) {
        SalesOrder order = posting.order();
        String home = terms.settings().country();
        String destination = destination(order);
        boolean atHome = destination == null || taxCase == TaxCase.EU_CONSUMER && terms.settings().taxesAbroadAtHome();
        TaxQuestion.Place place =
                new TaxQuestion.Place(taxCase, home, atHome ? home : destination, buyer(order).company() != null);
        return new TaxQuestion(
                order.number(), amounts, order.taxes(),
                amounts.lines().stream().map(l -> terms.taxClass(l.line())).toList(), place,
                terms.rates(), posting.deliveredOn());
    }

    static TaxCase taxCase(SalesOrder order, Terms terms) {
        return TaxCase.of(terms.settings().country(), destination(order), order.delivery().vatId());
    }

    private static @Nullable String destination(SalesOrder order) {
        String country = order.delivery().shipping().country();
        return country != null ? country : order.delivery().billing().country();
    }

    /** Who is billed: the billing address, or where it is missing or torn the shipping address. */
    static Address buyer(SalesOrder order) {
        Address billing = order.delivery().billing();
        Address shipping = order.delivery().shipping();
        boolean isBetter = shipping.isDeliverable() && !billing.isDeliverable();
        return billing.isEmpty() || isBetter ? shipping : billing;
    }

    private static List<Note> notes(InvoiceFigures figures, TaxCase taxCase, Terms terms) {
        List<Note> notes = new ArrayList<>();
        if (terms.settings().taxRegime() == TaxRegime.SMALL_BUSINESS) {
            notes.add(Note.smallBusiness(terms.settings().country()));
        } else if (isUntaxedAbroad(figures, terms) && taxCase == TaxCase.EXPORT) {
            notes.add(Note.EXPORT);
        } else if (isIntraCommunity(figures, taxCase, terms)) {
            notes.add(Note.INTRA_COMMUNITY);
        }
        return notes;
    }

    private static boolean isIntraCommunity(InvoiceFigures figures, TaxCase taxCase, Terms terms) {
        return isUntaxedAbroad(figures, terms) && taxCase == TaxCase.EU_BUSINESS;
    }

    private static boolean isUntaxedAbroad(InvoiceFigures figures, Terms terms) {
        return terms.settings().taxRegime() == TaxRegime.STANDARD
                && figures.groups().stream().allMatch(g -> g.percent() != null && g.percent().isZero());
    }
}
