package app.kontor.exporting.storefront;

import app.kontor.exporting.storefront.FeedLine.Told;
import app.kontor.spreadsheet.DelimitedWriter;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes chosen lines as the storefront reads them: its own keys from its own file, our numbers, and no column that nobody asked for. */
final class FeedSheet {
    /** A column and what stands in it. */
    private record Column(String title, Function<FeedLine, String> cell) {}

    private final FeedPlan plan;
    private final @Nullable ShopFile file;
    private final @Nullable ShopNumbers numbers;
    private final Currency currency;
    private final List<Column> columns = new ArrayList<>();

    FeedSheet(FeedPlanner.Draft draft, Currency currency) {
        this.plan = draft.plan();
        this.file = draft.file();
        this.numbers = draft.numbers();
        this.currency = currency;
        if (file == null || plan.layout() == FeedLayout.AMAZON_PRICE_QUANTITY) { // whose own list has other columns than what goes back
            byName();
        } else {
            byFile(file, Objects.requireNonNull(numbers));
        }
    }

    byte[] write(List<FeedLine> chosen) {
        List<List<String>> records = new ArrayList<>();
        records.add(columns.stream().map(Column::title).toList());
        for (FeedLine line : plan.layout().isShopify() && plan.layout().holdsPrices() ? families(chosen) : chosen) {
            records.add(columns.stream().map(column -> column.cell.apply(line)).toList());
        }
        return DelimitedWriter.write(records, plan.layout().delimiter());
    }

    private boolean prices() {
        return plan.terms().prices() && plan.layout().holdsPrices();
    }

    private void add(String title, Function<FeedLine, String> cell) {
        columns.add(new Column(title, cell));
    }

    private void byName() {
        switch (plan.layout()) {
            case AMAZON_PRICE_QUANTITY -> {
                add("sku", FeedLine::text);
                add("price", this::price);
                add("minimum-seller-allowed-price", line -> "");
                add("maximum-seller-allowed-price", line -> "");
                add("quantity", FeedSheet::quantity);
                add("handling-time", line -> "");
                add("fulfillment-channel", line -> "");
            }
            case MAGENTO_SOURCES -> {
                add("sku", FeedLine::text);
                add("source_code", line -> plan.terms().place() == null ? "default" : plan.terms().place());
                add("status", FeedSheet::status);
                add("quantity", FeedSheet::quantity);
            }
            case SHOPWARE -> pair("ordernumber", "instock", "_price");
            case MAGENTO_PRODUCTS -> pair("sku", "qty", "price");
            case WOO_PRODUCTS -> pair("SKU", "Stock", "Regular price");
            default -> pair("sku", "quantity", "price");
        }
    }

    private void pair(String sku, String quantity, String price) {
        add(sku, FeedLine::text);
        add(quantity, FeedSheet::quantity);
        if (prices()) {
            add(price, this::price);
        }
    }

    private void byFile(ShopFile own, ShopNumbers figures) {
        ShopKeys keys = new ShopKeys(plan.layout(), own);
        boolean ebay = plan.layout() == FeedLayout.EBAY_REVISE;
        if (ebay) {
            add("*Action(SiteID=" + site() + "|Country=" + country() + "|Currency=" + currency + "|Version=1193|CC=UTF-8)", line -> "Revise");
            add("ItemID", line -> own.cell(own.rows().get(line.row()), ShopKeys.ITEM));
            add("CustomLabel", line -> own.cell(own.rows().get(line.row()), ShopKeys.LABEL));
        } else {
            own.columnsBut(title -> !keys.isKey(title)).forEach(c -> add(own.title(c), line -> own.rows().get(line.row()).cell(c)));
        }
        if (plan.layout() == FeedLayout.MAGENTO_SOURCES) {
            add("status", FeedSheet::status);
        }
        String quantity = figures.quantityTitle();
        add(ebay ? "Quantity" : quantity == null ? usualQuantity() : quantity, line -> quantity(line, own, figures));
        String price = figures.priceTitle();
        if (prices()) {
            add(ebay ? "StartPrice" : price == null ? "Price" : price, this::price);
        }
    }

    /** A file may have been exported without the column that it takes back. */
    private String usualQuantity() {
        return switch (plan.layout()) {
            case SHOPIFY_PRODUCTS -> "Variant Inventory Qty";
            case SHOPIFY_PRODUCTS_NEW -> "Inventory quantity";
            case WOO_PRODUCTS -> "Stock";
            default -> "quantity";
        };
    }

    private String quantity(FeedLine line, ShopFile own, ShopNumbers figures) {
        Quantity now = line.now().quantity();
        Row row = own.rows().get(line.row());
        return now == null ? figures.quantityText(row) : (plan.layout().isTall() ? figures.onHand(row, now) : now).toString();
    }

    private static String quantity(FeedLine line) {
        return String.valueOf(line.now().quantity());
    }

    private static String status(FeedLine line) {
        return line.now().quantity() == null || line.now().quantity().isZero() ? "0" : "1";
    }

    /** Ours; where we have none, the one that the storefront has already. */
    private String price(FeedLine line) {
        BigDecimal price = line.now().price() != null ? line.now().price() : prices() && plan.layout().blankWipes() ? line.was().price() : null;
        return price == null ? "" : numbers == null ? price.toPlainString() : numbers.written(price);
    }

    private String site() {
        return switch (currency.getCurrencyCode()) {
            case "USD" -> "US";
            case "GBP" -> "UK";
            case "AUD" -> "Australia";
            case "CAD" -> "Canada";
            default -> "Germany";
        };
    }

    private String country() {
        return switch (currency.getCurrencyCode()) {
            case "USD" -> "US";
            case "GBP" -> "GB";
            case "AUD" -> "AU";
            case "CAD" -> "CA";
            default -> "DE";
        };
    }

    /**
     * With every line the others of its product, as they are: Shopify takes a product's variants together, and one that is missing from
     * its file may be taken for one that is no more.
     */
    private List<FeedLine> families(List<FeedLine> chosen) {
        ShopFile own = Objects.requireNonNull(file);
        ShopKeys keys = new ShopKeys(plan.layout(), own);
        Set<String> handles = new HashSet<>();
        chosen.forEach(line -> handles.add(keys.handle(own.rows().get(line.row()))));
        Map<Integer, FeedLine> byRow = new HashMap<>();
        plan.lines().forEach(line -> byRow.put(line.row(), line));
        List<FeedLine> lines = new ArrayList<>();
        for (int i = 0; i < own.rows().size(); i++) {
            Row row = own.rows().get(i);
            if (handles.contains(keys.handle(row)) && keys.isGoods(row)) {
                lines.add(byRow.getOrDefault(i, asItIs(row, i)));
            }
        }
        return lines;
    }

    private FeedLine asItIs(Row row, int index) {
        ShopNumbers figures = Objects.requireNonNull(numbers);
        Told told = new Told(figures.quantity(row), figures.price(row));
        return new FeedLine("", "", "", "", index, told, told, Quantity.ZERO);
    }
}
