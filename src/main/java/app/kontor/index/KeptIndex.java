package app.kontor.index;

import app.kontor.db.Changes;
import app.kontor.db.Database;
import app.kontor.db.Tx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/**
 * An index that is kept up to the database by whoever asks. Many may ask at once; one of them brings it up. Opened when it is first asked
 * for.
 */
abstract sealed class KeptIndex implements AutoCloseable permits TableIndex {
    static final String KEY = "key";
    private static final int PART = 2_000;
    private static final int SOON_MADE = 20_000;

    private final String table;
    private final IndexFiles files;
    private final Maker maker = new Maker();
    private final LastQuery last = new LastQuery();
    private volatile @Nullable SearcherManager searchers;
    private Changes.@Nullable Point reached;

    KeptIndex(String table, @Nullable Path folder, int version, Sorting order) {
        this.table = table;
        this.files = new IndexFiles(folder, version, order);
    }

    /** Whether it has been asked yet: a question that the database answers as well need not wait for that. */
    public final boolean isOpen() {
        return searchers != null;
    }

    /**
     * Whether a question is answered soon. If it is not, because all of many rows have to be gone through first, that begins beside the
     * questions: who can ask the database otherwise, does so, and everybody else waits.
     */
    public final boolean isReady(Tx tx, Database db) {
        synchronized (maker) { // of two who ask at once the second would wait for what the first has begun
            boolean ready = !maker.isBusy() && (!isDue(tx) || maker.hasFailed());
            if (!ready) {
                int closings = maker.closings();
                maker.start(() -> db.read(later -> make(later, closings)));
            }
            return ready;
        }
    }

    private synchronized boolean make(Tx tx, int closings) {
        maker.goOn(closings);
        try {
            return caughtUp(tx) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized boolean isDue(Tx tx) {
        try {
            open(tx);
            return isAnew(tx) && rowsAfter(tx, Long.MIN_VALUE, SOON_MADE).size() == SOON_MADE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAnew(Tx tx) {
        Changes.Point known = reached;
        return known == null || !known.equals(Changes.now(tx)) && Changes.erasedSince(tx, known.seq());
    }

    /** What the index says of those of the rows that are there. */
    protected abstract List<Entry> entries(Tx tx, Collection<Long> rows);

    /** Reads what the index says of rows. */
    protected interface Reader {
        List<Entry> entries(Collection<Long> rows);
    }

    /** As {@link #entries}, for one who will ask of all rows one part after the other. */
    protected Reader all(Tx tx) {
        return rows -> entries(tx, rows);
    }

    /** The ids of the next rows after this one. */
    protected abstract List<Long> rowsAfter(Tx tx, long row, int limit);

    /** Other rows than the table's own changed ones of which the index may say something else after the commands after this one. */
    protected Set<Long> alsoTouched(Tx tx, long seq) {
        return Set.of();
    }

    private Set<Long> touched(Tx tx, long seq) {
        Set<Long> touched = new TreeSet<>(Changes.since(tx, table, seq));
        touched.addAll(alsoTouched(tx, seq));
        return touched;
    }

    interface Question<T> {
        T of(IndexSearcher index, Query query) throws IOException;
    }

    /** Asks the index as it is after the last command that this transaction, which must only read, can see. */
    final <T> T ask(Tx tx, String typed, Filter filter, Question<T> question) {
        try {
            SearcherManager current = caughtUp(tx);
            IndexSearcher searcher = current.acquire();
            try {
                return question.of(searcher, Filter.both(last.of(typed, searcher), filter.query()));
            } finally {
                current.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized SearcherManager caughtUp(Tx tx) throws IOException {
        if (tx.isWriting()) {
            throw new IllegalStateException("The index knows nothing of a write that may yet be refused");
        }
        SearcherManager current = open(tx);
        Changes.Point now = Changes.now(tx);
        Changes.Point known = reached;
        if (!now.equals(known)) {
            boolean many = known == null || isAnew(tx) ? fill(tx) > PART : replace(tx, touched(tx, known.seq())) > PART;
            reached = now;
            files.reached(now, many);
            current.maybeRefreshBlocking();
        }
        return current;
    }

    /** If it is not open already: or not any more, because a full disk or too little memory has shut it. */
    private SearcherManager open(Tx tx) throws IOException {
        SearcherManager current = searchers;
        if (current == null || files.isShut()) {
            closeFiles();
            Changes.Point kept = files.open();
            reached = kept != null && Changes.passed(tx, kept) ? kept : null;
            current = new SearcherManager(files.writer(), null);
            searchers = current;
        }
        return current;
    }

    private int fill(Tx tx) throws IOException {
        int closings = maker.closings();
        files.writer().deleteAll();
        Reader all = all(tx);
        int rows = 0;
        List<Long> part = rowsAfter(tx, Long.MIN_VALUE, PART);
        while (!part.isEmpty()) {
            maker.goOn(closings);
            files.add(all.entries(part));
            rows += part.size();
            part = rowsAfter(tx, part.getLast(), PART);
        }
        return rows;
    }

    private int replace(Tx tx, Set<Long> rows) throws IOException {
        files.remove(rows);
        List<Long> changed = List.copyOf(rows);
        for (int from = 0; from < changed.size(); from += PART) {
            files.add(entries(tx, changed.subList(from, Math.min(changed.size(), from + PART))));
        }
        return changed.size();
    }

    /** Forgets all of it, on the disk too; the next question makes it anew. */
    public final synchronized void forget() {
        close();
        files.delete();
    }

    @Override
    public final void close() {
        maker.end();
        closeFiles();
    }

    private synchronized void closeFiles() {
        try {
            if (searchers != null) {
                searchers.close();
                searchers = null;
                last.forget();
                reached = null;
                files.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
