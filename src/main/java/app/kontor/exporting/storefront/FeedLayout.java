package app.kontor.exporting.storefront;

import app.kontor.value.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a storefront reads back, each in its own columns. The code of a layout is stored. */
public enum FeedLayout implements Coded {
    /** "Only available quantities": a column for each location. */
    SHOPIFY_WIDE("shopify", Need.FILE, ',', true, false),
    /** "All quantity types": a row for each location; what is on hand is edited, and available follows. */
    SHOPIFY_TALL("shopify", Need.FILE, ',', true, false),
    /** The same with {@code On hand (current)} and {@code On hand (new)}. */
    SHOPIFY_NEW("shopify", Need.FILE, ',', true, false),
    /** Products: the quantity counts for a shop with one location only. */
    SHOPIFY_PRODUCTS("shopify", Need.FILE, ',', true, true),
    SHOPIFY_PRODUCTS_NEW("shopify", Need.FILE, ',', true, true),
    WOO_PRODUCTS("woocommerce", Need.NOTHING, ',', true, true),
    /** Price and quantity: a blank leaves what is there. */
    AMAZON_PRICE_QUANTITY("amazon", Need.NOTHING, '\t', false, true),
    /** Revises listings by their item's number. */
    EBAY_REVISE("ebay", Need.FILE, ',', true, true),
    MAGENTO_SOURCES("magento", Need.NOTHING, ',', true, false),
    MAGENTO_PRODUCTS("magento", Need.NOTHING, ',', true, true),
    PRESTASHOP("prestashop", Need.FILE, ';', true, false),
    SHOPWARE("shopware", Need.NOTHING, ';', true, false),
    /** SKU and quantity, for whatever reads that. */
    PLAIN("", Need.NOTHING, ',', true, true);

    private enum Need { FILE, NOTHING }

    private final String platform;
    private final Need need;
    private final char delimiter;
    private final boolean blankWipes;
    private final boolean prices;

    FeedLayout(String platform, Need need, char delimiter, boolean blankWipes, boolean prices) {
        this.platform = platform;
        this.need = need;
        this.delimiter = delimiter;
        this.blankWipes = blankWipes;
        this.prices = prices;
    }

    public String platform() {
        return platform;
    }

    /** Whether it can't be written without the storefront's own file. */
    public boolean needsFile() {
        return need == Need.FILE;
    }

    public boolean holdsPrices() {
        return prices;
    }

    /** Of the file's name. */
    public String extension() {
        return delimiter == '\t' ? "txt" : "csv";
    }

    char delimiter() {
        return delimiter;
    }

    boolean blankWipes() {
        return blankWipes;
    }

    boolean isShopify() {
        return platform.equals("shopify");
    }

    /** With a row for each location. */
    boolean isTall() {
        return this == SHOPIFY_TALL || this == SHOPIFY_NEW;
    }

    /** What a channel of this platform takes without a file of its own. */
    static FeedLayout usual(String platform) {
        return switch (platform) {
            case "shopify" -> SHOPIFY_NEW;
            case "ebay" -> EBAY_REVISE;
            case "prestashop" -> PRESTASHOP;
            case "magento" -> MAGENTO_SOURCES;
            default -> Arrays.stream(values()).filter(l -> l.platform.equals(platform)).findFirst().orElse(PLAIN);
        };
    }

    /** The layouts that somebody may choose for a channel of this platform. */
    public static List<FeedLayout> choices(String platform) {
        List<FeedLayout> own = Arrays.stream(values()).filter(l -> l.platform.equals(platform)).toList();
        boolean any = platform.isEmpty() || own.isEmpty();
        return any ? Arrays.asList(values()) : Stream.concat(own.stream(), Stream.of(PLAIN)).toList();
    }

    public static Optional<FeedLayout> of(@Nullable String code) {
        return Arrays.stream(values()).filter(l -> l.code().equals(code == null ? "" : code.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** Whose export a file is. */
    static Optional<FeedLayout> recognised(ShopFile file) {
        return Arrays.stream(values()).filter(l -> l.isOf(file)).findFirst();
    }

    private boolean isOf(ShopFile f) {
        boolean options = f.has("handle") && f.has("option1 value");
        return switch (this) {
            case SHOPIFY_WIDE -> options && f.has("sku") && !f.has("location", "variant price", "on hand") && f.has("option3 value");
            case SHOPIFY_TALL -> options && f.has("location") && f.has("on hand");
            case SHOPIFY_NEW -> options && f.has("location") && f.has("on hand (new)");
            case SHOPIFY_PRODUCTS -> f.has("handle") && f.has("variant price");
            case SHOPIFY_PRODUCTS_NEW -> f.has("url handle") && f.has("title") && f.has("price");
            case WOO_PRODUCTS -> f.has("id") && f.has("type", "typ") && f.has("sku", "artikelnummer", "varenummer", "varenummer (sku)");
            case AMAZON_PRICE_QUANTITY -> f.has("seller-sku") && f.has("quantity") || f.has("sku") && f.has("handling-time", "leadtime-to-ship");
            case EBAY_REVISE -> f.column(ShopKeys.ITEM) >= 0 && f.column(ShopKeys.LABEL) >= 0;
            case MAGENTO_SOURCES -> f.has("sku") && f.has("source_code") && f.has("quantity");
            case MAGENTO_PRODUCTS -> f.has("sku") && f.has("product_type", "attribute_set_code") && f.has("qty");
            case PRESTASHOP -> f.has("product id", "id") && f.has("reference #", "reference") && f.has("quantity");
            case SHOPWARE -> f.has("ordernumber") && f.has("instock");
            case PLAIN -> false;
        };
    }
}
