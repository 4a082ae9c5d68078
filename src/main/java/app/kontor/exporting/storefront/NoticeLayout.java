package app.kontor.exporting.storefront;

import app.kontor.value.Coded;
import java.util.Arrays;

/** How a channel is told that parcels have left. The code of a layout is part of the answer to scripts. */
public enum NoticeLayout implements Coded {
    /** Amazon's flat file of shipping confirmations. */
    AMAZON_CONFIRMATION("amazon", "txt"),
    /** The list that shipment tracking plugins of WooCommerce take in. */
    WOO_TRACKING("woocommerce", "csv"),
    EBAY_TRACKING("ebay", "csv"),
    /** Walmart's own order sheet, filled in. */
    WALMART_SHEET("walmart", "xlsx"),
    /** Etsy and Shopify take no file: a list to go by, or for an app that reads one. */
    PLAIN("", "csv");

    private final String platform;
    private final String extension;

    NoticeLayout(String platform, String extension) {
        this.platform = platform;
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    static NoticeLayout of(String platform) {
        return Arrays.stream(values()).filter(l -> l.platform.equals(platform)).findFirst().orElse(PLAIN);
    }
}
