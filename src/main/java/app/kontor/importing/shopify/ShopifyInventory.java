package app.kontor.importing.shopify;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.Header;
import app.kontor.importing.ImportedStock;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.importing.ProposedSku;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import app.kontor.importing.SignedSource;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads Shopify's inventory export in its three generations: a column for each location, a row for each location, and
 * that with a column for what the level shall become. Where a shop keeps no SKUs, a level finds its variant by handle and
 * options, as the product export does.
 */
public final class ShopifyInventory extends SignedSource {
    private static final Signature SIGNATURE = Signature.with("Handle")
            .and("Option1 Name")
            .and("Option1 Value")
            .and("SKU")
            .without("Variant Price", "Body (HTML)", "Variant SKU");

    public ShopifyInventory() {
        super("shopify-inventory", Kind.STOCK, "shopify", SIGNATURE);
    }

    @Override
    public int recognises(Header header) {
        int score = super.recognises(header);
        return score > 0 && InventoryColumns.hasLevels(header) ? score + 1 : 0;
    }

    @Override
    public Parsed parse(Reading reading) {
        InventoryColumns columns = new InventoryColumns(reading);
        Map<String, Integer> seen = new TreeMap<>();
        List<ImportedStock> levels = new ArrayList<>();
        List<Row> blank = new ArrayList<>();
        for (Row row : reading.rows()) {
            List<Field> stated = columns.stated(row);
            if (stated.isEmpty()) {
                blank.add(row);
            }
            for (Field field : stated) {
                Entry one = reading.entry(columns.name(row), List.of(row));
                levels.addAll(reading.each(List.of(one), entry -> level(entry, field, columns, seen)));
            }
        }
        if (!blank.isEmpty()) {
            reading.add(new Problem(Problem.Severity.INFO, blank.getFirst().line(), columns.quantityTitle(), null, "quantityBlank",
                    List.of(String.valueOf(blank.size()))));
        }
        return Parsed.stock(levels);
    }

    private static @Nullable ImportedStock level(Entry entry, Field field, InventoryColumns c, Map<String, Integer> seen) {
        Row row = entry.rows().getFirst();
        Quantity quantity = entry.quantity(row, field);
        String sku = sku(entry, row, c);
        String location = c.location(row, field);
        String bin = entry.text(row, c.bin);
        if (quantity != null && quantity.isNegative()) {
            entry.reject(row, field, "quantityNegative", quantity.toString());
        }
        if (sku == null || quantity == null || entry.isRejected()) {
            return null;
        }
        String place = String.join("\u0000", sku, String.valueOf(location), String.valueOf(bin)).toLowerCase(Locale.ROOT);
        Integer first = seen.putIfAbsent(place, row.line());
        if (first != null) {
            entry.reject(row, c.sku, "duplicateStock", sku, String.valueOf(first), String.valueOf(row.line()));
            return null;
        }
        return new ImportedStock(row.line(), sku, quantity, location, bin);
    }

    private static @Nullable String sku(Entry entry, Row row, InventoryColumns c) {
        String sku = entry.code(row, c.sku);
        String handle = entry.text(row, c.handle);
        if (sku != null || entry.isRejected()) {
            return sku;
        }
        if (handle == null) {
            entry.reject(row, c.sku, "skuMissing");
            return null;
        }
        String options = c.options.stream().map(f -> f.in(row)).filter(o -> !o.isEmpty()).collect(Collectors.joining(" / "));
        return ProposedSku.of(handle, ShopifyProducts.NO_OPTIONS.equalsIgnoreCase(options) ? "" : options, row.line());
    }
}
