package app.kontor.importing.woocommerce;

import app.kontor.importing.Entry;
import app.kontor.importing.HtmlText;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One product with its variations. Grouped and external products are kept as something that is never sent. */
final class WooProduct {
    private final Entry entry;
    private final ProductColumns c;
    private final Row first;

    WooProduct(Entry entry, ProductColumns columns) {
        this.entry = entry;
        this.c = columns;
        this.first = entry.rows().getFirst();
    }

    @Nullable ImportedProduct read() {
        if (WooProducts.isVariation(first, c)) {
            entry.reject(first, c.parent, "parentMissing", c.parent.in(first));
            return null;
        }
        if (entry.rows().stream().filter(row -> !WooProducts.isVariation(row, c)).count() > 1) {
            String line = String.valueOf(entry.line());
            entry.reject(entry.rows().get(1), c.id, "twice", String.valueOf(entry.name()), line);
            return null;
        }
        boolean isVariable = type(first).contains("variable");
        List<ImportedVariant> variants =
                entry.rows().stream().filter(row -> !isVariable || row != first).map(this::variant).toList();
        String title = entry.required(first, c.name);
        return new ImportedProduct(
                entry.line(), String.valueOf(entry.name()), HtmlText.unescape(title), brand(), taxClass(first), variants);
    }

    /** The first of its brands, the last step of its path. */
    private @Nullable String brand() {
        String brands = entry.text(first, c.brands);
        if (brands == null) {
            return null;
        }
        String brand = brands.split(",", 2)[0];
        return HtmlText.unescape(brand.substring(brand.lastIndexOf('>') + 1).strip());
    }

    private ImportedVariant variant(Row row) {
        String type = type(row);
        Quantity stock = "parent".equals(c.stock.in(row)) ? null : entry.quantity(row, c.stock);
        boolean isSent = !type.contains("virtual") && !type.contains("grouped") && !type.contains("external");
        return new ImportedVariant(
                row.line(), entry.code(row, c.sku), options(row), entry.amount(row, c.price), entry.code(row, c.gtin),
                grams(row), isSent, stock == null ? null : new BigDecimal(stock.toString()));
    }

    private String options(Row row) {
        if (!WooProducts.isVariation(row, c)) {
            return "";
        }
        return c.attributes.stream()
                .map(f -> HtmlText.unescape(f.in(row).replace("\\,", ",")))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    /** A variation without a weight of its own weighs what its parent does. */
    private @Nullable BigDecimal grams(Row row) {
        BigDecimal weight = entry.amount(row, c.weight);
        if (weight == null && row != first) {
            weight = entry.amount(first, c.weight);
        }
        if (weight == null) {
            return null;
        }
        BigDecimal grams = weight.multiply(c.gramsPerUnit).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return grams.scale() < 0 ? grams.setScale(0) : grams;
    }

    private @Nullable String taxClass(Row row) {
        String name = c.taxClass.in(row).toLowerCase(Locale.ROOT);
        if ("none".equalsIgnoreCase(c.taxStatus.in(row)) || name.contains("zero")) {
            return "zero";
        }
        return name.contains("reduced") || name.contains("ermäßigt") || name.contains("ermaessigt") ? "reduced" : null;
    }

    private String type(Row row) {
        return c.type.in(row).toLowerCase(Locale.ROOT);
    }
}
