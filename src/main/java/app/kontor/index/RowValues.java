package app.kontor.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** What the index keeps of one row after the other, to be counted by whoever reads; each is good only until the next. */
public final class RowValues {
    private final LeafReaderContext leaf;
    private final Map<String, NumericDocValues> numbers = new HashMap<>();
    private final Map<String, SortedDocValues> texts = new HashMap<>();
    private int row;

    private RowValues(LeafReaderContext leaf) {
        this.leaf = leaf;
    }

    /** All rows that match, in no order. */
    static void each(IndexSearcher index, Query query, Consumer<RowValues> reader) throws IOException {
        Weight weight = index.createWeight(index.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : index.getIndexReader().leaves()) {
            Scorer rows = weight.scorer(leaf);
            if (rows != null) {
                new RowValues(leaf).each(rows.iterator(), reader);
            }
        }
    }

    private void each(DocIdSetIterator rows, Consumer<RowValues> reader) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        for (row = rows.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = rows.nextDoc()) {
            if (live == null || live.get(row)) {
                reader.accept(this);
            }
        }
    }

    /** A number; nothing if the row has none. */
    public OptionalLong number(String field) {
        try {
            NumericDocValues values = numbers.get(field);
            if (values == null) {
                values = DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf.reader(), field));
                numbers.put(field, values);
            }
            return values.advanceExact(row) ? OptionalLong.of(values.longValue()) : OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An amount of {@link Entry#sum}; zero if nobody knows it. */
    public BigDecimal amount(String field) {
        return Sum.amount(number(field).orElse(0));
    }

    /** A moment that rows are sorted by; every row has one. */
    public Instant time(String field) {
        return Instant.EPOCH.plus(number(field).orElseThrow(), ChronoUnit.MICROS);
    }

    /** The kind of {@link Entry#sum}; every row has one. */
    public String kind(String field) {
        try {
            SortedDocValues values = texts.get(field);
            if (values == null) {
                values = DocValues.getSorted(leaf.reader(), field);
                texts.put(field, values);
            }
            values.advanceExact(row);
            return values.lookupOrd(values.ordValue()).utf8ToString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
