package app.kontor.invoicing;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.Phrase;

/** Why an order can't be invoiced; each has a sentence that also says what to do next. */
enum Reason {
    NO_LINES("invoice.reason.noLines"),
    UNKNOWN_AMOUNTS("invoice.reason.unknownAmounts"),
    DOES_NOT_ADD_UP("invoice.reason.doesNotAddUp"),
    REFUNDED("invoice.reason.refunded"),
    HISTORY("invoice.reason.history"),
    CANCELLED("invoice.reason.cancelled"),
    HOLD("invoice.reason.hold"),
    NOTHING_TO_INVOICE("invoice.reason.nothingToInvoice"),
    TOO_MUCH("invoice.reason.tooMuch"),
    TAX_UNCLEAR("invoice.reason.taxUnclear"),
    CLASS_UNKNOWN("invoice.reason.classUnknown"),
    RATE_UNKNOWN("invoice.reason.rateUnknown"),
    COUNTRY_UNKNOWN("invoice.reason.countryUnknown"),
    VAT_UNCLEAR("invoice.reason.vatUnclear"),
    BUYER_VAT_ID_MISSING("invoice.reason.buyerVatIdMissing"),
    SMALL_BUSINESS_TAXED("invoice.reason.smallBusinessTaxed"),
    SELLER_MISSING("invoice.reason.sellerMissing"),
    TAX_NUMBER_MISSING("invoice.reason.taxNumberMissing"),
    SELLER_VAT_ID_MISSING("invoice.reason.sellerVatIdMissing"),
    BUYER_NAME_MISSING("invoice.reason.buyerNameMissing"),
    BUYER_ADDRESS_MISSING("invoice.reason.buyerAddressMissing");

    private final String key;

    Reason(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** One code for scripts, and the reason as a sentence of its own. */
    BusinessRuleException of(String order, Object... arguments) {
        return new BusinessRuleException("invoice.blocked", order, Phrase.of(key, arguments));
    }
}
