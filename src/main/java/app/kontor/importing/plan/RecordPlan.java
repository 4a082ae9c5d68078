package app.kontor.importing.plan;

import app.kontor.importing.ImportedRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What will become of one customer, supplier, line of a price list or purchase order.
 *
 * @param here the row's id, null for a new one
 * @param label by which it is known here; empty for a new one
 * @param changes field by field; those not taken stay as they are here
 */
public record RecordPlan(ImportedRecord incoming, Verdict verdict, @Nullable Long here, String label, List<FieldChange> changes) {

    /** Whether applying it writes something. */
    boolean isWritten() {
        return verdict == Verdict.NEW || verdict == Verdict.CHANGED;
    }

    /** What is here with what the file says and the house takes; without what nobody knows. */
    Map<String, String> over(Map<String, String> now) {
        Map<String, String> values = new HashMap<>(now);
        incoming.values().forEach((field, value) -> {
            if (here == null || changes.stream().anyMatch(change -> change.field().equals(field) && change.taken())) {
                values.put(field, value);
            }
        });
        values.values().removeIf(String::isEmpty);
        return values;
    }
}
