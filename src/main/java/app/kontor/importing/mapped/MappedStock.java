package app.kontor.importing.mapped;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.ImportedStock;
import app.kontor.importing.Parsed;
import app.kontor.importing.Reading;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads levels; a row without a quantity says nothing, two rows for the same thing in the same place contradict each other. */
final class MappedStock {
    private final Field sku;
    private final Field barcode;
    private final Field quantity;
    private final Field location;
    private final Field bin;
    private final Map<String, Integer> places = new HashMap<>();

    MappedStock(Bindings bindings) {
        sku = bindings.get("sku");
        barcode = bindings.get("barcode");
        quantity = bindings.get("quantity");
        location = bindings.get("location");
        bin = bindings.get("bin");
    }

    Parsed parse(Reading reading) {
        List<Entry> entries = reading.rows().stream().filter(row -> !quantity.in(row).isEmpty())
                .map(row -> reading.entry(key(row).in(row), List.of(row))).toList();
        return Parsed.stock(reading.each(entries, this::level));
    }

    /** The SKU, or the barcode where a row has no SKU. */
    private Field key(Row row) {
        return sku.in(row).isEmpty() && !barcode.in(row).isEmpty() ? barcode : sku.exists() ? sku : barcode;
    }

    private @Nullable ImportedStock level(Entry entry) {
        Row row = entry.rows().getFirst();
        String code = entry.code(row, key(row));
        Quantity level = entry.quantity(row, quantity);
        if (code == null && entry.isRejected()) {
            return null;
        }
        if (code == null) {
            entry.reject(row, key(row), "skuMissing");
            return null;
        }
        if (level != null && level.isNegative()) {
            entry.reject(row, quantity, "quantityNegative", level.toString());
        }
        String place = String.join("\u0000", Sku.key(code), Sku.key(location.in(row)), Sku.key(bin.in(row)));
        Integer first = places.putIfAbsent(place, row.line());
        if (first != null) {
            entry.reject(row, key(row), "duplicateStock", code, String.valueOf(row.line()), String.valueOf(first));
        }
        return level == null ? null : new ImportedStock(row.line(), code, level, entry.text(row, location), entry.text(row, bin));
    }
}
