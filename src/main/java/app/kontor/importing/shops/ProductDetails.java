package app.kontor.importing.shops;

import app.kontor.importing.AmountCell;
import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.HtmlText;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.OrderColumn;
import app.kontor.importing.table.Status;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * BigCommerce's items in one cell: {@code Product ID: 7, Product Qty: 2, … |Product ID: 9 …}. Commas, colons and bars in
 * a product's name are no separators, so the cell is taken apart by the words that can follow one.
 */
final class ProductDetails {
    private static final Pattern ITEM = Pattern.compile("\\|\\s*(?=Product ID:)");
    private static final Pattern KEY = Pattern.compile(
            "(?:^|,\\s*)Product (ID|Qty|SKU|Name|Weight|Variation Details|Unit Price|Total Price):\\s*");
    private final OrderCells cells;
    private final Entry entry;
    private final Field field;

    ProductDetails(OrderCells cells) {
        this.cells = cells;
        this.entry = cells.entry();
        this.field = cells.field(OrderColumn.ITEM);
    }

    List<ImportedLine> read(Status status) {
        List<ImportedLine> lines = new ArrayList<>();
        String cell = entry.required(cells.first(), field);
        for (String item : ITEM.split(cell)) {
            ImportedLine line = item.isBlank() ? null : line(item.strip(), status.fulfilment() == FulfilmentStatus.FULFILLED);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private @Nullable ImportedLine line(String item, boolean isFulfilled) {
        Map<String, String> parts = parts(item);
        BigDecimal pieces = AmountCell.plain(parts.get("Qty"));
        BigDecimal price = AmountCell.plain(parts.get("Unit Price"));
        BigDecimal total = AmountCell.plain(parts.get("Total Price"));
        String sku = parts.get("SKU");
        String name = parts.get("Name");
        if (pieces == null || pieces.signum() <= 0 || sku == null && name == null) {
            entry.reject(cells.first(), field, "lineItem", item);
            return null;
        }
        Quantity quantity = new Quantity(pieces);
        return new ImportedLine(
                entry.line(), parts.get("ID"), sku, HtmlText.unescape(named(name == null ? sku : name, parts)), quantity,
                isFulfilled ? quantity : Quantity.ZERO, price, total, null, null, null, true);
    }

    private static String named(String name, Map<String, String> parts) {
        String variation = parts.get("Variation Details");
        return variation == null ? name : name + " - " + variation;
    }

    /** The values that are not empty, by key. */
    private static Map<String, String> parts(String item) {
        Map<String, String> parts = new HashMap<>();
        Matcher key = KEY.matcher(item);
        String name = null;
        int from = 0;
        while (key.find()) {
            put(parts, name, item.substring(from, key.start()));
            name = key.group(1);
            from = key.end();
        }
        put(parts, name, item.substring(from));
        return parts;
    }

    private static void put(Map<String, String> parts, @Nullable String name, String value) {
        if (name != null && !value.isBlank()) {
            parts.put(name, value.strip());
        }
    }
}
