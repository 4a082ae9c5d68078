package app.kontor.importing;

/**
 * A correction as it was made: what the file says and what was read instead.
 *
 * @param column the header's title as in the file
 */
public record FixedCell(int line, String column, String from, String to) {}
