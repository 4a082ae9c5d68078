package app.kontor.importing;

import app.kontor.importing.amazon.AmazonReport;
import app.kontor.importing.ebay.EbayOrders;
import app.kontor.importing.etsy.EtsyFile;
import app.kontor.importing.woocommerce.AdvancedOrderExport;
import app.kontor.importing.woocommerce.WebToffeeExport;
import java.util.List;

/** Every kind of file that can be imported; a new one is added here and nowhere else. */
final class Sources {
    private static final List<Source> ALL = List.of(
            new AdvancedOrderExport(),
            new WebToffeeExport(),
            AmazonReport.UNSHIPPED,
            AmazonReport.ORDERS,
            AmazonReport.ALL,
            new EbayOrders(),
            EtsyFile.ITEMS,
            EtsyFile.ORDERS);

    private Sources() {}

    static List<Source> all() {
        return ALL;
    }
}
