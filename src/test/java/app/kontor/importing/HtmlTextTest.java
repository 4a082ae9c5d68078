package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What HTML left in a name, and what only looks like it. */
class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Salt &amp; Pepper|Salt & Pepper",
        "&amp;lt;b&amp;gt;|&lt;b&gt;",
        "It&#8217;s|It’s",
        "caf&#xe9;|café",
        "M&uuml;ller &amp; S&ouml;hne|Müller & Söhne",
        "2 &times; 3|2 × 3",
        "A &unknown; B|A &unknown; B",
        "R&D; Lab|R&D; Lab",
        "&#0;x|&#0;x",
        "&#9999999;|&#9999999;",
        "&#8238;x|&#8238;x",
        "a & b|a & b"
    })
    void unescapesOnce(String escaped, String text) {
        assertThat(HtmlText.unescape(escaped)).isEqualTo(text);
    }
}
