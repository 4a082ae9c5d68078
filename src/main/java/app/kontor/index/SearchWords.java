package app.kontor.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The words of a text, and the question after what somebody has typed so far: every typed word has to begin a word of the row. SearchWords are
 * compared without case and accents; "TP-0017" is found by tp-0017, by tp and by 0017 or 17.
 */
final class SearchWords {
    private static final String WORD = "word";

    /** The first letters of the words, one to three: a question after "m" would otherwise gather thousands of words. */
    private static final String START = "start";

    private static final int LONGEST_START = 3;
    private static final int LONGEST = 80;
    private static final int COMMON = 4_000;
    private static final Pattern JOKERS = Pattern.compile("[*?\\\\]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Map<String, String> LETTERS = Map.of("ß", "ss", "ø", "o", "æ", "ae", "œ", "oe", "ł", "l", "đ", "d");

    private SearchWords() {}

    /** Makes the document findable by the words of this text. */
    static void index(Document document, String text) {
        Set<String> words = of(text);
        words.forEach(word -> document.add(new StringField(WORD, word, Store.NO)));
        words.stream().flatMap(SearchWords::starts).distinct().forEach(start -> document.add(new StringField(START, start, Store.NO)));
    }

    /** What finds the rows that somebody means who has typed this; all rows before he has. Where no word begins like that, one may contain it. */
    static Query found(String typed, IndexSearcher index) throws IOException {
        Query begun = begun(typed, index.getIndexReader());
        return typed.isBlank() || index.search(begun, 1).scoreDocs.length > 0 ? begun : within(typed);
    }

    private static Query begun(String typed, IndexReader index) {
        return every(typed, word -> {
            List<String> parts = parts(word);
            return parts.size() > 1 && isCommon(word, index) ? byParts(parts) : begun(word);
        });
    }

    /** Slow: looks at every word that there is. */
    private static Query within(String typed) {
        return every(typed, word -> new WildcardQuery(new Term(WORD, "*" + JOKERS.matcher(word).replaceAll("\\\\$0") + "*")));
    }

    private static Query begun(String word) {
        return word.length() <= LONGEST_START ? new TermQuery(new Term(START, word)) : new PrefixQuery(new Term(WORD, word));
    }

    /** What begins all numbers of a shop ("so-2024") would gather each of them; its parts gather two words. */
    private static Query byParts(List<String> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.subList(0, parts.size() - 1).forEach(part -> all.add(new TermQuery(new Term(WORD, part)), Occur.FILTER));
        return all.add(begun(parts.getLast()), Occur.FILTER).build();
    }

    private static boolean isCommon(String start, IndexReader index) {
        BytesRef wanted = new BytesRef(start);
        int count = 0;
        try {
            for (LeafReaderContext leaf : index.leaves()) {
                Terms terms = leaf.reader().terms(WORD);
                TermsEnum words = terms == null ? TermsEnum.EMPTY : terms.iterator();
                boolean more = words.seekCeil(wanted) != TermsEnum.SeekStatus.END;
                while (more && StringHelper.startsWith(words.term(), wanted) && count < COMMON) {
                    count++;
                    more = words.next() != null;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count >= COMMON;
    }

    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : split(text)) {
            words.add(word);
            for (String part : parts(word)) {
                words.add(part);
                words.add(part.startsWith("0") ? ZEROS.matcher(part).replaceFirst("") : part);
            }
        }
        return words;
    }

    private static Query every(String typed, Function<String, Query> question) {
        Collection<String> words = split(typed);
        if (words.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(question.apply(word), Occur.FILTER));
        return all.build();
    }

    private static Set<String> split(String text) {
        Set<String> words = new LinkedHashSet<>();
        pieces(folded(text), c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(word -> words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word));
        return words;
    }

    private static List<String> parts(String word) {
        return pieces(word, c -> Character.isLetter(c) || Character.isDigit(c) || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER);
    }

    /** The longest runs of such characters. A million orders are taken apart for an index: by patterns it takes three times as long. */
    private static List<String> pieces(String text, IntPredicate inside) {
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        for (int at = 0, next; at < text.length(); at = next) {
            int c = text.codePointAt(at);
            next = at + Character.charCount(c);
            if (!inside.test(c)) {
                add(pieces, text, begin, at);
                begin = next;
            }
        }
        add(pieces, text, begin, text.length());
        return pieces;
    }

    private static void add(List<String> pieces, String text, int from, int to) {
        if (from < to) {
            pieces.add(text.substring(from, to));
        }
    }

    private static String folded(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.chars().allMatch(c -> c < 0x80)) {
            return small; // most are, and a million orders are read for an index
        }
        String plain = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain;
    }

    private static Stream<String> starts(String word) {
        return Stream.iterate(1, n -> n <= Math.min(LONGEST_START, word.length()), n -> n + 1).map(n -> word.substring(0, n));
    }
}
