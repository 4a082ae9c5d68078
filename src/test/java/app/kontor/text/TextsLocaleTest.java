package app.kontor.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.BusinessRuleException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Isolated: it changes the language of the PC for a moment. */
@Isolated
class TextsLocaleTest {
    @Test
    void speaksEnglishWhereALanguageIsMissingEvenOnAGermanPc() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new Texts(Locale.ENGLISH).get("error.unexpected", "x")).startsWith("Something went wrong");
            assertThat(new Texts(Locale.of("fi")).get("error.unexpected", "x")).startsWith("Something went wrong");
            assertThat(new Texts(Locale.of("de", "AT")).get("error.unexpected", "x")).startsWith("Es ist etwas schiefgegangen");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void oneCommandIsSpokenOfAsOneAndManyAsMany() {
        assertThat(restored(Locale.GERMAN, 1)).endsWith("mit einem Befehl, der danach kam.");
        assertThat(restored(Locale.GERMAN, 12)).endsWith("mit 12 Befehlen, die danach kamen.");
        assertThat(restored(Locale.GERMAN, 0)).endsWith("und kein Befehl kam danach.");
        assertThat(restored(Locale.of("da"), 1)).endsWith("med én kommando, der kom efter.");
        assertThat(restored(Locale.of("da"), 12)).endsWith("med 12 kommandoer, der kom efter.");
        assertThat(restored(Locale.ENGLISH, 1)).endsWith("with one command that came after it.");
    }

    private static String restored(Locale locale, int commands) {
        return new Texts(locale).get("restore.done", "1", commands);
    }

    @Test
    void showsAnUnknownKeyRatherThanFailing() {
        assertThat(new Texts(Locale.ENGLISH).get("no.such.key", 1)).isEqualTo("no.such.key");
        assertThat(new Texts(Locale.ENGLISH).error(new BusinessRuleException("no.such.rule"))).isEqualTo("error.no.such.rule");
    }
}
