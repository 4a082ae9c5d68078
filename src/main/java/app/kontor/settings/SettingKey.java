package app.kontor.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every setting of a shop: its key, its default by the company's country, and what fits. */
public enum SettingKey {
    COMPANY_NAME("company.name", fixed(""), SettingForm.TEXT),
    COMPANY_STREET("company.street", fixed(""), SettingForm.TEXT),
    COMPANY_ZIP("company.zip", fixed(""), SettingForm.TEXT),
    COMPANY_CITY("company.city", fixed(""), SettingForm.TEXT),
    COMPANY_COUNTRY("company.country", fixed(""), SettingForm.COUNTRY),
    COMPANY_VAT_ID("company.vatId", fixed(""), SettingForm.VAT_ID),
    COMPANY_TAX_NUMBER("company.taxNumber", fixed(""), SettingForm.TEXT),
    COMPANY_EMAIL("company.email", fixed(""), SettingForm.EMAIL),
    COMPANY_PHONE("company.phone", fixed(""), SettingForm.TEXT),
    COMPANY_WEB("company.web", fixed(""), SettingForm.TEXT),
    COMPANY_BANK("company.bank", fixed(""), SettingForm.TEXT),
    COMPANY_IBAN("company.iban", fixed(""), SettingForm.IBAN),
    COMPANY_BIC("company.bic", fixed(""), SettingForm.BIC),
    /** Printed at the foot of every document: managing director, court of registration … */
    COMPANY_FOOTER("company.footer", fixed(""), SettingForm.TEXT),
    /** SHA-256 of a picture among the documents; set by the path of the picture. */
    COMPANY_LOGO("company.logo", fixed(""), SettingForm.PICTURE),

    SHOP_CURRENCY("shop.currency", CountryDefaults::currency, SettingForm.CURRENCY),
    /** Its midnight is where a business day begins. */
    SHOP_ZONE("shop.zone", CountryDefaults::zone, SettingForm.ZONE),
    SHOP_LANGUAGE("shop.language", CountryDefaults::language, SettingForm.LANGUAGE),
    /** "yes" in a shop that was made up to look around in. */
    SHOP_DEMO("shop.demo", fixed(""), SettingForm.oneOf("yes")),

    TAX_REGIME("tax.regime", CountryDefaults::taxRegime, SettingForm.oneOf("standard", "small-business", "none")),
    /**
     * Whose VAT a consumer in another member state pays where the channel did not say: below EUR 10,000 a year it may
     * be home.
     */
    TAX_ABROAD("tax.abroad", fixed("destination"), SettingForm.oneOf("destination", "home")),

    INVOICE_WHEN("invoice.when", fixed("paperwork"), SettingForm.oneOf("paperwork", "ship")),
    INVOICE_SERIES("invoice.series", fixed("{year}-{n:4}"), SettingForm.NUMBER_PATTERN),
    INVOICE_DUE_DAYS("invoice.dueDays", fixed("14"), SettingForm.DAYS),
    /** A sentence of the shop's own on every invoice. */
    INVOICE_NOTE("invoice.note", fixed(""), SettingForm.TEXT),

    PAPER_SIZE("paper.size", CountryDefaults::paper, SettingForm.oneOf("A4", "Letter")),
    /** Labels of their own, 100 x 150 mm, or sheets of labels of the paper's size. */
    LABEL_SIZE("label.size", fixed("100x150"), SettingForm.oneOf("100x150", "sheet")),

    /** The packing bench's boxes, at most nine: name=empty weight in grams. */
    PACK_BOXES("pack.boxes", fixed("S=80, M=160, L=320"), SettingForm.TEXT),

    /** Minutes without a key or the mouse after which the window of somebody with a passphrase is locked; 0 for never. */
    LOCK_MINUTES("lock.minutes", fixed("10"), SettingForm.MINUTES),

    /** On this PC, where files lie that are to be imported; empty for none. */
    IMPORT_FOLDER("import.folder", fixed(""), SettingForm.TEXT),

    ALLOCATION_POLICY("allocation.policy", fixed("order-date"), SettingForm.oneOf("order-date", "payment-date"));

    /** How a value is entered. */
    public enum Kind { TEXT, CHOICE, COUNTRY, CURRENCY, ZONE, PICTURE }

    private final String key;
    private final UnaryOperator<String> byCountry;
    private final SettingForm form;

    SettingKey(String key, UnaryOperator<String> byCountry, SettingForm form) {
        this.key = key;
        this.byCountry = byCountry;
        this.form = form;
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return form.kind();
    }

    /** The values of a choice; empty for every other kind. */
    public List<String> choices() {
        return form.choices();
    }

    public static Optional<SettingKey> find(String key) {
        return Arrays.stream(values()).filter(k -> k.key.equalsIgnoreCase(key)).findFirst();
    }

    /** An example of what fits, or the list of it; for the sentence that refuses a value. */
    String example() {
        return form.example();
    }

    /** The value in the form that is stored, or nothing if it does not fit. Empty always fits: it means the default. */
    Optional<String> accept(String value) {
        return value.isBlank() ? Optional.of("") : form.accept(value.strip());
    }

    String defaultIn(String country) {
        return byCountry.apply(country);
    }

    private static UnaryOperator<String> fixed(String value) {
        return country -> value;
    }
}
