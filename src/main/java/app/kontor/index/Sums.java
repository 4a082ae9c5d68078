package app.kontor.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** The exact sums of a number of the matching rows, by a text; rows without it count for nothing. */
final class Sums {
    private final String number;
    private final String text;
    private final Map<String, Sum> sums = new TreeMap<>();

    private Sums(String number, String text) {
        this.number = number;
        this.text = text;
    }

    /** The kind with the most rows first. */
    static List<Sum> of(IndexSearcher index, Query query, String number, String text) throws IOException {
        Sums all = new Sums(number, text);
        Weight weight = index.createWeight(index.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : index.getIndexReader().leaves()) {
            Scorer rows = weight.scorer(leaf);
            if (rows != null) {
                all.add(leaf, rows.iterator());
            }
        }
        return all.sums.values().stream().filter(sum -> sum.rows() > 0).sorted(Comparator.comparingLong(Sum::rows).reversed()).toList();
    }

    private void add(LeafReaderContext leaf, DocIdSetIterator rows) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), number);
        SortedDocValues texts = DocValues.getSorted(leaf.reader(), text);
        Bits live = leaf.reader().getLiveDocs();
        long[] counts = new long[texts.getValueCount()];
        long[] totals = new long[counts.length];
        for (int row = rows.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = rows.nextDoc()) {
            if ((live == null || live.get(row)) && values.advanceExact(row) && texts.advanceExact(row)) {
                counts[texts.ordValue()]++;
                totals[texts.ordValue()] = Math.addExact(totals[texts.ordValue()], values.longValue());
            }
        }
        for (int i = 0; i < counts.length; i++) {
            sums.merge(texts.lookupOrd(i).utf8ToString(), new Sum(texts.lookupOrd(i).utf8ToString(), counts[i], totals[i]), Sum::plus);
        }
    }
}
