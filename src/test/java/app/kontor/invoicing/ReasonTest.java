package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.text.Formats;
import app.kontor.text.Texts;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A refusal is one sentence that names the order, and one that says why. */
class ReasonTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH, new Formats(Locale.ENGLISH, ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource(Reason.class)
    void theReasonIsPutIntoWords(Reason reason) {
        assertThat(ENGLISH.error(reason.of("K-1001", "A", "B", "C", "D")))
                .startsWith("Order K-1001 can't be invoiced. ")
                .doesNotContain("invoice.reason", "{")
                .endsWith(".");
    }
}
