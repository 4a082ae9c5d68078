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
    void showsAnUnknownKeyRatherThanFailing() {
        assertThat(new Texts(Locale.ENGLISH).get("no.such.key", 1)).isEqualTo("no.such.key");
        assertThat(new Texts(Locale.ENGLISH).error(new BusinessRuleException("no.such.rule"))).isEqualTo("error.no.such.rule");
    }
}
