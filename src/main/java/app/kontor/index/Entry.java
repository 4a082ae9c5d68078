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
        document.add(new LongField(field, ChronoUnit.MICROS.between(Instant.EPOCH, time), Store.NO));
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

    /** To sum up by kind. */
    public Entry sum(String field, BigDecimal amount, String kindField, String kind) {
        document.add(new NumericDocValuesField(field, Sum.key(amount)));
        document.add(new SortedDocValuesField(kindField, new BytesRef(kind)));
        return this;
    }

    /** Call once. */
    Document document() {
        SearchWords.index(document, text);
        return document;
    }
}
