package app.kontor.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** What was typed last and what is meant by it in one state of an index: page, count and next page ask for the same, which is found once. */
final class LastQuery {
    private volatile @Nullable Meaning meaning;

    private record Meaning(String typed, IndexReader index, Query query) {}

    Query of(String typed, IndexSearcher index) throws IOException {
        Meaning last = meaning;
        if (last == null || !last.typed.equals(typed) || last.index != index.getIndexReader()) {
            last = new Meaning(typed, index.getIndexReader(), SearchWords.found(typed, index));
            meaning = last;
        }
        return last.query;
    }

    void forget() {
        meaning = null;
    }
}
