package app.kontor.importing;

import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The levels that a product export states, for whoever asks for them by the format's name: otherwise such a file is products and
 * never touches stock. An empty cell keeps a level.
 */
final class ProductLevels implements Source {
    private static final int LOWEST = 1;
    private final Source products;
    private final String format;

    /** @param format as people write it behind {@code --as}: {@code woo-stock} */
    ProductLevels(Source products, String format) {
        this.products = products;
        this.format = format;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public Kind kind() {
        return Kind.STOCK;
    }

    @Override
    public String platform() {
        return products.platform();
    }

    /** Always less than what the products themselves score. */
    @Override
    public int recognises(Header header) {
        return products.recognises(header) > 0 ? LOWEST : 0;
    }

    @Override
    public boolean isUnquoted() {
        return products.isUnquoted();
    }

    @Override
    public Parsed parse(Reading reading) {
        List<ImportedStock> levels = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<ImportedVariant> unstated = new ArrayList<>();
        for (ImportedProduct product : products.parse(reading).products()) {
            for (ImportedVariant variant : product.variants()) {
                if (variant.stock() == null) {
                    unstated.add(variant);
                } else {
                    String sku = variant.sku() == null ? ProposedSku.of(product.key(), variant.options(), product.line()) : variant.sku();
                    ImportedStock level = level(reading, variant, sku, seen);
                    levels.addAll(level == null ? List.of() : List.of(level));
                }
            }
        }
        if (!unstated.isEmpty()) {
            reading.add(new Problem(Problem.Severity.INFO, unstated.getFirst().line(), null, null, "quantityBlank",
                    List.of(String.valueOf(unstated.size()))));
        }
        return Parsed.stock(levels);
    }

    private static @Nullable ImportedStock level(
            Reading reading, ImportedVariant variant, String sku, Map<String, Integer> seen) {
        BigDecimal stock = variant.stock();
        Integer first = seen.putIfAbsent(Sku.key(sku), variant.line());
        if (first != null) {
            reading.reject(Problem.rejected(variant.line(), null, sku, "duplicateStock", sku, String.valueOf(first),
                    String.valueOf(variant.line())));
            return null;
        }
        if (stock.signum() < 0) {
            reading.reject(Problem.rejected(variant.line(), null, sku, "quantityNegative", stock.toPlainString()));
            return null;
        }
        return new ImportedStock(variant.line(), sku, new Quantity(stock), null, null);
    }
}
