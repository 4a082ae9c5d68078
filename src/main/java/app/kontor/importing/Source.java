package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of file: knows its columns and what they mean. Implementations have no state; {@code Sources} lists them
 * all.
 */
public interface Source {

    /** The stable name: {@code shopify-orders}. */
    String format();

    ParsedFile.Kind kind();

    /** {@code shopify}, {@code woocommerce}, {@code amazon}, {@code ebay}, {@code etsy}; empty for a plain file. */
    String platform();

    /**
     * How many columns of the header prove this format; 0 if it is none. The highest wins, then the order of the list.
     */
    int recognises(Header header);

    /**
     * Names of the column by which rows belong together, where it alone says so and each record can be read without the others (rows
     * without it stand alone): then a large file is parsed some thousand rows at a time, as if each portion were a file. Empty: only as
     * a whole, in memory.
     */
    default List<String> groupedBy() {
        return List.of();
    }

    /**
     * Names of a second column by which rows belong together as well, where {@link #groupedBy} has one: rows that have the same in either
     * are one record, or several that are read together.
     */
    default List<String> joinedBy() {
        return List.of();
    }

    /** Whether a row without a key may belong to the one above it. */
    default boolean fillsDown() {
        return false;
    }

    /** Reads the rows below the header. What is wrong goes on record in the reading; never throws for a row. */
    Parsed parse(Reading reading);

    /** The order of day and month where the format fixes it whatever the content looks like, as Etsy does. */
    default @Nullable DateOrder dateOrder() {
        return null;
    }

    /** How files of this kind are written, where somebody has said so; what it leaves open the content decides. */
    default ReadOptions hints() {
        return ReadOptions.RECOGNISE;
    }

    /** The columns without which a file is none of this kind, by their titles, where somebody has named them. */
    default List<String> needs() {
        return List.of();
    }

    /** Whether the columns have names; without, the first row is a record already. */
    default boolean hasHeader() {
        return true;
    }

    /** How many rows name the columns together, where somebody has said so. */
    default int headerRows() {
        return 1;
    }

    /** What a row is that holds no record, but a sum or a title; null for a record. */
    default Function<Row, SideRows.@Nullable Side> sideRows(Header header) {
        return Footers.of(header, groupedBy());
    }

    /** The channel whose orders these are, where somebody has said so. */
    default @Nullable String channel() {
        return null;
    }

    /** The file's rows in the columns that {@link #parse} reads. */
    default Reshaping reshaping(Header header) {
        return Reshaping.none(header);
    }

    /** Whether a tab-separated file of this kind writes quotation marks bare, as Amazon does. */
    default boolean isUnquoted() {
        return false;
    }
}
