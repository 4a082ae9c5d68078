package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.value.BusinessRuleException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the date and amount fields make of what is typed; the day is Sunday, 22 November 2026. */
class QuickInputTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @CsvSource({
        "de-DE, h, 2026-11-22", "de-DE, heute, 2026-11-22", "en-US, t, 2026-11-22", "da-DK, i dag, 2026-11-22", "de-DE, T, 2026-11-22",
        "de-DE, +14, 2026-12-06", "de-DE, -10, 2026-11-12", "de-DE, +2w, 2026-12-06", "de-DE, +1m, 2026-12-22", "de-DE, +0, 2026-11-22",
        "de-DE, 31, 2026-12-31", "de-DE, 22, 2026-11-22", "de-DE, 21, 2026-12-21", "de-DE, 30., 2026-11-30",
        "de-DE, 3.12, 2026-12-03", "de-DE, 3.12., 2026-12-03", "da-DK, 3.12, 2026-12-03", "en-GB, 3/12, 2026-12-03",
        "en-US, 12/3, 2026-12-03", "en-US, 12.3, 2026-12-03", "de-DE, 1.2, 2027-02-01", "de-DE, 29.2, 2028-02-29",
        "de-DE, 3.12.27, 2027-12-03", "de-DE, 3.12.2025, 2025-12-03", "en-US, 12/3/27, 2027-12-03", "de-DE, 2026-12-24, 2026-12-24"})
    void readsDates(String locale, String typed, String date) {
        assertThat(new QuickDate(Locale.forLanguageTag(locale), TODAY).parse(typed)).isEqualTo(LocalDate.parse(date));
    }

    @ParameterizedTest
    @CsvSource({"de-DE, 32", "de-DE, 31.4", "de-DE, 13.13", "en-US, 13/1", "de-DE, soon", "de-DE, 0", "de-DE, +", "de-DE, 2026-13-01"})
    void refusesWhatIsNoDate(String locale, String typed) {
        assertThatThrownBy(() -> new QuickDate(Locale.forLanguageTag(locale), TODAY).parse(typed))
                .isInstanceOf(BusinessRuleException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "de-DE | 12 | 12", "de-DE | 12,50 | 12.5", "da-DK | 12,5*3 | 37.5", "de-DE | 12,5*3 | 37.5", "en-US | 12.5*3 | 37.5",
        "en-US | 2+3*4 | 14", "en-US | (2+3)*4 | 20", "en-US | 10/4 | 2.5", "en-US | 10/3 | 3.3333333333", "de-DE | 19,90 - 2 | 17.9",
        "en-US | -3 | -3", "en-US | 3x4 | 12", "en-US | 100 | 100", "en-US | .5 | 0.5", "en-US | 5*-2 | -10"})
    void readsAmounts(String locale, String typed, String amount) {
        assertThat(new QuickAmount(Locale.forLanguageTag(locale)).parse(typed)).isEqualTo(new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "de-DE | 12.50", "en-US | 12,50", "de-DE | 1.234,50", "en-US | 5/0", "en-US | 5*", "en-US | (5", "en-US | five", "en-US | 1.2.3"})
    void refusesWhatIsNoAmount(String locale, String typed) {
        assertThatThrownBy(() -> new QuickAmount(Locale.forLanguageTag(locale)).parse(typed)).isInstanceOf(BusinessRuleException.class);
    }
}
