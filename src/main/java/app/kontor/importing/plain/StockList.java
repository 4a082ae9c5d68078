package app.kontor.importing.plain;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.Header;
import app.kontor.importing.ImportedStock;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.Reading;
import app.kontor.importing.SideRows;
import app.kontor.importing.Source;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.Mapping;
import app.kontor.importing.mapped.SideRow;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plain list of SKU (or barcode) and quantity, with location and bin where it has them; so are the stock files of
 * Magento, Shopware and Amazon.
 */
public final class StockList implements Source {
    private static final Pattern SALES = Pattern.compile("\\b("
            + "(?<!on )orders?|order(id|no|nr|number)|customers?|buyers?|recipients?|transactions?|invoices?|tracking|lineitem|e-?mail"
            + "|sale date|ship(ping)? to"
            + "|bestell(nummer|nr|ung)|kund(e|en|ennummer)|käufer|empfänger|rechnung(snummer)?|versandart|ordrenummer"
            + "|commande|acheteur|client|pedido)\\b");
    private static final Pattern CATALOG = Pattern.compile("\\b("
            + "attribute\\w*|product type|categories|wholesale price|url key|meta title|materials|currency code"
            + "|start price|variant price|regular price|listing.id)\\b");
    private static final int LOWEST = 1;

    @Override
    public String format() {
        return "stock";
    }

    @Override
    public Kind kind() {
        return Kind.STOCK;
    }

    @Override
    public String platform() {
        return "";
    }

    /** People put sums below their lists and titles between their shelves. */
    @Override
    public Function<Row, SideRows.@Nullable Side> sideRows(Header header) {
        List<Mapping> columns = new ArrayList<>();
        add(columns, "sku", header, StockColumns.SKU);
        add(columns, "barcode", header, StockColumns.BARCODE);
        add(columns, "quantity", header, StockColumns.QUANTITY);
        SideRow rows = new SideRow(new ImportProfile("", Kind.STOCK, ReadOptions.RECOGNISE, true, null, List.of(), columns), header);
        return row -> row.cells().stream().anyMatch(StockList::isText) ? rows.of(row) : null; // a level without its SKU is no sum
    }

    private static boolean isText(String cell) {
        return cell.chars().filter(Character::isLetter).count() > 2;
    }

    private static void add(List<Mapping> columns, String target, Header header, String... names) {
        int index = header.indexOf(names);
        if (index >= 0) {
            columns.add(Mapping.of(target, header.title(index)));
        }
    }

    @Override
    public int recognises(Header header) {
        boolean hasKey = header.has(StockColumns.SKU) || header.has(StockColumns.BARCODE);
        boolean isStock = hasKey && header.has(StockColumns.QUANTITY);
        boolean isShopware = header.has("ordernumber") && header.has("instock");
        boolean isOther = header.names().stream()
                .map(n -> n.replace('_', ' '))
                .filter(n -> !isShopware || !"ordernumber".equals(n))
                .anyMatch(n -> SALES.matcher(n).find() || CATALOG.matcher(n).find());
        return isStock && !isOther ? LOWEST : 0;
    }

    @Override
    public Parsed parse(Reading reading) {
        StockColumns columns = new StockColumns(reading);
        List<Entry> entries = new ArrayList<>();
        Row blank = null;
        int blanks = 0;
        for (Row row : reading.rows()) {
            if (columns.states(row)) {
                entries.add(reading.entry(columns.key(row), List.of(row)));
            } else {
                blank = blank == null ? row : blank;
                blanks++;
            }
        }
        if (blank != null) {
            reading.add(new Problem(
                    Problem.Severity.INFO, blank.line(), columns.quantityTitle(), null, "quantityBlank",
                    List.of(String.valueOf(blanks))));
        }
        Map<String, List<Integer>> places = places(entries, columns);
        return Parsed.stock(reading.each(entries, entry -> level(entry, columns, places)));
    }

    private static @Nullable ImportedStock level(Entry entry, StockColumns c, Map<String, List<Integer>> places) {
        Row row = entry.rows().getFirst();
        Field keyField = c.keyField(row);
        String sku = entry.code(row, keyField);
        Quantity quantity = entry.quantity(row, c.quantityField(row));
        if (sku == null) {
            if (!entry.isRejected()) {
                entry.reject(row, keyField, "skuMissing");
            }
            return null;
        }
        if (quantity != null && quantity.isNegative()) {
            entry.reject(row, c.quantityField(row), "quantityNegative", quantity.toString());
        }
        List<Integer> lines = places.getOrDefault(place(row, c), List.of());
        if (lines.size() > 1) {
            int other = lines.getFirst() == row.line() ? lines.get(1) : lines.getFirst();
            entry.reject(row, keyField, "duplicateStock", sku, String.valueOf(row.line()), String.valueOf(other));
        }
        return quantity == null
                ? null
                : new ImportedStock(row.line(), sku, quantity, entry.text(row, c.location), entry.text(row, c.bin));
    }

    /** The lines that state a level for the same thing in the same place. */
    private static Map<String, List<Integer>> places(List<Entry> entries, StockColumns c) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.name() != null) {
                Row row = entry.rows().getFirst();
                places.computeIfAbsent(place(row, c), k -> new ArrayList<>()).add(row.line());
            }
        }
        return places;
    }

    private static String place(Row row, StockColumns c) {
        String sku = c.keyField(row).in(row);
        String plain = sku.startsWith("'") ? sku.substring(1) : sku;
        return Sku.key(plain) + "\u0000" + Sku.key(c.location.in(row)) + "\u0000" + Sku.key(c.bin.in(row));
    }
}
