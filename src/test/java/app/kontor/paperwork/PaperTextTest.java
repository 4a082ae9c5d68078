package app.kontor.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts from files before they go on paper. */
class PaperTextTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
        "plain,plain", "  two  \t spaces ,two spaces", "a\u202Eb\u200F,ab", "bell\u0007,bell",
        "soft\u00ADhyphen,softhyphen",
        "zero\u200Bwidth,zerowidth", "line\u2028end,line end", "z\u0307,ż", "\uD800lone,\uFFFDlone",
        "12\u00A0kg,12\u00A0kg", "😀,😀"})
    void cleaned(String text, String expected) {
        assertThat(PaperText.line(text)).isEqualTo(expected);
    }

    @Test
    void longTextsEndInAnEllipsis() {
        assertThat(PaperText.line("x".repeat(1_000_000), 10)).isEqualTo("xxxxxxxxx…");
        assertThat(PaperText.line("😀".repeat(20), 10)).isEqualTo("😀".repeat(9) + "…");
        assertThat(PaperText.line("0123456789", 10)).isEqualTo("0123456789");
        assertThat(PaperText.line(" ".repeat(100) + "end", 10)).isEqualTo("…");
        assertThat(PaperText.line(null)).isEmpty();
    }

    @Test
    void notesKeepTheirLines() {
        assertThat(PaperText.paragraphs("one\r\n\n two \nthree")).isEqualTo(List.of("one", "two", "three"));
        assertThat(PaperText.paragraphs(null)).isEmpty();
        assertThat(PaperText.paragraphs("\n".repeat(5_000))).hasSizeLessThan(2);
        assertThat(PaperText.paragraphs("x\n".repeat(5_000))).hasSizeLessThan(50);
    }
}
