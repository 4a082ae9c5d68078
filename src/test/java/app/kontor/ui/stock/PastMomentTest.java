package app.kontor.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.value.BusinessRuleException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PastMomentTest {
    private final PastMoment reader = new PastMoment(Locale.GERMANY, ZoneOffset.UTC, Instant.parse("2026-11-22T09:30:00Z"));

    @Test
    void aDayIsTheLastOneOfItsNameAndEndsAtMidnight() {
        assertThat(written("31.10.")).isEqualTo("2026-10-31 23:59");
        assertThat(written("24.12")).isEqualTo("2025-12-24 23:59");
        assertThat(written("30")).isEqualTo("2026-10-30 23:59");
        assertThat(written("31")).isEqualTo("2026-10-31 23:59");
        assertThat(written("-7")).isEqualTo("2026-11-15 23:59");
        assertThat(written("2026-01-31")).isEqualTo("2026-01-31 23:59");
    }

    @Test
    void aTimeStandsBehindTheDayOrIsToday() {
        assertThat(written("31.10. 18:00")).isEqualTo("2026-10-31 18:00");
        assertThat(written("2026-10-31 18:00")).isEqualTo("2026-10-31 18:00");
        assertThat(written("8:15")).isEqualTo("2026-11-22 08:15");
    }

    @Test
    void todayIsUntilNowAndTheFutureIsRefused() {
        assertThat(written("22")).isEqualTo("2026-11-22 09:30");
        assertThat(written("t")).isEqualTo("2026-11-22 09:30");
        assertThatThrownBy(() -> reader.parse("+1")).isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> reader.parse("25:00")).isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> reader.parse("soon")).isInstanceOf(BusinessRuleException.class);
    }

    private String written(String typed) {
        return reader.write(reader.parse(typed));
    }
}
