package app.kontor.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * The rows whose value comes next in an order, whatever else is asked of them.
 *
 * @param from the value to begin with; null for the order's own beginning
 */
record Nearby(IndexSearcher index, Sorting sorting, @Nullable Object from) {
    private static final int FEW = 20_000;

    /** Few rows are sorted sooner than places are looked for, and those that lie in this order need no sorting. */
    boolean isWorthIt(Query query) throws IOException {
        int rows = index.getIndexReader().maxDoc();
        return rows > FEW && !lieInOrder() && cost(query) > Math.max(FEW, rows / 16);
    }

    private boolean lieInOrder() {
        return index.getIndexReader().leaves().stream().allMatch(leaf -> sorting.sort().equals(leaf.reader().getMetaData().sort()));
    }

    /** Those with the values that come next, roughly so many of them, all of one value or none; null if nobody can say which. */
    @Nullable Query rows(int many) throws IOException {
        return sorting.number() ? numbers(many) : texts(many);
    }

    private @Nullable Query numbers(int many) throws IOException {
        byte[] least = PointValues.getMinPackedValue(index.getIndexReader(), sorting.field());
        byte[] most = PointValues.getMaxPackedValue(index.getIndexReader(), sorting.field());
        if (least == null || most == null) {
            return null;
        }
        long end = NumericUtils.sortableBytesToLong(sorting.down() ? least : most, 0);
        long start = Objects.requireNonNullElseGet((Long) from, () -> NumericUtils.sortableBytesToLong(sorting.down() ? most : least, 0));
        long near = start;
        long far = end;
        while (near != far && near + 1 != far && near - 1 != far) { // far has enough of them, near has not
            long middle = (near & far) + ((near ^ far) >> 1); // never overflows
            if (cost(range(start, middle)) < many) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return range(start, far);
    }

    private Query range(long start, long until) {
        return LongField.newRangeQuery(sorting.field(), Math.min(start, until), Math.max(start, until));
    }

    private @Nullable Query texts(int many) throws IOException {
        BytesRef nearest = null;
        for (LeafReaderContext leaf : index.getIndexReader().leaves()) {
            BytesRef there = text(DocValues.getSortedSet(leaf.reader(), sorting.field()), many);
            if (there != null && (nearest == null || (there.compareTo(nearest) < 0) != sorting.down())) {
                nearest = there;
            }
        }
        BytesRef start = (BytesRef) from;
        return nearest == null ? null
                : sorting.down() ? new TermRangeQuery(sorting.field(), nearest, start, true, true)
                : new TermRangeQuery(sorting.field(), start, nearest, true, true);
    }

    /** The text that stands so many texts away; null if there are not so many. */
    private @Nullable BytesRef text(SortedSetDocValues texts, int many) throws IOException {
        long here = from != null ? texts.lookupTerm((BytesRef) from) : sorting.down() ? texts.getValueCount() - 1 : 0;
        long there = (here < 0 ? -1 - here : here) + (sorting.down() ? -many : many);
        return there < 0 || there >= texts.getValueCount() ? null : BytesRef.deepCopyOf(texts.lookupOrd(there));
    }

    /** How many rows Lucene expects, without looking at them. */
    private long cost(Query query) throws IOException {
        long cost = 0;
        Weight weight = index.createWeight(index.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : index.getIndexReader().leaves()) {
            ScorerSupplier rows = weight.scorerSupplier(leaf);
            cost += rows == null ? 0 : rows.cost();
        }
        return cost;
    }
}
