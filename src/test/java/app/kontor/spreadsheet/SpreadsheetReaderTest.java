package app.kontor.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadsheetReaderTest {
    static Stream<Arguments> delimiters() {
        return Stream.of(
                Arguments.of("a,b\n1,2\n", ","),
                Arguments.of("sku;menge;preis\nA;1;12,50\nB;2;3,20\n", ";"),
                Arguments.of("sku\tname\nA\tx, y; z\nB\tu, v; w\n", "\t"),
                Arguments.of("sku|name\nA|x\n", "|"),
                Arguments.of("sep=;\na;b,c\n", ";"),
                Arguments.of("a;b\n\"x,y,z\";1\n\"x,y,z\";2\n", ";"),
                Arguments.of("a,b\n\"x;y\n;;;;;\n;;;\",2\n", ","),
                Arguments.of(",,,\nName,Qty,Note,X\nA,1,;;,\n", ","));
    }

    @ParameterizedTest
    @MethodSource("delimiters")
    void findsTheDelimiter(String text, String delimiter) {
        assertThat(read(text).delimiter()).isEqualTo(delimiter);
    }

    @Test
    void countsPhysicalLinesWhateverTheLineEnds() {
        assertThat(lines("a,b\n\"x\ny\",2\n\n3,4\n")).containsExactly(1, 2, 5);
        assertThat(lines("a,b\r\n\"x\r\ny\",2\r\n3,4")).containsExactly(1, 2, 4);
        assertThat(lines("a,b\r1,2\r3,4")).containsExactly(1, 2, 3);
        assertThat(lines("sep=,\na,b\n1,2\n")).containsExactly(2, 3);
    }

    @Test
    void keepsCodesAsTextAndTakesTheRimOff() {
        Row row = rows("a,b,c,d\n0017, 90.750 ,\u00a0x\u00a0,\"02138\t\"\n").get(1);
        assertThat(row.cells()).containsExactly("0017", "90.750", "x", "02138");
    }

    @Test
    void tellsHowWideARowWas() {
        List<Row> rows = rows("a,b\n1,2,,\n1\n");
        assertThat(rows.get(1).width()).isEqualTo(4);
        assertThat(rows.get(1).filled()).isEqualTo(2);
        assertThat(rows.get(2).cell(1)).isEmpty();
    }

    @Test
    void leavesBareQuotationMarksAloneWhereTheFormatDoes() {
        byte[] bytes = "order-id\tname\n1\t3\" Tube\n2\t\"Best\" cup\n3\t\"A \"\"b\"\", c\"\n".getBytes(StandardCharsets.UTF_8);
        SpreadsheetHints hints = new SpreadsheetHints(null, null, null, row -> row.contains("order-id"));
        assertThat(new SpreadsheetReader().read(bytes, hints).sheets().getFirst().rows())
                .extracting(row -> row.cell(1))
                .containsExactly("name", "3\" Tube", "\"Best\" cup", "A \"b\", c");
    }

    static Stream<Arguments> charsets() {
        return Stream.of(
                Arguments.of("Größe,€", StandardCharsets.UTF_8, "UTF-8"),
                Arguments.of("\ufeffGröße,€", StandardCharsets.UTF_8, "UTF-8 with BOM"),
                Arguments.of("Größe,€", Charset.forName("windows-1252"), "windows-1252"),
                Arguments.of("plain,text", StandardCharsets.US_ASCII, "UTF-8"),
                Arguments.of("\ufeffName,Größe", StandardCharsets.UTF_16LE, "UTF-16LE"),
                Arguments.of("\ufeffName,Größe", StandardCharsets.UTF_16BE, "UTF-16BE"),
                Arguments.of("Name,Größe\nabc,def\n", StandardCharsets.UTF_16LE, "UTF-16LE"),
                Arguments.of("商品,ハンカチ ふたつ", Charset.forName("windows-31j"), "Shift_JIS"));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void recognisesTheCharset(String text, Charset charset, String label) {
        Spreadsheet file = new SpreadsheetReader().read(text.getBytes(charset), SpreadsheetHints.NONE);
        assertThat(file.charset()).isEqualTo(label);
        assertThat(String.join(",", file.sheets().getFirst().rows().getFirst().cells()))
                .isEqualTo(text.lines().findFirst().orElseThrow().replace("\ufeff", ""));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(bytes(""), "empty", 0),
                Arguments.of(bytes("%PDF-1.7 …"), "unknownFormat.pdf", 0),
                Arguments.of(bytes("  <!DOCTYPE html><html>"), "unknownFormat.html", 0),
                Arguments.of(bytes("<?xml version=\"1.0\"?><Workbook/>"), "unknownFormat.html", 0),
                Arguments.of(bytes("MZ\u0000\u0003a"), "unknownFormat.binary", 0),
                Arguments.of("ab,cd\nef".getBytes(Charset.forName("UTF-32LE")), "damaged.utf32", 0),
                Arguments.of(bytes("PK\u0003\u0004" + "x".repeat(100)), "damaged.truncated", 0),
                Arguments.of(bytes("a,b\n1,2\n\"x\ny,2\n3,4\n"), "damaged.unclosedQuote", 3),
                Arguments.of(bytes("a,b\n\"x\" y,2\n"), "damaged.unclosedQuote", 2),
                Arguments.of(bytes("a,\"b\n1\",\"2\n3,\"4\"\n"), "damaged.unclosedQuote", 2),
                Arguments.of(bytes("a\n" + "x".repeat(40_000)), "damaged.tooLarge", 2),
                Arguments.of(bytes("a\n" + ",".repeat(1_500)), "damaged.tooLarge", 2));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNoTable(byte[] bytes, String reason, int line) {
        assertThatThrownBy(() -> new SpreadsheetReader().read(bytes, SpreadsheetHints.NONE))
                .isInstanceOfSatisfying(UnreadableFile.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.line()).isEqualTo(line);
                });
    }

    @Test
    void aChosenCharsetMustFit() {
        byte[] german = "Größe".getBytes(Charset.forName("windows-1252"));
        SpreadsheetHints utf8 = new SpreadsheetHints("UTF-8", null, null, row -> false);
        assertThatThrownBy(() -> new SpreadsheetReader().read(german, utf8)).isInstanceOf(UnreadableFile.class);
        SpreadsheetHints latin = new SpreadsheetHints("ISO-8859-1", ";", null, row -> false);
        assertThat(new SpreadsheetReader().read(german, latin).charset()).isEqualTo("ISO-8859-1");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Spreadsheet read(String text) {
        return new SpreadsheetReader().read(bytes(text), SpreadsheetHints.NONE);
    }

    private static List<Row> rows(String text) {
        return read(text).sheets().getFirst().rows();
    }

    private static List<Integer> lines(String text) {
        return rows(text).stream().map(Row::line).toList();
    }
}
