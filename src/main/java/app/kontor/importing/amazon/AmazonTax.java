package app.kontor.importing.amazon;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.spreadsheet.Row;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the tax of an order relates to its prices.
 *
 * @param isAdded the prices are net and the tax comes on top
 */
record AmazonTax(boolean isAdded) {
    private static final Set<String> NET_CHANNELS = Set.of("amazon.com", "amazon.ca");
    private static final Set<String> NET_CURRENCIES = Set.of("USD", "CAD");
    private static final Set<String> NET_COUNTRIES = Set.of("US", "CA");

    /** Decided by the sales channel; without one by the currency, then by where the order goes. */
    static AmazonTax of(@Nullable String salesChannel, @Nullable String currency, @Nullable String country) {
        String channel = salesChannel == null ? "" : salesChannel.toLowerCase(Locale.ROOT);
        if (channel.startsWith("amazon.")) {
            return new AmazonTax(NET_CHANNELS.contains(channel));
        }
        return new AmazonTax(currency != null ? NET_CURRENCIES.contains(currency) : country != null && NET_COUNTRIES.contains(country));
    }

    /** Whether Amazon collects the row's tax and remits it itself. */
    static boolean isCollectedByAmazon(Entry entry, Row row, Field model, Field party) {
        String how = entry.text(row, model);
        String who = entry.text(row, party);
        return how != null && how.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "").contains("marketplacefacilitator")
                || how == null && who != null && who.toLowerCase(Locale.ROOT).startsWith("amazon");
    }

    /** A price of the report as the seller's own: without the tax inside it that Amazon keeps. */
    BigDecimal own(BigDecimal price, @Nullable BigDecimal tax, boolean isCollectedByAmazon) {
        return isAdded || !isCollectedByAmazon || tax == null ? price : price.subtract(tax);
    }
}
