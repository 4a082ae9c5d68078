package app.kontor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of many rows are the same whether all are looked at or only those near the place. */
class NearbyTest {
    private static final int ROWS = 24_000;
    private static final int PAGE = 200;
    private static final long SEED = 20261122;

    private record Row(long id, BigDecimal amount, String text) {}

    @ParameterizedTest
    @CsvSource({"1000000, 1", "3, 1", "40, 3"})
    void pagesAreThoseOfTheWholeOrder(int values, int parts) throws IOException {
        Random random = new Random(SEED + values);
        List<Row> rows = new ArrayList<>();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int id = 0; id < ROWS; id++) {
                Row row = new Row(id, BigDecimal.valueOf(random.nextInt(values) - values / 2, 2), "t" + random.nextInt(values));
                rows.add(row);
                writer.addDocument(new Entry(row.id, "").sort("amount", row.amount).sort("text", row.text).document());
                if (id % (ROWS / parts) == 7) {
                    writer.commit(); // several segments
                }
            }
            for (int gone = 0; gone < ROWS; gone += 3) {
                writer.deleteDocuments(new Term(TableIndex.KEY, Long.toString(gone)));
            }
            rows.removeIf(row -> row.id % 3 == 0);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                Answers answers = new Answers(new IndexSearcher(reader));
                for (boolean down : List.of(false, true)) {
                    requirePages(answers, new Sorting("amount", true, down), sorted(rows, Comparator.comparing(Row::amount), down));
                    requirePages(answers, new Sorting("text", false, down), sorted(rows, Comparator.comparing(Row::text), down));
                }
            }
        }
    }

    private static List<Long> sorted(List<Row> rows, Comparator<Row> order, boolean down) {
        Comparator<Row> whole = order.thenComparing(Row::id);
        return rows.stream().sorted(down ? whole.reversed() : whole).map(Row::id).toList();
    }

    private static void requirePages(Answers answers, Sorting sorting, List<Long> expected) throws IOException {
        List<Long> found = new ArrayList<>();
        String after = null;
        do {
            Hits hits = answers.page(Filter.ALL.query(), sorting, after, PAGE);
            found.addAll(hits.rows());
            after = hits.next();
        } while (after != null && found.size() < 6 * PAGE);
        assertThat(found).as("%s, seed %d", sorting, SEED).isEqualTo(expected.subList(0, found.size()));
    }
}
