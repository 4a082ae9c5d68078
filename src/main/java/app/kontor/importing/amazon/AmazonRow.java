package app.kontor.importing.amazon;

import app.kontor.importing.Entry;
import app.kontor.importing.ImportedLine;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One order item with its money.
 *
 * @param price line total as the seller's own, null if the report does not say
 * @param gift price of the gift wrap
 * @param discount promotion on the item, positive
 * @param shippingDiscount promotion on the shipping, positive
 * @param tax of item, shipping and gift wrap together
 */
record AmazonRow(
        Row row,
        @Nullable BigDecimal price,
        @Nullable BigDecimal itemTax,
        @Nullable BigDecimal shipping,
        @Nullable BigDecimal gift,
        @Nullable BigDecimal giftTax,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal shippingDiscount,
        @Nullable BigDecimal tax,
        boolean isTaxAmazons) {
    private static final int PRICE_DECIMALS = 4;

    static AmazonRow read(Entry entry, Row row, AmazonMoneyColumns money, AmazonTax taxRule) {
        boolean isAmazons = AmazonTax.isCollectedByAmazon(entry, row, money.taxModel(), money.taxParty());
        BigDecimal itemTax = entry.amount(row, money.itemTax());
        BigDecimal shippingTax = entry.amount(row, money.shippingTax());
        BigDecimal giftTax = entry.amount(row, money.giftTax());
        return new AmazonRow(
                row,
                own(taxRule, entry.amount(row, money.item()), itemTax, isAmazons),
                itemTax,
                own(taxRule, entry.amount(row, money.shipping()), shippingTax, isAmazons),
                own(taxRule, entry.amount(row, money.gift()), giftTax, isAmazons),
                giftTax,
                absolute(entry.amount(row, money.itemPromotion())),
                absolute(entry.amount(row, money.shippingPromotion())),
                sum(itemTax, shippingTax, giftTax),
                isAmazons);
    }

    /** The line; null if the row says too little, which is on record then. */
    @Nullable ImportedLine line(Entry entry, AmazonColumns columns, boolean isFulfilled) {
        Quantity pieces = entry.quantity(row, columns.quantity());
        Quantity shipped = entry.quantity(row, columns.shipped());
        String sku = entry.code(row, columns.sku());
        String name = entry.text(row, columns.name());
        String id = entry.code(row, columns.item());
        if (name == null && sku == null) {
            entry.required(row, columns.name());
        }
        if (pieces == null || !pieces.isPositive()) {
            if (pieces != null || columns.quantity().in(row).isEmpty()) {
                entry.reject(row, columns.quantity(), "quantity", columns.quantity().in(row));
            }
            return null;
        }
        Quantity gone = isFulfilled ? pieces : shipped == null ? Quantity.ZERO : shipped.min(pieces);
        BigDecimal unit = price == null ? null : price.divide(pieces.value(), PRICE_DECIMALS, RoundingMode.HALF_UP);
        return new ImportedLine(
                row.line(), id, sku, name == null ? String.valueOf(sku) : name, pieces, gone, unit, price, nonZero(discount),
                isTaxAmazons ? null : itemTax, null, true);
    }

    /** The gift wrap as a line of its own; null without one. */
    @Nullable ImportedLine giftLine() {
        if (gift == null || gift.signum() == 0) {
            return null;
        }
        return new ImportedLine(
                row.line(), null, null, "Gift wrap", Quantity.ONE, Quantity.ZERO, gift, gift, null, isTaxAmazons ? null : giftTax,
                null, false);
    }

    static @Nullable BigDecimal sum(@Nullable BigDecimal... amounts) {
        return Stream.of(amounts).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }

    private static @Nullable BigDecimal own(
            AmazonTax rule, @Nullable BigDecimal price, @Nullable BigDecimal tax, boolean isAmazons) {
        return price == null ? null : rule.own(price, tax, isAmazons);
    }

    private static @Nullable BigDecimal absolute(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.abs();
    }

    private static @Nullable BigDecimal nonZero(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0 ? null : amount;
    }
}
