package app.kontor.importing.plan;

import app.kontor.value.Phrase;
import java.util.List;

/**
 * One record of a plan's file: what becomes of it, and the rule that decided.
 *
 * @param line physical line where it starts
 * @param name order number, SKU, the product's key; empty for what could not even be named
 * @param result code: new, history, changed, same, conflict, rejected
 * @param place of an order in its file's plan; -1 for anything else
 */
public record PlanRecord(int line, String name, String result, Phrase rule, List<FieldChange> changes, int place) {
    /** Changed, but with fields that were edited here as well. */
    public static final String CONFLICT = "conflict";
}
