package app.kontor.importing;

import app.kontor.importing.amazon.AmazonListings;
import app.kontor.importing.amazon.AmazonReport;
import app.kontor.importing.ebay.EbayListings;
import app.kontor.importing.ebay.EbayOrders;
import app.kontor.importing.etsy.EtsyFile;
import app.kontor.importing.etsy.EtsyListings;
import app.kontor.importing.mapped.BuiltIn;
import app.kontor.importing.mapped.MappedSource;
import app.kontor.importing.mapped.MovedSource;
import app.kontor.importing.mapped.OwnSource;
import app.kontor.importing.plain.StockList;
import app.kontor.importing.shopify.ShopifyInventory;
import app.kontor.importing.shopify.ShopifyOrders;
import app.kontor.importing.shopify.ShopifyOrdersApi;
import app.kontor.importing.shopify.ShopifyProducts;
import app.kontor.importing.shops.BigCommerceOrders;
import app.kontor.importing.shops.BigCommerceProducts;
import app.kontor.importing.shops.MagentoOrders;
import app.kontor.importing.shops.MagentoProducts;
import app.kontor.importing.shops.PrestaShopCombinations;
import app.kontor.importing.shops.PrestaShopProducts;
import app.kontor.importing.shops.ShopwareMainOrders;
import app.kontor.importing.shops.ShopwareOrders;
import app.kontor.importing.shops.ShopwarePrices;
import app.kontor.importing.shops.ShopwareProducts;
import app.kontor.importing.shops.SquareCatalog;
import app.kontor.importing.shops.SquareItems;
import app.kontor.importing.shops.SquareStock;
import app.kontor.importing.shops.SquareTransactions;
import app.kontor.importing.shops.SquarespaceOrders;
import app.kontor.importing.shops.TikTokOrders;
import app.kontor.importing.shops.WalmartOrders;
import app.kontor.importing.shops.WixOrders;
import app.kontor.importing.shops.WixProducts;
import app.kontor.importing.woocommerce.AdvancedOrderExport;
import app.kontor.importing.woocommerce.SkyVergeExport;
import app.kontor.importing.woocommerce.WebToffeeExport;
import app.kontor.importing.woocommerce.WooOrdersApi;
import app.kontor.importing.woocommerce.WooProducts;
import java.util.List;
import java.util.stream.Stream;

/** Every kind of file that can be imported; a new one is added here and nowhere else. */
final class Sources {
    private static final List<Source> PROGRAMS = List.of(
            new ShopifyOrders(),
            new AdvancedOrderExport(),
            new WebToffeeExport(),
            new SkyVergeExport(),
            new WooOrdersApi(),
            new ShopifyOrdersApi(),
            AmazonReport.UNSHIPPED,
            AmazonReport.ORDERS,
            AmazonReport.ALL,
            AmazonReport.FBA,
            new EbayOrders(),
            EtsyFile.ITEMS,
            EtsyFile.ORDERS,
            new ShopifyProducts(),
            new ShopifyInventory(),
            new WooProducts(),
            new AmazonListings(),
            new EbayListings(),
            new EtsyListings(),
            new BigCommerceOrders(),
            new BigCommerceProducts(),
            new WixOrders(),
            new WixProducts(),
            new SquarespaceOrders(),
            new MagentoOrders(),
            new MagentoProducts(),
            new PrestaShopProducts(),
            new PrestaShopCombinations(),
            new ShopwareOrders(),
            new ShopwareMainOrders(),
            new ShopwareProducts(),
            new ShopwarePrices(),
            new SquareItems(),
            new SquareTransactions(),
            new SquareCatalog(),
            new TikTokOrders(),
            new WalmartOrders(),
            new ProductLevels(new ShopifyProducts(), "shopify-stock"),
            new ProductLevels(new WooProducts(), "woo-stock"),
            new ProductLevels(new AmazonListings(), "amazon-stock"),
            new ProductLevels(new EbayListings(), "ebay-stock"),
            new ProductLevels(new EtsyListings(), "etsy-stock"),
            new ProductLevels(new BigCommerceProducts(), "bigcommerce-stock"),
            new ProductLevels(new WixProducts(), "wix-stock"),
            new ProductLevels(new MagentoProducts(), "magento-stock"),
            new ProductLevels(new PrestaShopProducts(), "prestashop-stock"),
            new ProductLevels(new PrestaShopCombinations(), "prestashop-combinations-stock"),
            new ProductLevels(new ShopwareProducts(), "shopware-stock"),
            new SquareStock());
    private static final List<Source> ALL = Stream.of(PROGRAMS, builtIn(), MovedSource.all(), OwnSource.all(), List.<Source>of(new StockList())).flatMap(List::stream).toList();

    private Sources() {}

    private static List<Source> builtIn() {
        return BuiltIn.all().stream().map(profile -> (Source) new MappedSource(profile, false)).toList();
    }

    static List<Source> all() {
        return ALL;
    }
}
