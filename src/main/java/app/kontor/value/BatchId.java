package app.kontor.value;

/** One run of an import: all its files, one transaction. */
public record BatchId(long value) implements RowId {}
