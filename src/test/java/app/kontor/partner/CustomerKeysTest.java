package app.kontor.partner;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.SearchText;
import org.junit.jupiter.api.Test;

/** Some letters grow when they are folded: what is stored must fit its column then. */
class CustomerKeysTest {
    @Test
    void whatGrowsInLowerCaseIsCutAfterwards() {
        assertThat(CustomerKeys.email("İ".repeat(320))).hasSizeLessThanOrEqualTo(320);
        assertThat(CustomerKeys.nameZip("ﷺ".repeat(300), "20457")).hasSizeLessThanOrEqualTo(400);
        assertThat(SearchText.of(1500, "İ".repeat(1500))).hasSize(1500);
    }

    @Test
    void halfALetterIsNeverLeft() {
        assertThat(SearchText.key("ab🎁", 3)).isEqualTo("ab");
    }
}
