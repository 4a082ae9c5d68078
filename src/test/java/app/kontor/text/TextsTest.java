package app.kontor.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.ImportReader;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps sentences and sources together; a failure prints the lines to paste. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/app/kontor");
    /** Keys of the core's codes, translated where they are shown. */
    private static final List<String> DYNAMIC = List.of("import.", "command.", "undo.", "check.", "error.order.", "cli.column.", "cli.paper.",
            "table.key.");
    /** Keys put together at run time from an enum's or a place's code: {@code "orders.view." + code}. */
    private static final Pattern PREFIX = Pattern.compile("\"([\\w-]+(?:\\.[\\w-]+)*\\.)\"\\s*\\+");
    private static final Pattern RULE = Pattern.compile("new BusinessRuleException\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern GET = Pattern.compile("(?:texts?\\(?\\)?\\.get|\\.text|\\btext)\\(\\s*\"([\\w-]+(?:\\.[\\w-]+)+)\"");
    private static final Pattern DECLARED =
            Pattern.compile("(?:Action\\.of|Column\\.\\w+|Column\\.<[\\w, ]+>\\w+)\\(\\s*\"([\\w-]+(?:\\.[\\w-]+)+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w-]+(?:\\.[\\w-]+)+)\"");
    private static final Pattern LINE = Pattern.compile("(?m)^([\\w.-]+)\\s*=");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @Test
    void everyKeyThatTheSourcesUseExists() {
        Set<String> missing = new TreeSet<>(usedKeys());
        missing.removeAll(bundle("").keySet());
        assertThat(lines(missing)).as("paste these into messages.properties").isEmpty();
    }

    @Test
    void everyFormatOfFilesHasAName() {
        List<String> keys = new ImportReader().formats().stream().filter(format -> !format.startsWith("profile:"))
                .map(format -> format.startsWith("kontor-") ? "export.kind." + format.substring(7) : "import.format." + format).toList();
        assertThat(bundle("").keySet()).containsAll(keys);
    }

    @Test
    void noKeyIsUnused() {
        Set<String> literals = sources().flatMap(s -> keys(LITERAL, s)).collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(bundle("").keySet());
        unused.removeAll(usedKeys());
        unused.removeIf(key -> literals.contains(key) || literals.contains(key.replaceFirst("^error\\.", "")));
        Set<String> prefixes = sources().flatMap(s -> keys(PREFIX, s)).collect(Collectors.toSet());
        prefixes.addAll(DYNAMIC);
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertThat(unused).as("delete these from the messages files").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_da"})
    void everyLanguageHasTheSameKeys(String language) {
        Set<String> missing = new TreeSet<>(bundle("").keySet());
        missing.removeAll(bundle(language).keySet());
        assertThat(lines(missing)).as("paste these into messages%s.properties", language).isEmpty();
        assertThat(bundle("").keySet()).as("messages.properties lacks these").containsAll(bundle(language).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_da"})
    void everyLanguageHasTheSameArguments(String language) {
        TreeMap<String, String> other = bundle(language);
        bundle("").forEach((key, text) ->
                assertThat(arguments(other.getOrDefault(key, ""))).as(key + language).isEqualTo(arguments(text)));
    }

    /** Two branches that both append a sentence merge without a conflict. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_da"})
    void noKeyStandsTwice(String language) {
        String file = read(Path.of("src/main/resources/app/kontor/text/messages" + language + ".properties"));
        assertThat(keys(LINE, file)).doesNotHaveDuplicates();
    }

    /** In a MessageFormat a lone quote swallows itself and silences the arguments after it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_da"})
    void quotesAreDoubled(String language) {
        bundle(language).forEach((key, text) ->
                assertThat(text.replace("''", "")).as(key + language).doesNotContain("'"));
    }

    @Test
    void argumentsAreWrittenAsTheLocaleWritesThem() {
        Locale german = Locale.GERMANY;
        Texts texts = new Texts(german, new Formats(german, ZoneOffset.UTC));
        assertThat(texts.error(new BusinessRuleException("form.number", "1.5", Money.of("12.50", "EUR"))))
                .contains("„1.5“").contains("12,50");
    }

    @Test
    void anUnknownLanguageIsEnglish() {
        Locale finnish = Locale.forLanguageTag("fi-FI");
        Texts texts = new Texts(finnish, new Formats(finnish, ZoneOffset.UTC));
        assertThat(texts.get("dialog.cancel")).isEqualTo("Cancel");
    }

    private static Set<String> usedKeys() {
        Stream<String> rules = sources().flatMap(s -> keys(RULE, s)).filter(key -> !key.endsWith(".")).map(key -> "error." + key);
        Stream<String> gets = sources().flatMap(s -> Stream.of(GET, DECLARED).flatMap(pattern -> keys(pattern, s)));
        return Stream.concat(rules, gets).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys(Pattern pattern, String source) {
        return pattern.matcher(source).results().map((MatchResult match) -> match.group(1));
    }

    private static Set<String> arguments(String text) {
        return keys(ARGUMENT, text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lines(Set<String> keys) {
        return keys.stream().map(key -> key + "=" + bundle("").getOrDefault(key, "")).collect(Collectors.joining("\n"));
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(TextsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeMap<String, String> bundle(String language) {
        String name = "/app/kontor/text/messages" + language + ".properties";
        try (InputStream file = TextsTest.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            TreeMap<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
