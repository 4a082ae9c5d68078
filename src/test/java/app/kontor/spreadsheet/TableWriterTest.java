package app.kontor.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
    void givesTheSameBytesForTheSameTable() {
        assertThat(TableWriter.xlsx(TABLE)).isEqualTo(TableWriter.xlsx(TABLE));
        assertThat(TableWriter.csv(TABLE)).isEqualTo(TableWriter.csv(TABLE));
    }
}
