package app.kontor.importing;

import app.kontor.importing.amazon.AmazonReport;
import app.kontor.importing.ebay.EbayOrders;
import app.kontor.importing.etsy.EtsyFile;
import app.kontor.importing.plain.StockList;
import app.kontor.importing.shopify.ShopifyOrders;
import app.kontor.importing.shopify.ShopifyProducts;
import app.kontor.importing.woocommerce.AdvancedOrderExport;
import app.kontor.importing.woocommerce.WebToffeeExport;
import app.kontor.importing.woocommerce.WooProducts;
import java.util.List;

/** Every kind of file that can be imported; a new one is added here and nowhere else. */
final class Sources {
    private static final List<Source> ALL = List.of(
            new ShopifyOrders(),
            new AdvancedOrderExport(),
            new WebToffeeExport(),
            AmazonReport.UNSHIPPED,
            AmazonReport.ORDERS,
            AmazonReport.ALL,
            new EbayOrders(),
            EtsyFile.ITEMS,
            EtsyFile.ORDERS,
            new ShopifyProducts(),
            new WooProducts(),
            new StockList());

    private Sources() {}

    static List<Source> all() {
        return ALL;
    }
}
