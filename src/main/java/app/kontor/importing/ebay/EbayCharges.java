package app.kontor.importing.ebay;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.spreadsheet.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The money of an order.
 *
 * @param summary the row that holds the order's totals; null where every row has its own
 */
record EbayCharges(EbayMoneyColumns columns, Entry entry, @Nullable Row summary) {
    private static final Set<String> YES = Set.of("yes", "ja", "oui", "si", "sì", "true");

    Charges charges(@Nullable String currency, List<ImportedLine> lines) {
        BigDecimal goods = goods(lines);
        BigDecimal shipping = sum(amount(columns.shipping()), amount(columns.insurance()));
        BigDecimal total = amount(columns.total());
        BigDecimal sellerTax = amount(columns.sellerTax());
        boolean isVatInside = lines.stream().anyMatch(l -> l.taxPercent() != null);
        boolean isSellerTax = sellerTax != null && sellerTax.signum() != 0;
        BigDecimal own = sum(goods, shipping, sellerTax);
        BigDecimal collected = collected(total == null || own == null ? null : total.subtract(own));
        return new Charges(
                currency, goods, null, shipping, isVatInside && !isSellerTax ? null : sellerTax,
                isSellerTax ? Boolean.FALSE : isVatInside ? Boolean.TRUE : null, collected, null, null, total, List.of());
    }

    /**
     * What eBay collected and the total contains. The flag tells; where it does not, or the sum says something else, the amounts that
     * explain the rest of the total.
     *
     * @param rest total without what is the seller's, null if unknown
     */
    private @Nullable BigDecimal collected(@Nullable BigDecimal rest) {
        BigDecimal tax = amount(columns.ebayTax());
        BigDecimal fees = sum(columns.fees().stream().map(this::amount).toArray(BigDecimal[]::new));
        BigDecimal charges = amount(columns.charges());
        if (tax == null && fees == null && charges == null) {
            return null;
        }
        List<BigDecimal> possible =
                Stream.of(sum(tax, fees), sum(tax, charges), sum(tax, fees, charges), tax, BigDecimal.ZERO)
                        .filter(Objects::nonNull)
                        .toList();
        boolean isIncluded = columns.included().exists() ? isYes() : rest != null && rest.signum() > 0;
        return possible.stream()
                .filter(amount -> rest != null && amount.compareTo(rest) == 0)
                .findFirst()
                .orElse(isIncluded ? possible.getFirst() : BigDecimal.ZERO);
    }

    private boolean isYes() {
        String flag = entry.text(columns.included());
        return flag != null && YES.contains(flag.toLowerCase(Locale.ROOT));
    }

    private @Nullable BigDecimal amount(Field field) {
        return summary == null ? entry.sum(field) : entry.amount(summary, field);
    }

    private static @Nullable BigDecimal goods(List<ImportedLine> lines) {
        boolean isKnown = !lines.isEmpty() && lines.stream().allMatch(l -> l.total() != null);
        return isKnown
                ? lines.stream().map(ImportedLine::total).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal... amounts) {
        return Stream.of(amounts).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }
}
