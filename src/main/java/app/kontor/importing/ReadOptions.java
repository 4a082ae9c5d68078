package app.kontor.importing;

import org.jspecify.annotations.Nullable;

/** What the user decided over the recognition; null recognises. Same words as {@link ParsedFile.Detected}. */
public record ReadOptions(
        @Nullable String format,
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable String decimal,
        @Nullable String dateOrder,
        @Nullable String sheet) {
    public static final ReadOptions RECOGNISE = new ReadOptions(null, null, null, null, null, null);

    /** These options, where they leave something open the others. */
    public ReadOptions over(ReadOptions others) {
        return new ReadOptions(
                first(format, others.format), first(charset, others.charset), first(delimiter, others.delimiter),
                first(decimal, others.decimal), first(dateOrder, others.dateOrder), first(sheet, others.sheet));
    }

    /** These options without a format. */
    public ReadOptions ofAnyFormat() {
        return new ReadOptions(null, charset, delimiter, decimal, dateOrder, sheet);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
