package app.kontor.invoicing;

import app.kontor.document.NextNumber;
import app.kontor.invoicing.DraftCheck.Level;
import app.kontor.invoicing.DraftCheck.Rule;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.SettingKey;
import app.kontor.settings.TaxRegime;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at a draft rule by rule, so that everything that is missing can be mended at once and not one after the other. */
final class DraftChecks {
    private static final Set<String> OF_ORDER = keys(Reason.HOLD, Reason.HISTORY, Reason.CANCELLED, Reason.NOTHING_TO_INVOICE,
            Reason.TOO_MUCH);

    private final Posting posting;
    private final Invoiced before;
    private final Terms terms;
    private final NextNumber next;
    private final @Nullable Draft draft;
    private final @Nullable Phrase obstacle;

    DraftChecks(Posting posting, Invoiced before, Terms terms, NextNumber next) {
        this.posting = posting;
        this.before = before;
        this.terms = terms;
        this.next = next;
        Draft found = null;
        Phrase reason = null;
        try {
            found = Draft.incomplete(posting, before, terms);
        } catch (BusinessRuleException blocked) {
            reason = reason(blocked);
        }
        this.draft = found;
        this.obstacle = reason;
    }

    List<DraftCheck> all() {
        return List.of(order(), amounts(), tax(), currency(), seller(), buyer(), number());
    }

    private DraftCheck order() {
        return obstacle != null && OF_ORDER.contains(obstacle.key())
                ? new DraftCheck(Rule.ORDER, Level.WRONG, obstacle, null)
                : DraftCheck.fine(Rule.ORDER, "order.fine", posting.order().number());
    }

    private DraftCheck amounts() {
        return wrong(Rule.AMOUNTS, () -> OrderAmounts.of(posting.order()))
                .orElseGet(() -> DraftCheck.fine(Rule.AMOUNTS, "amounts.fine", OrderAmounts.of(posting.order()).total()));
    }

    private DraftCheck tax() {
        if (amounts().level() == Level.WRONG) {
            return DraftCheck.hint(Rule.TAX, null, "tax.waits");
        }
        TaxCase taxCase = Draft.taxCase(posting.order(), terms);
        return wrong(Rule.TAX, () -> Draft.plan(posting, OrderAmounts.of(posting.order()), taxCase, terms))
                .orElseGet(() -> DraftCheck.fine(Rule.TAX, "tax." + caseCode(taxCase)));
    }

    private String caseCode(TaxCase taxCase) {
        return switch (terms.settings().taxRegime()) {
            case SMALL_BUSINESS -> "smallBusiness";
            case NONE -> "none";
            case STANDARD -> switch (taxCase) {
                case DOMESTIC -> "domestic";
                case EU_CONSUMER -> terms.settings().taxesAbroadAtHome() ? "consumerAtHome" : "consumer";
                case EU_BUSINESS -> "business";
                case EXPORT -> "export";
                case UNKNOWN -> "unknown";
            };
        };
    }

    private DraftCheck currency() {
        String ours = terms.settings().currency().getCurrencyCode();
        String theirs = posting.order().charges().currency().getCurrencyCode();
        return ours.equals(theirs)
                ? DraftCheck.fine(Rule.CURRENCY, "currency.fine", ours)
                : DraftCheck.hint(Rule.CURRENCY, null, "currency.other", theirs, ours);
    }

    private DraftCheck seller() {
        Optional<DraftCheck> missing = draft == null
                ? wrong(Rule.SELLER, () -> MandatoryFields.checkShop(posting.order().number(), terms.settings()))
                : wrong(Rule.SELLER, () -> draft.requireSeller(terms));
        return missing.orElseGet(() -> lacking()
                .map(key -> DraftCheck.hint(Rule.SELLER, key, "seller.letterhead", Phrase.of("setting." + key)))
                .orElseGet(() -> DraftCheck.fine(Rule.SELLER, "seller.fine")));
    }

    /** A setting that this invoice can do without, and a larger one perhaps not. */
    private Optional<String> lacking() {
        boolean isTaxed = terms.settings().taxRegime() != TaxRegime.NONE;
        boolean isKnown = terms.settings().company().vatId() != null || terms.settings().company().taxNumber() != null;
        return isTaxed && !isKnown
                ? Optional.of(SettingKey.COMPANY_VAT_ID.key())
                : MandatoryFields.advised(terms.settings()).stream().findFirst();
    }

    private DraftCheck buyer() {
        SalesOrder order = posting.order();
        Address buyer = Draft.buyer(order);
        Optional<DraftCheck> missing = draft == null ? Optional.empty() : wrong(Rule.BUYER, () -> draft.requireBuyer(terms));
        Optional<DraftCheck> asked = wrong(Rule.BUYER, () -> MandatoryFields.checkBuyer(order.number(), buyer))
                .filter(check -> terms.settings().taxRegime() != TaxRegime.NONE)
                .map(check -> new DraftCheck(Rule.BUYER, Level.HINT, check.sentence(), null));
        return missing.or(() -> asked).orElseGet(() -> buyer.displayName().isEmpty()
                ? DraftCheck.fine(Rule.BUYER, "buyer.notNeeded")
                : DraftCheck.fine(Rule.BUYER, "buyer.fine", buyer.displayName()));
    }

    private DraftCheck number() {
        return next.isBackDated(terms.today())
                ? new DraftCheck(Rule.NUMBER, Level.WRONG, Phrase.of("error.invoice.backDated", terms.today(), next.last()),
                        SettingKey.INVOICE_SERIES.key())
                : DraftCheck.fine(Rule.NUMBER, "number.fine");
    }

    private static Optional<DraftCheck> wrong(Rule rule, Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (BusinessRuleException blocked) {
            Phrase reason = reason(blocked);
            return Optional.of(new DraftCheck(rule, Level.WRONG, reason, field(reason)));
        }
    }

    /** A reason that names settings is mended in the first of them. */
    private static @Nullable String field(Phrase reason) {
        if (reason.key().equals(Reason.SMALL_BUSINESS_TAXED.key())) {
            return SettingKey.TAX_REGIME.key();
        }
        return reason.arguments().stream().map(Object::toString).filter(text -> SettingKey.find(text).isPresent())
                .findFirst().orElse(null);
    }

    private static Phrase reason(BusinessRuleException blocked) {
        return blocked.arguments().stream().filter(Phrase.class::isInstance).map(Phrase.class::cast).findFirst()
                .orElseGet(() -> new Phrase("error." + blocked.key(), blocked.arguments()));
    }

    private static Set<String> keys(Reason... reasons) {
        return Arrays.stream(reasons).map(Reason::key).collect(Collectors.toSet());
    }
}
