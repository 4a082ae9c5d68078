package app.kontor.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.util.BytesRef;

/**
 * A total order of rows: by one column, ties by the row's id in the same direction.
 *
 * @param field   of the document
 * @param number  whether the column holds numbers and not texts
 * @param down    from the highest to the lowest
 */
public record Sorting(String field, boolean number, boolean down) {
    Sort sort() {
        return new Sort(field(field, number, down), field(TableIndex.ID, true, down));
    }

    private static SortField field(String name, boolean number, boolean down) {
        return number
                ? LongField.newSortField(name, down, SortedNumericSelector.Type.MIN)
                : KeywordField.newSortField(name, down, SortedSetSelector.Type.MIN);
    }

    Sorting reversed() {
        return new Sorting(field, number, !down);
    }

    /** The place of a row, to be handed out and back: its id and its value. */
    String key(FieldDoc place) {
        Object value = place.fields[0];
        return place.fields[1] + "|" + (value instanceof BytesRef text ? text.utf8ToString() : value);
    }

    /** The same of a column of times, for a page that did not come from the index. */
    public static String key(long row, Instant time) {
        return row + "|" + Entry.micros(time);
    }

    /** @param time of a row in a column of times */
    public record Moment(long row, Instant time) {}

    /** What such a key says. */
    public static Moment moment(String key) {
        int bar = key.indexOf('|');
        return new Moment(Long.parseLong(key.substring(0, bar)), Instant.EPOCH.plus(Long.parseLong(key.substring(bar + 1)), ChronoUnit.MICROS));
    }

    FieldDoc place(String key, int documents) {
        int bar = key.indexOf('|');
        String value = key.substring(bar + 1);
        Object[] fields = {number ? (Object) Long.parseLong(value) : new BytesRef(value), Long.parseLong(key.substring(0, bar))};
        return new FieldDoc(Math.max(0, documents - 1), Float.NaN, fields); // the id is unique: no document is tied with it
    }

    /** The rows that come before this place. */
    Query before(FieldDoc place) {
        BooleanQuery.Builder tied = new BooleanQuery.Builder();
        tied.add(range(place.fields[0], true), Occur.FILTER);
        tied.add(beyond((long) place.fields[1], TableIndex.ID), Occur.FILTER);
        return new BooleanQuery.Builder().add(range(place.fields[0], false), Occur.SHOULD).add(tied.build(), Occur.SHOULD).build();
    }

    private Query range(Object value, boolean same) {
        if (number) {
            return same ? LongField.newExactQuery(field, (long) value) : beyond((long) value, field);
        }
        BytesRef text = (BytesRef) value;
        return SortedSetDocValuesField.newSlowRangeQuery(field, down || same ? text : null, !down || same ? text : null, same, same);
    }

    private Query beyond(long value, String name) {
        return down ? LongField.newRangeQuery(name, Math.incrementExact(value), Long.MAX_VALUE)
                : LongField.newRangeQuery(name, Long.MIN_VALUE, Math.decrementExact(value));
    }
}
