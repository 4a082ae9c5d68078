package app.kontor.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableWriterTest {
    private static final Table TABLE = new Table("Orders", List.of("number", "customer", "total"), List.of(
            Arrays.asList("0017", "Łódź, \"東京\"", new BigDecimal("136.30")),
            Arrays.asList("=1+1", null, new BigDecimal("-4"))));

    @Test
    void writesAWorkbookThatReadsBack() {
        Sheet sheet = new SpreadsheetReader().read(TableWriter.xlsx(TABLE), SpreadsheetHints.NONE).sheets().getFirst();
        assertThat(sheet.name()).isEqualTo("Orders");
        assertThat(sheet.rows().get(0).cells()).containsExactly("number", "customer", "total");
        assertThat(sheet.rows().get(1).cells()).startsWith("0017", "Łódź, \"東京\"");
        assertThat(sheet.rows().get(1).isNumber(2)).isTrue();
        assertThat(sheet.rows().get(2).cell(0)).isEqualTo("=1+1");
    }

    @Test
    void writesCsvWhoseTextsAreNoFormulas() {
        assertThat(new String(TableWriter.csv(TABLE), StandardCharsets.UTF_8))
                .isEqualTo("""
                        "number","customer","total"
                        "0017","Łódź, ""東京\"\"\","136.30"
                        "'=1+1",,"-4"
                        """.replace("\n", "\r\n"));
    }

    @Test
    void aWorkbookSaysNothingOfTimeAndPlace() {
        byte[] here = TableWriter.xlsx(TABLE);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(TableWriter.xlsx(TABLE)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aLongWorkbookReadsBackWhole() {
        List<List<Object>> rows = IntStream.range(0, 2_500).mapToObj(n -> List.<Object>of("A-" + n, "same", new BigDecimal(n))).toList();
        List<Row> back = new SpreadsheetReader().read(TableWriter.xlsx(new Table("long", List.of("a", "b", "c"), rows)), SpreadsheetHints.NONE)
                .sheets().getFirst().rows();
        assertThat(back).hasSize(2_501);
        assertThat(back.get(2_500).cells()).containsExactly("A-2499", "same", "2499");
    }

    @Test
    void anotherProgramReadsIt() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(TableWriter.xlsx(TABLE)))) {
            assertThat(book.getSheetAt(0).getPaneInformation().isFreezePane()).isTrue();
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getCellStyle().getFontIndex()).isNotZero();
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getNumericCellValue()).isEqualTo(136.3);
        }
    }

    @Test
    void givesTheSameBytesForTheSameTable() {
        assertThat(TableWriter.xlsx(TABLE)).isEqualTo(TableWriter.xlsx(TABLE));
        assertThat(TableWriter.csv(TABLE)).isEqualTo(TableWriter.csv(TABLE));
    }
}
