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
}
