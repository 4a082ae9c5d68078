package app.kontor.invoicing;

import app.kontor.settings.SettingKey;
import app.kontor.settings.ShopSettings;
import app.kontor.settings.TaxRegime;
import app.kontor.value.Address;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The gate before posting: what VAT law wants on an invoice (R24). Where there is no VAT, no law says who must be
 * named, and marketplaces hide their buyers: such an invoice needs a seller and lines.
 */
final class MandatoryFields {
    private MandatoryFields() {}

    /** @throws app.kontor.value.BusinessRuleException invoice.blocked, naming the field and where to enter it */
    static void checkSeller(InvoiceSnapshot invoice, TaxRegime regime, boolean isIntraCommunity) {
        String order = invoice.orderNumber();
        require(!invoice.seller().name().isEmpty(), order, Reason.SELLER_MISSING, SettingKey.COMPANY_NAME.key());
        if (regime != TaxRegime.NONE) {
            boolean isKnown = invoice.seller().address().country() != null;
            require(isKnown, order, Reason.SELLER_MISSING, SettingKey.COMPANY_COUNTRY.key());
        }
        if (isIntraCommunity) {
            boolean isKnown = invoice.seller().vatId() != null;
            require(isKnown, order, Reason.SELLER_VAT_ID_MISSING, SettingKey.COMPANY_VAT_ID.key());
        }
        if (needsBuyer(invoice, regime, isIntraCommunity) && invoice.tax().signum() > 0) {
            boolean isKnown = invoice.seller().vatId() != null || invoice.seller().taxNumber() != null;
            require(
                    isKnown, order, Reason.TAX_NUMBER_MISSING, SettingKey.COMPANY_VAT_ID.key(),
                    SettingKey.COMPANY_TAX_NUMBER.key());
        }
    }

    /** What every invoice of the shop needs, whatever is on it. */
    static void checkShop(String order, ShopSettings settings) {
        require(!settings.get(SettingKey.COMPANY_NAME).isEmpty(), order, Reason.SELLER_MISSING, SettingKey.COMPANY_NAME.key());
        boolean isKnown = settings.taxRegime() == TaxRegime.NONE || !settings.country().isEmpty();
        require(isKnown, order, Reason.SELLER_MISSING, SettingKey.COMPANY_COUNTRY.key());
    }

    static boolean needsBuyer(InvoiceSnapshot invoice, TaxRegime regime, boolean isIntraCommunity) {
        return regime != TaxRegime.NONE && (isIntraCommunity || !isSmall(invoice));
    }

    static void checkBuyer(String order, Address buyer) {
        require(!buyer.displayName().isEmpty(), order, Reason.BUYER_NAME_MISSING);
        boolean isComplete = !buyer.streetLines().isEmpty() && buyer.city() != null;
        require(isComplete, order, Reason.BUYER_ADDRESS_MISSING, buyer.displayName());
    }

    /** Fields of the shop that an invoice should have and this shop does not know yet; they do not stop it. */
    static List<String> advised(ShopSettings settings) {
        return Stream.of(SettingKey.COMPANY_STREET, SettingKey.COMPANY_ZIP, SettingKey.COMPANY_CITY)
                .filter(key -> settings.get(key).isEmpty())
                .map(SettingKey::key)
                .toList();
    }

    /**
     * Small invoices need neither the buyer nor the seller's tax number: DE § 33 UStDV, AT § 11 (6) UStG and the like.
     */
    private static boolean isSmall(InvoiceSnapshot invoice) {
        String country = invoice.seller().address().country();
        String limit = switch (country == null ? "" : country) {
            case "DE" -> "250 EUR";
            case "AT" -> "400 EUR";
            case "GB" -> "250 GBP";
            case "CH" -> "400 CHF";
            default -> country != null && TaxCase.isEu(country) ? "100 EUR" : "";
        };
        String[] parts = limit.split(" ");
        return parts.length == 2
                && parts[1].equals(invoice.currency())
                && invoice.total().compareTo(new BigDecimal(parts[0])) <= 0;
    }

    private static void require(boolean isThere, String order, Reason reason, Object... arguments) {
        if (!isThere) {
            throw reason.of(order, arguments);
        }
    }
}
