package app.kontor.importing.plan;

import app.kontor.importing.ImportedOrder;
import app.kontor.sales.SalesOrder;
import app.kontor.value.OrderId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What will become of one order of a file.
 *
 * @param incoming what this file says
 * @param merged what all files together say of it: the base of the next comparison. Given as null where that is what this
 *     file says, and then made when it is asked for: a plan of 100,000 orders holds them once
 * @param existing the order here, null for a new one
 * @param number Kontor's number of the existing order
 * @param shortLines how many of its lines will have no stock
 */
public record OrderPlan(
        ImportedOrder incoming,
        @Nullable ImportedOrder merged,
        Verdict verdict,
        @Nullable OrderId existing,
        @Nullable String number,
        List<FieldChange> changes,
        int shortLines) {

    @Override
    public ImportedOrder merged() {
        return merged == null ? Imported.comparable(incoming) : merged;
    }

    /** Whether a person may decide: fields that were edited here and that the file has otherwise. */
    public boolean isConflict() {
        return changes.stream().anyMatch(FieldChange::isConflict);
    }

    /** As it was given. */
    @Nullable ImportedOrder saidByOthers() {
        return merged;
    }

    OrderPlan withShortLines(int count) {
        return new OrderPlan(incoming, merged, verdict, existing, number, changes, count);
    }

    /** With the differences to the order as it is now: an earlier file of the same call may have made it only just. */
    OrderPlan completed(SalesOrder order, ImportedOrder base) {
        Set<String> chosen = changes.stream().filter(c -> c.rule() == FieldChange.Rule.CHOSEN).map(FieldChange::field).collect(Collectors.toSet());
        return new OrderPlan(incoming, merged, verdict, order.id(), order.number(), Differences.of(base, merged, order, chosen::contains), shortLines);
    }
}
