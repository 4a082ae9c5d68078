package app.kontor.importing.plain;

import app.kontor.importing.Field;
import app.kontor.importing.Reading;
import app.kontor.spreadsheet.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of a stock list by the names that shops, warehouses and other programs give them. */
final class StockColumns {
    static final String[] SKU = {
        "sku", "variant sku", "item sku", "product sku", "seller-sku", "seller sku", "custom label (sku)",
        "custom label", "item code", "product code", "stock code", "item number", "item no", "item no.",
        "article number", "part number", "item", "artikelnummer", "artikel-nr.", "artikel-nr", "artikelnr.",
        "artikelnr", "art.-nr.", "art.nr.", "art-nr", "artnr", "bestandseinheit", "varenummer", "varenr.", "varenr",
        "vare nr.", "vare", "code article", "référence", "reference", "referencia", "codice", "codice articolo",
        "artikelkode", "kod produktu", "artikel", "ordernumber"
    };
    static final String[] BARCODE = {
        "barcode", "ean", "ean13", "ean-13", "ean code", "ean-code", "gtin", "upc", "isbn", "gtin, upc, ean, or isbn",
        "strichkode", "strichcode", "stregkode", "code-barres", "código de barras"
    };
    static final String[] QUANTITY = {
        "on hand (current)", "on hand", "onhand", "on-hand", "qty on hand", "quantity on hand", "counted",
        "counted quantity", "quantity", "qty", "qty.", "stock", "stock quantity", "stock level", "stock on hand",
        "instock", "in stock", "inventory", "inventory quantity", "inventory level", "available",
        "available (not editable)", "available quantity", "level", "count", "menge", "bestand", "lagerbestand",
        "ist-bestand", "istbestand", "bestand ist", "anzahl", "stück", "stückzahl", "stueck", "gezählt", "verfügbar",
        "verfügbarer bestand", "antal", "beholdning", "lagerbeholdning", "lagerantal", "på lager", "quantité",
        "stocks", "cantidad", "existencias", "quantità", "giacenza", "aantal", "voorraad", "ilość", "stan"
    };
    private static final String[] LOCATION = {
        "location", "location name", "warehouse", "warehouse name", "store", "lager", "lagerort", "standort",
        "filiale", "lokation", "lagersted", "emplacement", "entrepôt", "almacén", "magazzino", "source_code"
    };
    private static final String[] BIN = {
        "bin", "bin name", "bin location", "shelf", "rack", "fach", "lagerplatz", "lagerfach", "regal", "regalplatz",
        "placering", "hylde", "hyldeplads", "casier", "rayon"
    };

    final Field location;
    final Field bin;
    private final Field sku;
    private final Field barcode;
    private final Field quantity;
    private final Field changed;

    StockColumns(Reading reading) {
        sku = reading.field(SKU);
        barcode = reading.field(BARCODE);
        quantity = reading.amount(QUANTITY);
        changed = reading.amount("On hand (new)");
        location = reading.field(LOCATION);
        bin = reading.field(BIN);
    }

    /** SKU, or the barcode where a row has no SKU. */
    Field keyField(Row row) {
        return sku.in(row).isEmpty() && (!barcode.in(row).isEmpty() || !sku.exists()) ? barcode : sku;
    }

    @Nullable String key(Row row) {
        String key = keyField(row).in(row);
        return key.isEmpty() ? null : key;
    }

    /** In Shopify's newest layout a person may have written what the level shall become. */
    Field quantityField(Row row) {
        return changed.in(row).isEmpty() ? quantity : changed;
    }

    String quantityTitle() {
        return quantity.title();
    }

    /** Whether the row states a level: an empty cell and Shopify's "not stocked" say nothing. */
    boolean states(Row row) {
        String cell = quantityField(row).in(row).toLowerCase(Locale.ROOT);
        return !cell.isEmpty() && !"not stocked".equals(cell) && !"-".equals(cell) && !"--".equals(cell);
    }
}
