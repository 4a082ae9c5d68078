package app.kontor.index;

import app.kontor.value.SearchText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What an index says of one row. */
public final class Entry {
    private static final int LONGEST = 400;

    private final Document document = new Document();
    private final String text;

    /** A row that is found by the words of this text. */
    public Entry(long row, String text) {
        document.add(new LongField(TableIndex.ID, row, Store.NO));
        document.add(new StringField(TableIndex.KEY, Long.toString(row), Store.NO));
        this.text = text;
    }

    /** To filter by. */
    public Entry code(String field, String code) {
        document.add(new StringField(field, code, Store.NO));
        return this;
    }

    /** To sort by, as are the others. */
    public Entry sort(String field, Instant time) {
        document.add(new LongField(field, micros(time), Store.NO));
        return this;
    }

    public Entry sort(String field, BigDecimal amount) {
        document.add(new LongField(field, Sum.key(amount), Store.NO));
        return this;
    }

    public Entry sort(String field, String text) {
        document.add(new KeywordField(field, new BytesRef(SearchText.cut(text, LONGEST)), Store.NO));
        return this;
    }

    /** To sum up by kind. @param amount null where nobody knows it */
    public Entry sum(String field, @Nullable BigDecimal amount, String kindField, String kind) {
        document.add(new SortedDocValuesField(kindField, new BytesRef(kind)));
        return amount == null ? this : number(field, Sum.key(amount));
    }

    /** To be read by {@link RowValues}. */
    public Entry number(String field, long value) {
        document.add(new NumericDocValuesField(field, value));
        return this;
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** Call once. */
    Document document() {
        SearchWords.index(document, text);
        return document;
    }
}
