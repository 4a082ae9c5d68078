package app.kontor.exporting.storefront;

import app.kontor.channel.Listing;
import app.kontor.spreadsheet.Row;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a layout names the goods in a storefront's own file: its key columns, and the key of a row. */
final class ShopKeys {
    static final Set<String> ITEM = Set.of("item number", "itemid", "item id", "artikelnummer", "ebay-artikelnummer");
    static final Set<String> LABEL = Set.of("custom label (sku)", "custom label", "customlabel", "bestandseinheit");
    static final Set<String> HANDLE = Set.of("handle", "url handle");
    static final Set<String> LOCATION = Set.of("location");
    private static final Set<String> TYPE = Set.of("type", "typ");
    private static final Set<String> CHANNEL = Set.of("fulfillment-channel");
    private static final Set<String> SKU = Set.of("sku", "variant sku", "seller-sku", "ordernumber", "reference #", "reference");
    private static final Set<String> WOO_SKU = Set.of("sku", "artikelnummer", "varenummer", "varenummer (sku)");
    private static final Set<String> ATTRIBUTES = Set.of("attribute (name:type:position)", "value (value:position)");
    private static final List<Set<String>> OPTIONS = List.of(Set.of("option1 value"), Set.of("option2 value"), Set.of("option3 value"));
    private static final String NO_OPTIONS = "default title";

    private final FeedLayout layout;
    private final ShopFile file;

    ShopKeys(FeedLayout layout, ShopFile file) {
        this.layout = layout;
        this.file = file;
    }

    /** The columns that stay as the file has them, because the storefront finds its goods by them. */
    boolean isKey(String title) {
        return switch (layout) {
            case SHOPIFY_WIDE, SHOPIFY_PRODUCTS, SHOPIFY_PRODUCTS_NEW -> isShopifys(title);
            case SHOPIFY_TALL -> isShopifys(title) || LOCATION.contains(title);
            case SHOPIFY_NEW -> isShopifys(title) || LOCATION.contains(title) || title.equals("on hand (current)");
            case WOO_PRODUCTS -> title.equals("id") || WOO_SKU.contains(title);
            case EBAY_REVISE -> ITEM.contains(title) || LABEL.contains(title);
            case MAGENTO_SOURCES -> title.equals("sku") || title.equals("source_code");
            case PRESTASHOP -> Set.of("product id", "id", "active (0/1)", "name", "product reference").contains(title) || SKU.contains(title)
                    || ATTRIBUTES.contains(title);
            default -> SKU.contains(title);
        };
    }

    private static boolean isShopifys(String title) {
        return HANDLE.contains(title) || title.equals("title") || SKU.contains(title) || title.matches("option[123] (name|value|linked to)");
    }

    /** The SKU as the storefront has it; empty without one. */
    String sku(Row row) {
        return file.cell(row, switch (layout) {
            case EBAY_REVISE -> LABEL;
            case WOO_PRODUCTS -> WOO_SKU;
            default -> SKU;
        });
    }

    String handle(Row row) {
        return file.cell(row, HANDLE);
    }

    /** "Oat / 320 ml", as products are imported. */
    String options(Row row) {
        String options = OPTIONS.stream().map(names -> file.cell(row, names)).filter(o -> !o.isEmpty()).collect(Collectors.joining(" / "));
        return options.toLowerCase(Locale.ROOT).equals(NO_OPTIONS) ? "" : options;
    }

    /** What the row stands for, so that it can be remembered. @param place the location, where levels are of one */
    String key(Row row, @Nullable String place) {
        String goods = switch (layout) {
            case SHOPIFY_WIDE, SHOPIFY_TALL, SHOPIFY_NEW, SHOPIFY_PRODUCTS, SHOPIFY_PRODUCTS_NEW -> handle(row) + " / " + options(row);
            case WOO_PRODUCTS -> file.cell(row, Set.of("id")).isEmpty() ? sku(row) : "id:" + file.cell(row, Set.of("id"));
            case EBAY_REVISE -> file.cell(row, ITEM) + " " + sku(row);
            case PRESTASHOP -> file.cell(row, Set.of("product id", "id")) + " " + sku(row);
            default -> sku(row);
        };
        return Listing.key(place == null ? goods : goods + " @ " + place);
    }

    /** How people know the row that no product here has. */
    String label(Row row) {
        String name = Stream.of(sku(row), handle(row) + (options(row).isEmpty() ? "" : " / " + options(row))).filter(t -> !t.isEmpty())
                .findFirst().orElse("");
        return name.isEmpty() ? file.cell(row, ITEM) : name;
    }

    /** Whether the row is of something that has a level: no picture, no parent of variations. */
    boolean isGoods(Row row) {
        return switch (layout) {
            case SHOPIFY_PRODUCTS, SHOPIFY_PRODUCTS_NEW -> !options(row).isEmpty() || !sku(row).isEmpty() || hasOption(row);
            case WOO_PRODUCTS -> !file.cell(row, TYPE).toLowerCase(Locale.ROOT).matches("(?s).*(variable|grouped|external).*");
            case EBAY_REVISE -> !file.cell(row, ITEM).isEmpty();
            default -> !sku(row).isEmpty() || !handle(row).isEmpty();
        };
    }

    private boolean hasOption(Row row) {
        return !file.cell(row, OPTIONS.getFirst()).isEmpty();
    }

    /** Stock that lies with Amazon is Amazon's to count. */
    boolean isElsewhere(Row row) {
        return layout == FeedLayout.AMAZON_PRICE_QUANTITY && file.cell(row, CHANNEL).toUpperCase(Locale.ROOT).startsWith("AMAZON");
    }
}
