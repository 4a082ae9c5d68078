package app.kontor.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '`', value = {
        "plain,plain,plain",
        "  two  \t spaces ,two spaces,  two  \t spaces ",
        "price \u202E00.1\u202C EUR,price 00.1 EUR,price 00.1 EUR", // right-to-left override
        "a\u202Ab\u202Bc\u202Dd\u2066e\u2067f\u2068g\u2069h,abcdefgh,abcdefgh",
        "a\u200Eb\u200Fc\u061Cd,abcd,abcd", // marks of direction
        "bell\u0007 esc\u001B[31m del\u007F c1\u009B,bell esc[31m del c1,bell esc[31m del c1",
        "nul\u0000byte,nulbyte,nulbyte",
        "soft\u00ADhyphen zero\u200Bwidth bom\uFEFF word\u2060joiner,softhyphen zerowidth bom wordjoiner,softhyphen zerowidth bom wordjoiner",
        "tag\uDB40\uDC41s,tags,tags", // U+E0041
        "anchor\uFFF9a\uFFFAb\uFFFB,anchorab,anchorab",
        "no\uFFFEletter\uFFFF,noletter,noletter",
        "line\u2028end\u2029here\u0085,line end here,line\u2028end\u2029here",
        "\uD800lone,\uFFFDlone,\uFFFDlone",
        "z\u0307,ż,z\u0307",
        "12\u00A0kg,12\u00A0kg,12\u00A0kg",
        "\uD83D\uDC69\u200D\uD83D\uDCBB,\uD83D\uDC69\uD83D\uDCBB,\uD83D\uDC69\u200D\uD83D\uDCBB", // joined in data, two on paper
        "שלום عالم,שלום عالم,שלום عالم",
        "Mug – “oat” · 12 €…,Mug – “oat” · 12 €…,Mug – “oat” · 12 €…",
        "‐–‧\u2028 €,‐–‧ €,‐–‧\u2028 €",
        "<b>&amp;</b>,<b>&amp;</b>,<b>&amp;</b>"})
    void hidesWhatMayNotBeSeen(String text, String line, String visible) {
        assertThat(PlainText.line(text, 200)).isEqualTo(line);
        assertThat(PlainText.visible(text)).isEqualTo(visible);
    }

    @Test
    void ofEveryLetterThatThereIsNoneHiddenComesThrough() {
        StringBuilder all = new StringBuilder();
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            all.appendCodePoint(letter);
        }
        assertThat(PlainText.line(all.toString(), all.length()).codePoints())
                .noneMatch(c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT)
                .hasSizeGreaterThan(1_000_000);
        assertThat(PlainText.visible(all.toString()).codePoints()).noneMatch(PlainText::isHidden);
    }

    @Test
    void aMegabyteIsAsShortAsAnythingElse() {
        assertThat(PlainText.line("x".repeat(1_000_000), 10)).isEqualTo("xxxxxxxxx…");
        assertThat(PlainText.line("\u202E".repeat(1_000_000), 10)).isEqualTo("…");
        assertThat(PlainText.line("😀".repeat(20), 10)).isEqualTo("😀".repeat(9) + "…");
        assertThat(PlainText.line("0123456789", 10)).isEqualTo("0123456789");
        assertThat(PlainText.line(null, 10)).isEmpty();
    }
}
