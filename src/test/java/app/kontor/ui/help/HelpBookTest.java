package app.kontor.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.text.Formats;
import app.kontor.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages agree with the program: a page for each area, links that lead somewhere, keys that exist. */
class HelpBookTest {
    private static final Path SOURCES = Path.of("src/main/java/app/kontor");
    private static final Pattern AREA = Pattern.compile("(?:area\\(|inside\\(\"[\\w-]+\",\\s*)\"([\\w-]+)\"");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern KEYED = Pattern.compile("\\.on\\(\\s*\"'?([^\"]+?)'?\"");
    private static final Pattern ACTION = Pattern.compile("(?:Action\\.of|\\.action)\\(\\s*\"([\\w.]+)\"[^;]*?\\.on\\(\\s*\"'?([^\"]+?)'?\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.+?) \\|$");
    private static final Pattern KEY_ROW = Pattern.compile("(?m)^\\| (`.+?`(?: `.+?`)*) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    /** What the sheet of keys knows besides actions: tables, lists, the letters after G, the form's next line. */
    private static final List<String> OTHERS = List.of(
            "Space", "Ctrl+A", "Enter", "Home", "End", "Esc", "G", "T", "Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5");
    private static final Map<String, String> NATIVE = Map.ofEntries(
            Map.entry("Strg", "Ctrl"), Map.entry("Umschalt", "Shift"), Map.entry("Skift", "Shift"), Map.entry("Leertaste", "Space"),
            Map.entry("Mellemrum", "Space"), Map.entry("Entf", "Delete"), Map.entry("Pos1", "Home"), Map.entry("Ende", "End"),
            Map.entry("Links", "Left"), Map.entry("Rechts", "Right"), Map.entry("Oben", "Up"), Map.entry("Unten", "Down"),
            Map.entry("Venstre", "Left"), Map.entry("Højre", "Right"), Map.entry("Op", "Up"), Map.entry("Ned", "Down"),
            Map.entry(",", "Comma"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "da"})
    void everyAreaHasAPage(String language) {
        HelpBook book = HelpBook.in(Locale.of(language));
        assertThat(areas()).hasSizeGreaterThan(15).contains("orders", "stock-item");
        assertThat(areas()).filteredOn(area -> !area.equals("help")).allSatisfy(area -> assertThat(book.page(area)).as(area).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "da"})
    void everyLinkLeadsToAPageOrAnArea(String language) {
        HelpBook book = HelpBook.in(Locale.of(language));
        for (HelpPage page : book.pages()) {
            List<String> links = LINK.matcher(page.text()).results().map(found -> found.group(1)).toList();
            assertThat(links).as(page.code()).allMatch(link ->
                    link.startsWith("go:") ? areas().contains(link.substring(3)) : HelpBook.CODES.contains(link));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "da"})
    void everyKeyInATableIsAKeyOfTheProgram(String language) {
        Set<String> known = keys();
        for (HelpPage page : HelpBook.in(Locale.of(language)).pages()) {
            List<String> named = KEY_ROW.matcher(page.text()).results()
                    .flatMap(row -> CODE.matcher(row.group(1)).results()).map(found -> english(found.group(1))).toList();
            assertThat(named).as(page.code()).isNotEmpty().isSubsetOf(known);
        }
    }

    /** A row that has a button's own words has its key as well. */
    @Test
    void aKeyStandsBesideTheWordsOfItsButton() {
        Texts texts = new Texts(Locale.ENGLISH, new Formats(Locale.ENGLISH, ZoneOffset.UTC));
        Map<String, Set<String>> keysOf = new HashMap<>();
        sources().flatMap(source -> ACTION.matcher(source).results()).filter(found -> !found.group(1).endsWith(".")).forEach(found ->
                keysOf.computeIfAbsent(texts.get(found.group(1)), words -> new TreeSet<>()).add(found.group(2).replace("Shortcut", "Ctrl")));
        assertThat(keysOf).hasSizeGreaterThan(60);
        for (HelpPage page : HelpBook.in(Locale.ENGLISH).pages()) {
            ROW.matcher(page.text()).results().filter(row -> keysOf.containsKey(row.group(2)) && !OTHERS.contains(row.group(1))).forEach(row ->
                    assertThat(keysOf.get(row.group(2))).as(page.code() + ": " + row.group(2)).contains(english(row.group(1))));
        }
    }

    @Test
    void thePagesOfAllLanguagesSayTheSame() {
        HelpBook english = HelpBook.in(Locale.ENGLISH);
        for (String language : List.of("de", "da")) {
            HelpBook other = HelpBook.in(Locale.of(language));
            for (HelpPage page : english.pages()) {
                HelpPage translated = other.page(page.code()).orElseThrow();
                assertThat(shape(translated)).as(language + "/" + page.code()).isEqualTo(shape(page));
                assertThat(translated.title()).isNotBlank();
                assertThat(translated.text()).as("translated").isNotEqualTo(page.text());
            }
        }
    }

    @Test
    void aLanguageWithoutPagesReadsEnglish() {
        assertThat(HelpBook.in(Locale.FRENCH).pages()).isEqualTo(HelpBook.in(Locale.ENGLISH).pages());
    }

    /** Its headings, steps, remedies, keys and links, in their order. */
    private static List<String> shape(HelpPage page) {
        List<String> shape = new ArrayList<>(page.text().lines().map(line -> line.replaceFirst("^(#+|-|\\d+\\.|\\|).*", "$1"))
                .map(start -> start.length() > 3 ? "text" : start).toList());
        KEY_ROW.matcher(page.text()).results().flatMap(row -> CODE.matcher(row.group(1)).results())
                .map(found -> english(found.group(1))).forEach(shape::add);
        LINK.matcher(page.text()).results().map(found -> found.group(1)).sorted().forEach(shape::add);
        return shape;
    }

    private static String english(String keys) {
        return Stream.of(keys.split("\\+")).map(part -> NATIVE.getOrDefault(part, part)).collect(Collectors.joining("+"));
    }

    private static Set<String> areas() {
        return results(AREA, read(SOURCES.resolve("app/Areas.java"))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of all actions, as a page writes them. */
    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>(OTHERS);
        sources().flatMap(source -> results(KEYED, source)).map(key -> key.replace("Shortcut", "Ctrl")).forEach(keys::add);
        return keys;
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(HelpBookTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> results(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList().stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
