package app.kontor.importing.plan;

/** What people call the platforms. */
final class PlatformName {
    private PlatformName() {}

    static String of(String platform) {
        return switch (platform) {
            case "shopify" -> "Shopify";
            case "woocommerce" -> "WooCommerce";
            case "amazon" -> "Amazon";
            case "ebay" -> "eBay";
            case "etsy" -> "Etsy";
            case "bigcommerce" -> "BigCommerce";
            case "wix" -> "Wix";
            case "squarespace" -> "Squarespace";
            case "magento" -> "Magento";
            case "prestashop" -> "PrestaShop";
            case "shopware" -> "Shopware";
            case "square" -> "Square";
            case "tiktok" -> "TikTok Shop";
            case "walmart" -> "Walmart";
            default -> platform;
        };
    }
}
