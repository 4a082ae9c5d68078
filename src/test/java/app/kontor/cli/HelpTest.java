package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {
    private static final String BUNDLE = "app.kontor.cli.help";

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "da"})
    void explainsEveryCommandAndEveryWordOfIt(String language) {
        CommandLine line = line(language);
        List<String> missing = new ArrayList<>();
        all(line).forEach(command -> {
            if (command.usageMessage().description().length == 0) {
                missing.add(command.qualifiedName(".") + ".usage.description");
            }
            command.args().stream()
                    .filter(arg -> arg.description().length == 0)
                    .forEach(arg -> missing.add(command.qualifiedName(".") + ": " + arg));
        });
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "da"})
    void isTranslatedWhole(String language) {
        ResourceBundle english = Texts.bundle(BUNDLE, Locale.ENGLISH);
        ResourceBundle own = Texts.bundle(BUNDLE, Locale.of(language));
        assertThat(own.getLocale().getLanguage()).isEqualTo(language);
        Set<String> same = new HashSet<>(english.keySet());
        same.removeIf(key -> !english.getString(key).equals(own.getString(key)));
        assertThat(same).isEmpty();
    }

    @Test
    void speaksTheLanguageInSubcommandsToo() {
        CommandLine set = line("de").getSubcommands().get("stock").getSubcommands().get("set");
        assertThat(set.getUsageMessage()).contains("Sagen, wie viel von einem Produkt da ist", "bleibt im Lagerbuch");
    }

    private static CommandLine line(String language) {
        CommandLine line = new Kontor(session -> {}).line();
        line.setResourceBundle(Texts.bundle(BUNDLE, Locale.of(language)));
        return line;
    }

    private static Stream<CommandSpec> all(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()), line.getSubcommands().values().stream().flatMap(HelpTest::all));
    }
}
