package app.kontor.db;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns hold what a person is known by, and a row's image without it: what an erasure takes out of log and journal. */
final class Personal {
    /** Stands where something was: the columns keep a value, so that the image can still be written back. */
    static final String ERASED = "–";

    /** The kind of the command that erases a person; its changes name the rows that were erased. */
    static final String KIND = "customer.erase";

    private static final Set<String> NAMES = Set.of("name", "company", "email", "bill_name", "bill_company", "ship_name", "ship_company");
    private static final int SHORTEST_NAME = 4;

    private static final Map<String, Set<String>> COLUMNS = Map.of(
            "customer", Set.of("name", "company", "email", "email_key", "phone", "vat_id", "name_zip_key", "city", "zip", "search_text", "note",
                    "street", "street2", "region"),
            "sales_order", Set.of("note", "vat_id", "email", "search_text", "hold_reason",
                    "bill_name", "bill_company", "bill_street", "bill_street2", "bill_street3", "bill_zip", "bill_city", "bill_region", "bill_phone",
                    "ship_name", "ship_company", "ship_street", "ship_street2", "ship_street3", "ship_zip", "ship_city", "ship_region", "ship_phone"),
            "order_note", Set.of("text"),
            "order_import", Set.of("imported"),
            "record_import", Set.of("imported"));

    private Personal() {}

    static boolean concerns(String table) {
        return COLUMNS.containsKey(table);
    }

    /** The image with a dash in each personal column that it has. */
    static @Nullable String without(String table, @Nullable String image) {
        Set<String> personal = COLUMNS.get(table);
        if (image == null || personal == null) {
            return image;
        }
        Map<String, String> columns = new LinkedHashMap<>(RowImage.columns(image));
        columns.replaceAll((name, value) -> personal.contains(name) ? ERASED : value);
        return RowImage.of(columns);
    }

    /** Names, companies and addresses of mail in an image: what may also stand in the summaries of commands. */
    static Set<String> names(String table, @Nullable String image) {
        Set<String> names = new LinkedHashSet<>();
        if (image != null && concerns(table)) {
            RowImage.columns(image).forEach((column, value) -> {
                if (NAMES.contains(column) && value.length() >= SHORTEST_NAME) {
                    names.add(value);
                }
            });
        }
        return names;
    }
}
