package app.kontor.importing.shopify;

import app.kontor.importing.Field;
import app.kontor.importing.Header;
import app.kontor.importing.Reading;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of an inventory export: one of levels, or one for each location behind all that are known. */
final class InventoryColumns {
    private static final Set<String> KNOWN = Set.of(
            "handle", "title", "option1 name", "option1 value", "option2 name", "option2 value", "option3 name", "option3 value",
            "sku", "hs code", "coo", "location", "bin name", "incoming", "unavailable", "committed", "available", "on hand");
    /** What an app adds to such a table is no location, whose levels would then be prices or barcodes. */
    private static final Pattern NO_LOCATION = Pattern.compile("\\b(barcode|price|cost|weight|vendor|type|tags?|status|id|image|url|gtin"
            + "|ean|upc|currency|date|quantity|qty|total|published|description|collection|tracked|policy)\\b");
    private static final String[] ON_HAND = {"On hand (current)", "On hand", "On hand (not editable)"};

    final Field handle;
    final Field sku;
    final Field bin;
    final List<Field> options;
    private final Field location;
    private final Field onHand;
    private final Field changed;
    private final List<Field> locations = new ArrayList<>();

    InventoryColumns(Reading reading) {
        handle = reading.field("Handle");
        sku = reading.field("SKU");
        bin = reading.field("Bin name");
        options = IntStream.rangeClosed(1, 3).mapToObj(i -> reading.field("Option" + i + " Value")).toList();
        location = reading.field("Location");
        onHand = reading.amount(ON_HAND);
        changed = reading.amount("On hand (new)");
        if (!onHand.exists() && !changed.exists()) {
            wide(reading.header()).forEach(i -> locations.add(reading.amountAt(i)));
        }
    }

    static boolean hasLevels(Header header) {
        return header.has(ON_HAND) || header.has("On hand (new)") || header.has("Location") || isWide(header);
    }

    private static boolean isWide(Header header) {
        List<Integer> locations = wide(header);
        return !locations.isEmpty() && locations.stream().noneMatch(i -> NO_LOCATION.matcher(header.names().get(i)).find());
    }

    /** The columns that Shopify has no name of its own for: each is a location. */
    private static List<Integer> wide(Header header) {
        int behind = header.indexOf("SKU");
        return IntStream.range(behind + 1, header.width())
                .filter(i -> !header.names().get(i).isEmpty() && !KNOWN.contains(base(header.names().get(i))))
                .boxed()
                .toList();
    }

    private static String base(String name) {
        return name.replaceFirst(" \\([a-z ]+\\)$", "");
    }

    /** The columns that state a level in this row: "not stocked" and an empty cell state none. */
    List<Field> stated(Row row) {
        List<Field> candidates = !locations.isEmpty() ? locations : List.of(changed.in(row).isEmpty() ? onHand : changed);
        return candidates.stream().filter(f -> isStated(f.in(row))).toList();
    }

    private static boolean isStated(String cell) {
        String text = cell.toLowerCase(Locale.ROOT);
        return !text.isEmpty() && !"not stocked".equals(text) && !"-".equals(text) && !"--".equals(text);
    }

    @Nullable String location(Row row, Field level) {
        String name = locations.isEmpty() ? location.in(row) : level.title();
        return name.isEmpty() ? null : name;
    }

    String name(Row row) {
        return sku.in(row).isEmpty() ? handle.in(row) : sku.in(row);
    }

    String quantityTitle() {
        return locations.isEmpty() ? onHand.title() : locations.getFirst().title();
    }
}
