package app.kontor.importing.woocommerce;

import app.kontor.importing.Entry;
import app.kontor.importing.Header;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import app.kontor.importing.Source;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads WooCommerce's own product export: simple products, and variations that name their parent by SKU or {@code
 * id:123}.
 */
public final class WooProducts implements Source {
    private static final Signature ENGLISH = Signature.with("Type")
            .and("SKU")
            .and("Name")
            .and("In stock?", "Stock", "Parent")
            .and("Regular price")
            .without("Handle", "Lineitem name");
    private static final Signature GERMAN = Signature.with("Typ")
            .and("Artikelnummer")
            .and("Name")
            .and("Regulärer Preis")
            .and("Vorrätig?", "Auf Lager?", "Lager", "Lagerbestand", "Übergeordnetes Produkt");
    private static final Signature FRENCH = Signature.with("Type").and("UGS").and("Nom").and("Tarif régulier").and("Publié", "Stock", "En stock ?");
    private static final Signature SPANISH = Signature.with("Tipo").and("SKU").and("Nombre").and("Precio normal").and("Publicado", "Inventario", "¿Existencias?");
    private static final Signature DANISH = Signature.with("Type").and("Varenummer", "Varenummer (SKU)").and("Navn").and("Normalpris");
    private static final List<Signature> NAMED = List.of(ENGLISH, GERMAN, FRENCH, SPANISH, DANISH);
    private static final int PLACED = 4;

    @Override
    public String format() {
        return "woo-products";
    }

    @Override
    public Kind kind() {
        return Kind.PRODUCTS;
    }

    @Override
    public String platform() {
        return "woocommerce";
    }

    @Override
    public int recognises(Header header) {
        int named = NAMED.stream().mapToInt(signature -> signature.score(header)).max().orElse(0);
        return named > 0 ? named : ProductColumns.isPlaced(header) ? PLACED : 0;
    }

    @Override
    public Parsed parse(Reading reading) {
        ProductColumns columns = new ProductColumns(reading);
        Map<String, List<Row>> families = new LinkedHashMap<>();
        Map<String, String> keys = keys(reading, columns);
        for (Row row : reading.rows()) {
            families.computeIfAbsent(family(row, columns, keys), k -> new ArrayList<>()).add(row);
        }
        List<Entry> entries =
                families.values().stream().map(rows -> entry(reading, parentFirst(rows, columns), columns)).toList();
        return Parsed.products(reading.each(entries, entry -> product(entry, columns)));
    }

    private static Entry entry(Reading reading, List<Row> rows, ProductColumns c) {
        return reading.entry(key(rows.getFirst(), c), rows);
    }

    private static @Nullable ImportedProduct product(Entry entry, ProductColumns c) {
        return new WooProduct(entry, c).read();
    }

    /** What each row may be called as a parent: its id and its SKU lead to one key. */
    private static Map<String, String> keys(Reading reading, ProductColumns c) {
        Map<String, String> keys = new HashMap<>();
        for (Row row : reading.rows()) {
            if (!isVariation(row, c)) {
                String key = key(row, c);
                keys.putIfAbsent("id:" + c.id.in(row), key);
                keys.putIfAbsent(c.sku.in(row).toLowerCase(Locale.ROOT), key);
            }
        }
        keys.remove("");
        keys.remove("id:");
        return keys;
    }

    private static String family(Row row, ProductColumns c, Map<String, String> keys) {
        if (!isVariation(row, c)) {
            return key(row, c);
        }
        String parent = c.parent.in(row).toLowerCase(Locale.ROOT);
        return keys.getOrDefault(parent, "?" + parent);
    }

    private static String key(Row row, ProductColumns c) {
        if (!c.id.in(row).isEmpty()) {
            return c.id.in(row);
        }
        return c.sku.in(row).isEmpty() ? c.name.in(row) : c.sku.in(row);
    }

    static boolean isVariation(Row row, ProductColumns c) {
        return c.type.in(row).toLowerCase(Locale.ROOT).startsWith("variation");
    }

    private static List<Row> parentFirst(List<Row> rows, ProductColumns c) {
        List<Row> sorted = new ArrayList<>(rows.stream().filter(r -> !isVariation(r, c)).toList());
        rows.stream().filter(r -> isVariation(r, c)).forEach(sorted::add);
        return sorted;
    }
}
