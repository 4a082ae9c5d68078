package app.kontor.bench;

import app.kontor.value.SearchText;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;

/** The goods of a big shop: products, their variants with a barcode each, bins. */
final class BigGoods {
    private static final String PRODUCT = "id,title,vendor,tax_class,archived,last_command";
    private static final String VARIANT = "id,product_id,sku,sku_key,name,options,price,price_currency,weight_grams,buffer,requires_shipping,"
            + "archived,search_text,last_command,reorder_point";
    private final BigSize size;

    BigGoods(BigSize size) {
        this.size = size;
    }

    static long cents(int variant) {
        return 490 + Math.floorMod(variant * 7919L, 9_000) / 10 * 10;
    }

    static String sku(int variant) {
        return BigWords.sku(variant / BigSize.VARIANTS_PER_PRODUCT, variant);
    }

    static String name(int variant) {
        return BigWords.title(variant / BigSize.VARIANTS_PER_PRODUCT) + " – " + BigWords.option(variant);
    }

    void write(Connection connection, long location) throws SQLException {
        try (RowWriter products = new RowWriter(connection, "product", PRODUCT);
                RowWriter bins = new RowWriter(connection, "bin", "id,location_id,code,sort_key,last_command")) {
            for (int i = 0; i < size.products(); i++) {
                products.add(BigSize.FIRST_PRODUCT + i, BigWords.title(i), "Atelier " + i % 90, "standard", false, size.command());
            }
            for (int i = 0; i < BigSize.BINS; i++) {
                String letters = "" + (char) ('A' + i / 100 / 5) + (char) ('A' + i / 100 % 5);
                bins.add(BigSize.FIRST_BIN + i, location, letters + "-" + (1 + i % 100),
                        letters.toLowerCase(java.util.Locale.ROOT) + "-%08d".formatted(1 + i % 100), size.command());
            }
        }
        try (RowWriter variants = new RowWriter(connection, "variant", VARIANT);
                RowWriter codes = new RowWriter(connection, "barcode", "id,variant_id,code,pieces,last_command")) {
            for (int i = 0; i < size.skus(); i++) {
                write(variants, codes, i);
            }
        }
    }

    private void write(RowWriter variants, RowWriter codes, int i) throws SQLException {
        String code = "40%011d".formatted(26_000_000_000L + i * 17L);
        String sku = sku(i);
        String key = SearchText.key(sku, 120);
        variants.add(BigSize.FIRST_VARIANT + i, BigSize.FIRST_PRODUCT + i / BigSize.VARIANTS_PER_PRODUCT, sku, key, name(i), BigWords.option(i),
                BigDecimal.valueOf(cents(i), 2), "EUR", BigDecimal.valueOf(80 + i % 900), BigDecimal.valueOf(i % 50 == 0 ? 2 : 0), true,
                i % 200 == 7, SearchText.of(1500, sku, name(i), code), size.command(), BigDecimal.valueOf(i % 12));
        codes.add(BigSize.FIRST_BARCODE + i, BigSize.FIRST_VARIANT + i, code, BigDecimal.ONE, size.command());
    }
}
