package app.kontor.index;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Which rows are meant, whatever somebody has typed. */
public final class Filter {
    public static final Filter ALL = new Filter(MatchAllDocsQuery.INSTANCE);

    private final Query query;

    private Filter(Query query) {
        this.query = query;
    }

    Query query() {
        return query;
    }

    /** Rows whose field has one of the codes. */
    public static Filter is(String field, String... codes) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        Stream.of(codes).forEach(code -> either.add(new TermQuery(new Term(field, code)), Occur.SHOULD));
        return new Filter(either.build());
    }

    /** These rows, by id. */
    public static Filter rows(Collection<Long> ids) {
        return new Filter(LongField.newSetQuery(TableIndex.ID, ids.stream().mapToLong(Long::longValue).toArray()));
    }

    /** Rows whose moment is in this time. */
    public static Filter during(String field, Instant from, Instant before) {
        return new Filter(LongField.newRangeQuery(field, Entry.micros(from), Entry.micros(before) - 1));
    }

    public Filter and(Filter other) {
        return new Filter(both(query, other.query));
    }

    public Filter not(String field, String code) {
        return new Filter(new BooleanQuery.Builder().add(query, Occur.FILTER)
                .add(new TermQuery(new Term(field, code)), Occur.MUST_NOT).build());
    }

    static Query both(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
    }
}
