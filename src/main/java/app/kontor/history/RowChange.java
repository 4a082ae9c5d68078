package app.kontor.history;

import java.util.Map;

/**
 * What a command did to one row, column by column as text; columns that stayed are left out.
 *
 * @param made whether the command made the row
 * @param gone whether it took the row away
 */
public record RowChange(String table, long row, boolean made, boolean gone, Map<String, String> before, Map<String, String> after) {}
