package app.kontor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/** What a list asks of an index at one moment: pages by key, and who stands beside whom. */
final class Answers {
    private static final int MANY = 2_000;

    private final IndexSearcher index;

    Answers(IndexSearcher index) {
        this.index = index;
    }

    Hits page(Query query, Sorting sorting, @Nullable String after, int limit) throws IOException {
        FieldDoc place = after == null ? null : sorting.place(after, index.getIndexReader().maxDoc());
        ScoreDoc[] found = next(query, sorting, place, limit + 1);
        List<FieldDoc> page = Arrays.stream(found).limit(limit).map(FieldDoc.class::cast).toList();
        return new Hits(page.stream().map(Answers::id).toList(), found.length > limit ? sorting.key(page.getLast()) : null);
    }

    List<Long> all(Query query, Sorting sorting, int part) throws IOException {
        List<Long> all = new ArrayList<>();
        Hits hits = page(query, sorting, null, part);
        all.addAll(hits.rows());
        while (hits.next() != null) {
            hits = page(query, sorting, hits.next(), part);
            all.addAll(hits.rows());
        }
        return all;
    }

    Place place(Query query, Sorting sorting, Query row) throws IOException {
        ScoreDoc[] itself = next(Filter.both(query, row), sorting, null, 1);
        if (itself.length == 0) {
            return Place.NOWHERE;
        }
        FieldDoc here = (FieldDoc) itself[0];
        return new Place(1 + index.count(Filter.both(query, sorting.before(here))), index.count(query),
                neighbour(query, sorting.reversed(), here), neighbour(query, sorting, here));
    }

    private @Nullable Long neighbour(Query query, Sorting sorting, FieldDoc here) throws IOException {
        ScoreDoc[] next = next(query, sorting, here, 1);
        return next.length == 0 ? null : id((FieldDoc) next[0]);
    }

    /** Of many rows only those near the place are looked at first: Lucene alone would look at all of them in one of the two directions. */
    private ScoreDoc[] next(Query query, Sorting sorting, @Nullable FieldDoc after, int limit) throws IOException {
        Nearby nearby = new Nearby(index, sorting, after == null ? null : after.fields[0]);
        if (limit < MANY && nearby.isWorthIt(query)) {
            for (int rows = 4 * limit; rows < index.getIndexReader().maxDoc() / 2; rows *= 32) {
                Query near = nearby.rows(rows);
                ScoreDoc[] found = near == null ? new ScoreDoc[0] : search(Filter.both(query, near), sorting, after, limit);
                if (found.length == limit) {
                    return found;
                }
            }
        }
        return search(query, sorting, after, limit);
    }

    private ScoreDoc[] search(Query query, Sorting sorting, @Nullable FieldDoc after, int limit) throws IOException {
        int most = Math.min(limit, Math.max(1, index.getIndexReader().maxDoc()));
        return index.search(query, new TopFieldCollectorManager(sorting.sort(), most, after, 1)).scoreDocs;
    }

    private static long id(FieldDoc found) {
        return (long) found.fields[1];
    }
}
