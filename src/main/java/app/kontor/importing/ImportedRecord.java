package app.kontor.importing;

import java.util.List;
import java.util.Map;

/**
 * A record that is a list of fields: a customer, a supplier, a line of a price list, a purchase order.
 *
 * @param name by which people know it, for messages
 * @param values by the targets' codes, as they are compared: numbers plain, days as ISO 8601, countries and currencies as codes; what the
 *     file leaves out is not among them
 * @param parts the lines of an order
 */
public record ImportedRecord(int line, String name, Map<String, String> values, List<ImportedRecord> parts) {

    public ImportedRecord {
        values = Map.copyOf(values);
        parts = List.copyOf(parts);
    }

    public ImportedRecord(int line, String name, Map<String, String> values) {
        this(line, name, values, List.of());
    }

    /** The value; empty where there is none. */
    public String value(String code) {
        return values.getOrDefault(code, "");
    }

    /** The same with other values. */
    public ImportedRecord saying(Map<String, String> others) {
        return new ImportedRecord(line, name, others, parts);
    }
}
