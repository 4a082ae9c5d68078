package app.kontor.index;

import app.kontor.db.Tx;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/** One table's rows as they are searched and sorted: what its lists can ask. */
public abstract non-sealed class TableIndex extends KeptIndex {
    /** The row's id, to sort by and to ask for. */
    protected static final String ID = "id";
    private static final int ALL = 20_000;

    /**
     * @param folder where the index may lie; null keeps it in memory
     * @param version of what the documents say: another one makes the index anew
     * @param order   in which the rows are kept, and the pages in this order found without looking at all of them
     */
    protected TableIndex(String table, @Nullable Path folder, int version, Sorting order) {
        super(table, folder, version, order);
    }

    /** A page of the rows that match, and where the next one begins. */
    protected final Hits page(Tx tx, String typed, Filter filter, Sorting sorting, @Nullable String after, int limit) {
        return ask(tx, typed, filter, (index, query) -> new Answers(index).page(query, sorting, after, limit));
    }

    /** All rows that match, in order. */
    protected final List<Long> all(Tx tx, String typed, Filter filter, Sorting sorting) {
        return ask(tx, typed, filter, (index, query) -> new Answers(index).all(query, sorting, ALL));
    }

    protected final int count(Tx tx, String typed, Filter filter) {
        return ask(tx, typed, filter, IndexSearcher::count);
    }

    /** As {@link #count(Tx, String, Filter)}, but stops there. */
    protected final long count(Tx tx, String typed, Filter filter, int most) {
        long found = ask(tx, typed, filter, (index, query) ->
                index.search(query, new TopScoreDocCollectorManager(1, null, most)).totalHits.value());
        return Math.min(most, found);
    }

    /** The exact sums of a field of numbers by a field of texts; the kind with the most rows first. */
    protected final List<Sum> sums(Tx tx, String typed, Filter filter, String number, String kind) {
        return ask(tx, typed, filter, (index, query) -> Sums.of(index, query, number, kind));
    }

    /** Hands what the index keeps of each matching row to the reader, in no order. */
    protected final void read(Tx tx, Filter filter, Consumer<RowValues> reader) {
        ask(tx, "", filter, (index, query) -> {
            RowValues.each(index, query, reader);
            return query;
        });
    }

    /** Where one row stands among those that match. */
    protected final Place place(Tx tx, String typed, Filter filter, Sorting sorting, long row) {
        return ask(tx, typed, filter, (index, query) -> new Answers(index).place(query, sorting, new TermQuery(new Term(KEY, Long.toString(row)))));
    }
}
