package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of a file in other columns than it has them in, as a person's mapping says.
 *
 * @param header the columns as they are read; where {@code isNone}, the file's own
 * @param rows the rows that one of the file's becomes: one for each of its items
 */
public record Reshaping(Header header, Function<Row, List<Row>> rows, boolean isNone) {

    /** As the file has them. */
    static Reshaping none(Header header) {
        return new Reshaping(header, List::of, true);
    }

    /** @param titles what the columns are called in messages: as the file calls those they are made of */
    public static Reshaping of(Header file, List<String> titles, Function<Row, List<Row>> rows) {
        return new Reshaping(new Header(file.line(), titles, file.width()), rows, false);
    }

    List<Row> all(List<Row> records) {
        return isNone ? records : records.stream().flatMap(this::each).toList();
    }

    Stream<Row> each(Row record) {
        return isNone ? Stream.of(record) : rows.apply(record).stream();
    }
}
