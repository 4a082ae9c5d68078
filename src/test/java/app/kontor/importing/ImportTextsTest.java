package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can be wrong with a file is said in a sentence, in every language. */
class ImportTextsTest {
    private static final Pattern RAISED = Pattern.compile(
            "(?:(?:reject|warn|rejected|warning)\\([^;\"]*\"([a-z]\\w*)\""
                    + "|(?:FileRefused|UnreadableFile)\\([^;\"]*\"([a-z]\\w*(?:\\.\\w+)*)\")");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    @Test
    void everyCodeHasItsSentence() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder : List.of("importing", "spreadsheet")) {
            codes.addAll(codes(Path.of("src/main/java/app/kontor", folder)));
        }
        assertThat(codes).contains("difference", "damaged.unclosedQuote", "ambiguous.date", "required");
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("da"))) {
            ResourceBundle bundle = Texts.bundle("app.kontor.text.messages", language);
            assertThat(codes.stream().filter(code -> !bundle.containsKey("import." + code)))
                    .as("%s", language)
                    .isEmpty();
        }
    }

    @Test
    void theLanguagesSpeakOfTheSameThings() {
        ResourceBundle english = Texts.bundle("app.kontor.text.messages", Locale.ENGLISH);
        for (Locale language : List.of(Locale.GERMAN, Locale.of("da"))) {
            ResourceBundle other = Texts.bundle("app.kontor.text.messages", language);
            english.keySet().stream().filter(k -> k.startsWith("import.")).forEach(key -> {
                assertThat(arguments(other.getString(key))).as("%s %s", language, key).isEqualTo(arguments(english.getString(key)));
                assertThat(other.getString(key)).as("%s %s", language, key).isNotEqualTo(english.getString(key));
            });
        }
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> codes = new TreeSet<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                RAISED.matcher(Files.readString(file))
                        .results()
                        .forEach(m -> codes.add(m.group(1) != null ? m.group(1) : m.group(2)));
            }
            return codes;
        }
    }
}
