package app.kontor.importing;

import app.kontor.value.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One order as a channel's file states it, before anything is known of the shop. Null is "the file did not say", never
 * 0: a poorer file must not overwrite what a richer one said.
 *
 * @param line physical line of the file where the order starts, from 1
 * @param number the number by which the merchant knows it at the channel: {@code #1001}, {@code 113-4521987-1234501}
 * @param refs every name that the channel has for it, by kind: {@code shopifyId}, {@code shopifyName}, {@code
 *     amazonOrder}, {@code ebayOrder}, {@code ebaySalesRecord}, {@code etsyOrder}, {@code wooOrder}, {@code wooNumber}.
 *     Any match is the same order
 * @param fulfilment what the channel says left the house
 * @param lines empty if the file has none (Etsy's orders file)
 * @param charges what the customer was charged for the whole order
 * @param fields every other non-empty cell that a person may want to see again, by header
 */
public record ImportedOrder(
        int line,
        String number,
        Map<String, String> refs,
        ImportedDate placed,
        @Nullable Instant paidAt,
        @Nullable Boolean cancelled,
        PaymentStatus payment,
        FulfilmentStatus fulfilment,
        Charges charges,
        List<ImportedLine> lines,
        Party party,
        Map<String, String> fields) {

    public ImportedOrder {
        refs = FewEntries.copyOf(refs);
        fields = FewEntries.copyOf(fields);
    }

    /**
     * How finely the file knows the tax: per line, or for the order alone, which then has to be spread over the lines.
     */
    public enum TaxDetail { NONE, ORDER, LINES }

    public TaxDetail taxDetail() {
        if (!lines.isEmpty() && lines.stream().allMatch(l -> l.tax() != null)) {
            return TaxDetail.LINES;
        }
        return charges.tax() != null ? TaxDetail.ORDER : TaxDetail.NONE;
    }

    /** The same order with its charges completed. */
    ImportedOrder with(Charges settled) {
        return new ImportedOrder(
                line, number, refs, placed, paidAt, cancelled, payment, fulfilment, settled, lines, party, fields);
    }

    /** What the channel says of the money. UNKNOWN where the file has no such column; AUTHORIZED is not paid. */
    public enum PaymentStatus { UNKNOWN, UNPAID, AUTHORIZED, PARTIAL, PAID, PARTIALLY_REFUNDED, REFUNDED, VOIDED }

    public enum FulfilmentStatus { UNKNOWN, OPEN, PARTIAL, FULFILLED }

    /**
     * Amounts of the order, signs as the customer sees them: discount positive, refunded positive. {@code total} =
     * goods − discount + shipping + (tax unless included) + marketplaceTax + rounding, see {@link Arithmetic}.
     *
     * @param currency ISO 4217, null if the file does not say (then the channel's or the shop's)
     * @param goods sum of the lines before discounts
     * @param taxIncluded null until arithmetic or the file decides
     * @param marketplaceTax tax that the marketplace collects and remits itself; in total, never the seller's
     * @param rounding what is left when everything else is added up; not zero is shown
     */
    public record Charges(
            @Nullable String currency,
            @Nullable BigDecimal goods,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal shipping,
            @Nullable BigDecimal tax,
            @Nullable Boolean taxIncluded,
            @Nullable BigDecimal marketplaceTax,
            @Nullable BigDecimal rounding,
            @Nullable BigDecimal refunded,
            @Nullable BigDecimal total,
            List<NamedTax> taxes) {

        /**
         * What the customer was charged: the total as stated or, where no file states one (Amazon, Etsy's items), what
         * goods, shipping and the rest add up to. Null while goods or shipping are not known. Never kept as the total:
         * a file that states it still wins.
         */
        public @Nullable BigDecimal charged() {
            if (total != null || goods == null || shipping == null) {
                return total;
            }
            BigDecimal onTop = Boolean.TRUE.equals(taxIncluded) ? null : tax;
            return Stream.of(goods, shipping, onTop, marketplaceTax, discount == null ? null : discount.negate())
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * A tax as the channel names it for the whole order: "DE MwSt 19 %", 19, 4.79. Percent null where the name has
     * none.
     */
    public record NamedTax(String name, @Nullable BigDecimal percent, BigDecimal amount) {}

    /** Who bought and where it goes. Two-letter countries; names the file spells out are translated. */
    public record Party(
            Address billing,
            Address shipping,
            @Nullable String email,
            @Nullable String vatId,
            @Nullable String note,
            @Nullable String shippingMethod,
            @Nullable String paymentMethod) {}
}
