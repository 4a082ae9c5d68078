package app.kontor.channel;

import app.kontor.value.ChannelId;
import java.time.ZoneId;

/**
 * A storefront: where orders come from. Two shops of one platform are two channels.
 *
 * @param platform shopify, woocommerce, amazon, ebay, etsy, own for the shop itself, or "" for none
 * @param zone in which its files write wall-clock times and dates
 * @param allocatesUnpaid whether stock is promised before the money is there
 */
public record Channel(ChannelId id, String name, String platform, ZoneId zone, boolean allocatesUnpaid, boolean archived) {
    /** The platform of the shop itself: orders by phone, by mail, at the market. */
    static final String OWN = "own";

    public boolean isOwn() {
        return platform.equals(OWN);
    }
}
