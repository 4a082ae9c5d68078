package app.kontor.settings;

import app.kontor.document.NumberPattern;
import app.kontor.value.Address;
import app.kontor.value.Coded;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a shop as features read them: typed, defaults filled in.
 *
 * @param stored what the shop says itself, by key
 */
public record ShopSettings(Map<String, String> stored) {
    public ShopSettings {
        stored = Map.copyOf(stored);
    }

    /** The value or, where the shop says nothing, the default of its country. */
    public String get(SettingKey key) {
        String own = stored.getOrDefault(key.key(), "");
        return own.isEmpty() ? key.defaultIn(country()) : own;
    }

    /** All settings by key, in their documented order. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (SettingKey key : SettingKey.values()) {
            all.put(key.key(), get(key));
        }
        return all;
    }

    /** The company's country, empty if it has not been entered. */
    public String country() {
        return stored.getOrDefault(SettingKey.COMPANY_COUNTRY.key(), "");
    }

    public Company company() {
        Address address = new Address(
                text(SettingKey.COMPANY_NAME), null, text(SettingKey.COMPANY_STREET), null, null,
                text(SettingKey.COMPANY_ZIP),
                text(SettingKey.COMPANY_CITY), null, text(SettingKey.COMPANY_COUNTRY), text(SettingKey.COMPANY_PHONE));
        return new Company(
                text(SettingKey.COMPANY_NAME), address, text(SettingKey.COMPANY_VAT_ID),
                text(SettingKey.COMPANY_TAX_NUMBER),
                text(SettingKey.COMPANY_EMAIL), text(SettingKey.COMPANY_PHONE), text(SettingKey.COMPANY_WEB),
                text(SettingKey.COMPANY_BANK), text(SettingKey.COMPANY_IBAN), text(SettingKey.COMPANY_BIC),
                text(SettingKey.COMPANY_FOOTER), text(SettingKey.COMPANY_LOGO));
    }

    public Currency currency() {
        return Currency.getInstance(get(SettingKey.SHOP_CURRENCY));
    }

    /** Business days begin at midnight there. */
    public ZoneId zone() {
        return ZoneId.of(get(SettingKey.SHOP_ZONE));
    }

    /** One of en, de, da. */
    public String language() {
        return get(SettingKey.SHOP_LANGUAGE);
    }

    /** The shop's language with its country: how numbers and dates are written. */
    public Locale locale() {
        return Locale.of(language(), country());
    }

    public TaxRegime taxRegime() {
        return Coded.of(TaxRegime.class, get(SettingKey.TAX_REGIME));
    }

    /** Whether consumers in other member states pay the seller's VAT, not their own country's (R17). */
    public boolean taxesAbroadAtHome() {
        return get(SettingKey.TAX_ABROAD).equals("home");
    }

    /** The shop's own sentence on every invoice, null without one. */
    public @Nullable String invoiceNote() {
        return text(SettingKey.INVOICE_NOTE);
    }

    public InvoiceWhen invoiceWhen() {
        return Coded.of(InvoiceWhen.class, get(SettingKey.INVOICE_WHEN));
    }

    public NumberPattern invoiceSeries() {
        return new NumberPattern(get(SettingKey.INVOICE_SERIES));
    }

    /** Days from issue until payment is due. */
    public int invoiceDueDays() {
        return Integer.parseInt(get(SettingKey.INVOICE_DUE_DAYS));
    }

    /** Idle minutes after which a window is locked; 0 for never. */
    public int lockMinutes() {
        return Integer.parseInt(get(SettingKey.LOCK_MINUTES));
    }

    public PaperSize paperSize() {
        return PaperSize.of(get(SettingKey.PAPER_SIZE));
    }

    public AllocationPolicy allocationPolicy() {
        return Coded.of(AllocationPolicy.class, get(SettingKey.ALLOCATION_POLICY));
    }

    private @Nullable String text(SettingKey key) {
        String value = get(key);
        return value.isEmpty() ? null : value;
    }
}
