package app.kontor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found by what somebody types. */
class SearchWordsTest {
    private static final List<String> TEXTS = List.of(
            "so-1001 #2001 Jürgen Weiß Köln 50667 juergen.weiss@example.org TP-0017",
            "so-1002 #2002 Anna Müller Bergisch Gladbach 51465 anna.m@posteo.de LT-90.750 TP-0017",
            "so-1003 #2003 Søren Åkesson 2100 soren@example.dk 0042");

    @ParameterizedTest
    @CsvSource({
        "'', 3", "' ', 3", "so-100, 3", "so-1001, 1", "SO-1002, 1", "'#2003', 1", "2003, 1", "506, 1", "50667, 1", "50668, 0",
        "j, 1", "jü, 1", "ju, 1", "jürg, 1", "jurgen, 1", "weiss, 1", "weiß, 1", "WEISS, 1", "köl, 1", "koln, 1",
        "anna.m@posteo.de, 1", "posteo, 1", "anna mül, 1", "anna köln, 0", "berg gla, 1", "tp, 2", "tp-0017, 2", "0017, 2", "17, 2",
        "lt-90.750, 1", "90.75, 1", "søren, 1", "soren, 1", "åke, 1", "ake, 1", "0042, 1", "42, 1", "xyz, 0", "kesso, 1", "ürge, 1", "a*a, 0", "?nna, 0",
        "'so-1001 so-1002', 0", "'\u00a0anna\u00a0', 1"
    })
    void everyTypedWordBeginsAWordOrElseIsInsideOne(String typed, int found) throws IOException {
        assertThat(count(TEXTS.stream(), typed)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"sh-2024, 5000", "sh-2024-0, 5000", "sh-2024-01, 1000", "sh-2024-01234, 1", "2024-01234, 1"})
    void whatBeginsAllNumbersIsFoundByItsParts(String typed, int found) throws IOException {
        assertThat(count(IntStream.range(0, 5000).mapToObj("sh-2024-%05d"::formatted), typed)).isEqualTo(found);
    }

    private static int count(Stream<String> texts, String typed) throws IOException {
        try (ByteBuffersDirectory memory = new ByteBuffersDirectory(); IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
            List<String> rows = texts.toList();
            for (int i = 0; i < rows.size(); i++) {
                writer.addDocument(new Entry(i, rows.get(i)).document());
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                IndexSearcher index = new IndexSearcher(reader);
                return index.count(SearchWords.found(typed, index));
            }
        }
    }
}
