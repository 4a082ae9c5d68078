package app.kontor.importing.shops;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.Header;
import app.kontor.importing.ImportedStock;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.importing.Source;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The levels in Square's item library, a column for each location; for whoever asks for them by name, as {@code square-stock}. */
public final class SquareStock implements Source {
    private static final String NEW = "new quantity ";
    private static final String CURRENT = "current quantity ";
    private static final Source LIBRARY = new SquareCatalog();

    @Override
    public String format() {
        return "square-stock";
    }

    @Override
    public Kind kind() {
        return Kind.STOCK;
    }

    @Override
    public String platform() {
        return LIBRARY.platform();
    }

    /** Less than what the library scores as products. */
    @Override
    public int recognises(Header header) {
        return LIBRARY.recognises(header) > 0 ? 1 : 0;
    }

    @Override
    public Parsed parse(Reading reading) {
        Field sku = reading.field("SKU");
        List<ImportedStock> levels = new ArrayList<>();
        List<Field> current = columns(reading, CURRENT);
        List<Field> changed = columns(reading, NEW);
        for (Field column : current) {
            String location = column.title().substring(CURRENT.length());
            Field wanted = changed.stream()
                    .filter(f -> f.title().substring(NEW.length()).equals(location)).findFirst().orElse(Field.NONE);
            List<Entry> entries = reading.rows().stream()
                    .filter(row -> !column.in(row).isEmpty() || !wanted.in(row).isEmpty())
                    .map(row -> reading.entry(sku.in(row), List.of(row)))
                    .toList();
            levels.addAll(reading.each(entries, entry -> level(entry, sku, column, wanted, location)));
        }
        return Parsed.stock(levels);
    }

    private static List<Field> columns(Reading reading, String start) {
        return IntStream.range(0, reading.header().width())
                .filter(i -> reading.header().names().get(i).startsWith(start))
                .mapToObj(reading::amountAt)
                .toList();
    }

    private static @Nullable ImportedStock level(Entry entry, Field skus, Field column, Field wanted, String location) {
        Row row = entry.rows().getFirst();
        Field field = wanted.in(row).isEmpty() ? column : wanted;
        Quantity quantity = entry.quantity(row, field);
        String sku = entry.code(row, skus);
        if (sku == null && !entry.isRejected()) {
            entry.reject(row, skus, "skuMissing");
        }
        if (quantity != null && quantity.isNegative()) {
            entry.reject(row, field, "quantityNegative", quantity.toString());
        }
        return sku == null || quantity == null ? null : new ImportedStock(row.line(), sku, quantity, location, null);
    }
}
