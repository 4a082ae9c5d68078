package app.kontor.importing.woocommerce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cells of WebToffee's and SkyVerge's plugins of the form {@code name:Soap|sku:S-3|quantity:1}, several of them in one cell separated by semicolons. A value may
 * hold bars, colons and semicolons itself (product names, serialised PHP), so only a word of the plugin's own starts a new part.
 */
record KeyedText(Map<String, String> values) {
    private static final Pattern BAR = Pattern.compile(
            "\\|(?=(?:name|product_id|sku|quantity|total|sub_total|subtotal|subtotal_tax|total_tax|refunded_qty|tax|tax_data|items|method_id|taxes|rate_id|code|label|tax_rate"
                    + "|tax_rate_compound|rate_percent|amount|reason|date|refunded|meta|type):)");

    static KeyedText of(String cell) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : BAR.split(cell)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(part.substring(0, colon).strip(), part.substring(colon + 1).strip());
            }
        }
        return new KeyedText(values);
    }

    /** The items of a cell, each of which begins with the given key. */
    static List<KeyedText> listOf(String cell, String firstKey) {
        List<KeyedText> items = new ArrayList<>();
        for (String item : cell.split(";(?=\\s*" + firstKey + ":)")) {
            if (!item.isBlank()) {
                items.add(of(item.strip()));
            }
        }
        return items;
    }

    /** The value, empty where the text has no such key. */
    String get(String key) {
        return values.getOrDefault(key, "");
    }
}
