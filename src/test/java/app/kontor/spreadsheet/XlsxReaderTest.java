package app.kontor.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks written part by part, as hostile ones are. */
class XlsxReaderTest {
    private static final String XMLNS = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    @Test
    void readsTextNumbersAndCachedValues() throws IOException {
        List<Row> rows = read("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>0017</t></is></c><c r="B1"><v>4.006381333931E12</v></c>
                <c r="C1"><f>1+1</f><v>2</v></c><c r="D1" t="b"><v>1</v></c><c r="F1"><v>0.30000000000000004</v></c></row>
                <row r="3"><c r="B3" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>""");
        assertThat(rows.getFirst().cells()).containsExactly("0017", "4006381333931", "2", "true", "", "0.3");
        assertThat(rows.getFirst().isNumber(0)).isFalse();
        assertThat(rows.getFirst().isNumber(1)).isTrue();
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(rows.get(1).cell(1)).isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource({"12.50,12.5", "12.00,12", "0.00,0", "0.10,0.1", "0,0", "100,100", "10.05,10.05", "007,7", "00.5,0.5", "5.,5", ".5,0.5",
        "-1.50,-1.5", "123456789012.50,123456789012.5", "1234567890123.125,1234567890123.13"})
    void showsANumberWithoutNeedlessZeros(String held, String shown) throws IOException {
        Row row = read("<row r=\"1\"><c r=\"A1\"><v>" + held + "</v></c></row>").getFirst();
        assertThat(row.cell(0)).isEqualTo(shown);
    }

    @Test
    void undoesExcelsEscapesAndCutsControlCharacters() throws IOException {
        Row row = read("<row r=\"1\"><c r=\"AB1\" t=\"inlineStr\"><is><r><t>a_x000D__x0007_</t></r><r><t>b</t></r></is></c></row>").getFirst();
        assertThat(row.cell(27)).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>",
        "<row r=\"-5\"><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"2000000000\"><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>abc</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></row>",
    })
    void refusesBrokenCells(String xml) throws IOException {
        byte[] book = book(xml, "");
        assertThatThrownBy(() -> new SpreadsheetReader().read(book, SpreadsheetHints.NONE))
                .isInstanceOfSatisfying(UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo("damaged.row"));
    }

    @Test
    void refusesADocumentType() throws IOException {
        byte[] book = book("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>",
                "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>");
        assertThatThrownBy(() -> new SpreadsheetReader().read(book, SpreadsheetHints.NONE)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void refusesACellThatIsTooLong() throws IOException {
        byte[] book = book("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "x".repeat(40_000) + "</v></c></row>", "");
        assertThatThrownBy(() -> new SpreadsheetReader().read(book, SpreadsheetHints.NONE))
                .isInstanceOfSatisfying(UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo("damaged.tooLarge"));
    }

    @Test
    void refusesABombBeforeItIsUnpacked() throws IOException {
        byte[] book = book("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>1</v></c></row>" + " ".repeat(60_000_000), "");
        assertThat(book.length).isLessThan(200_000);
        assertThatThrownBy(() -> new SpreadsheetReader().read(book, SpreadsheetHints.NONE)).isInstanceOf(UnreadableFile.class);
    }

    private static List<Row> read(String rows) throws IOException {
        return new SpreadsheetReader().read(book(rows, ""), SpreadsheetHints.NONE).sheets().getFirst().rows();
    }

    private static byte[] book(String rows, String prologue) throws IOException {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types + "worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", "<workbook " + XMLNS + " xmlns:r=\"" + relations
                + "\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/worksheets/sheet1.xml",
                prologue + "<worksheet " + XMLNS + "><sheetData>" + rows + "</sheetData></worksheet>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
