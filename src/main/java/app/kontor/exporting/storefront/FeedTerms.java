package app.kontor.exporting.storefront;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How much of the stock a channel sees, and in what layout.
 *
 * @param layout null for what its own file, or else its platform, suggests
 * @param buffer pieces that the channel never sees, beside those that the product itself keeps
 * @param percent or this share of what is available, in whole pieces, whichever is more
 * @param prices whether the shop's prices go along
 * @param place the storefront's name of the location whose levels are ours; null where it has only one
 */
public record FeedTerms(
        ChannelId channel, @Nullable FeedLayout layout, Quantity buffer, int percent, boolean prices, @Nullable String place) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int ALL = 100;

    public FeedTerms {
        place = place == null || place.isBlank() ? null : place.strip();
    }

    public static FeedTerms usual(ChannelId channel) {
        return new FeedTerms(channel, null, Quantity.ZERO, 0, false, null);
    }

    /** Pieces held back of those available. */
    public Quantity kept(Quantity available) {
        BigDecimal share = available.value().multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 0, RoundingMode.CEILING);
        return buffer.max(new Quantity(share));
    }

    /** What the channel may sell, in its own units: never below 0. @param factor pieces in one of the channel's */
    public Quantity offered(Quantity available, Quantity factor) {
        return available.minus(kept(available)).max(Quantity.ZERO).wholePacks(factor);
    }

    /** @throws BusinessRuleException feed.bufferNegative, feed.percent */
    FeedTerms checked() {
        if (buffer.isNegative()) {
            throw new BusinessRuleException("feed.bufferNegative");
        }
        if (percent < 0 || percent > ALL) {
            throw new BusinessRuleException("feed.percent");
        }
        return this;
    }
}
