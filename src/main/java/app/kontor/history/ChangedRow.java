package app.kontor.history;

/**
 * A row that a command changed, as a person knows it.
 *
 * @param label its number or name; empty if it has none
 */
public record ChangedRow(String label, RowChange change) {}
