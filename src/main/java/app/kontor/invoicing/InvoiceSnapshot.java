package app.kontor.invoicing;

import app.kontor.settings.Company;
import app.kontor.value.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is on an invoice's paper, frozen at posting and stored as JSON: the PDF is rendered from this and
 * from nothing else, so a reprint shows what was sent, whatever has been renamed since (R11). Amounts are decimals
 * with the currency's scale.
 *
 * @param language the customer's, for the paper's words and formats: en, de, da
 * @param paper "A4" or "Letter"
 * @param taxIncluded whether the lines' prices contain the tax
 * @param discount of the whole order, positive, same tax treatment as the lines; zero is not printed
 * @param groups VAT by rate, in falling order of rate; empty for a seller who shows no VAT
 * @param notes sentences already in the customer's language: exemption reasons, small business
 * @param paymentMethod as the channel named it, null if unknown
 */
public record InvoiceSnapshot(
        String number,
        LocalDate issuedOn,
        LocalDate deliveredOn,
        LocalDate dueOn,
        String orderNumber,
        String channelNumber,
        LocalDate orderedOn,
        String language,
        String paper,
        Seller seller,
        Address buyer,
        @Nullable String buyerVatId,
        Address deliverTo,
        String currency,
        boolean taxIncluded,
        List<Line> lines,
        BigDecimal goods,
        BigDecimal discount,
        BigDecimal shipping,
        List<TaxGroup> groups,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal rounding,
        BigDecimal total,
        BigDecimal paid,
        BigDecimal due,
        @Nullable String paymentMethod,
        List<String> notes) {

    /**
     * The shop as it was at posting.
     *
     * @param logoHash SHA-256 of the logo's picture among the documents, null without one
     */
    public record Seller(
            String name,
            Address address,
            @Nullable String vatId,
            @Nullable String taxNumber,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String web,
            @Nullable String bankName,
            @Nullable String iban,
            @Nullable String bic,
            @Nullable String footer,
            @Nullable String logoHash) {

        public static Seller of(Company c) {
            return new Seller(
                    c.name() == null ? "" : c.name(), c.address(), c.vatId(), c.taxNumber(), c.email(), c.phone(),
                    c.web(), c.bank(), c.iban(), c.bic(), c.footer(), c.logoHash());
        }
    }

    /** @param percent null where the seller shows no VAT */
    public record Line(
            int position,
            @Nullable String sku,
            String name,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal total,
            @Nullable BigDecimal percent) {}

    /** The same, with the number that posting gave it. */
    InvoiceSnapshot numbered(String drawn) {
        return new InvoiceSnapshot(
                drawn, issuedOn, deliveredOn, dueOn, orderNumber, channelNumber, orderedOn, language, paper, seller,
                buyer,
                buyerVatId, deliverTo, currency, taxIncluded, lines, goods, discount, shipping, groups, net, tax,
                rounding, total,
                paid, due, paymentMethod, notes);
    }

    /**
     * @param percent null for a tax of which the channel named the amount only
     * @param taxName what the channel called it ("AZ State Tax"), null for plain VAT
     */
    public record TaxGroup(
            @Nullable BigDecimal percent,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal gross,
            @Nullable String taxName) {}
}
