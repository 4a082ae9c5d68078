package app.kontor.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenDocument tables written element by element, as hostile ones are. */
class OdsReaderTest {

    @Test
    void readsTextsNumbersDatesAndWhatFormulasGave() {
        List<Row> rows = rows("""
                <table:table-row><table:table-cell office:value-type="string" calcext:value-type="string"><text:p>0017</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="4006381333931" calcext:value-type="float"><text:p>4,01E+12</text:p></table:table-cell>
                <table:table-cell table:formula="of:=[.A1]+1" office:value-type="currency" office:currency="EUR" office:value="12.5"><text:p>12,50 €</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2026-11-02"><text:p>02.11.26</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2026-11-02T13:45:10.500000000"><text:p>x</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2026-11-02T00:00:00"><text:p>x</text:p></table:table-cell>
                <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="2138"><text:p>02138</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="0.30000000000000004"><text:p>0,3</text:p></table:table-cell></table:table-row>""");
        assertThat(rows.getFirst().cells()).containsExactly(
                "0017", "4006381333931", "12.5", "2026-11-02", "2026-11-02 13:45:10", "2026-11-02", "true", "02138", "0.3");
        assertThat(rows.getFirst().isNumber(0)).isFalse();
        assertThat(rows.getFirst().isNumber(2)).isTrue();
    }

    @Test
    void takesParagraphsAndBlanksAndNeitherNotesNorDrawingsNorFormerTexts() {
        String cell = """
                <table:table-cell office:value-type="string"><office:annotation><text:p>a note</text:p></office:annotation>
                <text:p>one  <text:span>and</text:span><text:s text:c="2"/>two<text:line-break/>three</text:p><text:p>four</text:p>
                <draw:frame><draw:text-box><text:p>drawn</text:p></draw:text-box></draw:frame></table:table-cell>""";
        assertThat(rows("<table:table-row>" + cell + "</table:table-row>").getFirst().cells()).containsExactly("one and  two\nthree\nfour");
    }

    @Test
    void countsRepeatedCellsAndRowsAndLeavesOutEmptyOnes() {
        List<Row> rows = rows("""
                <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>
                <table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"><text:p>7</text:p></table:table-cell>
                <table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell><table:table-cell table:number-columns-repeated="16379"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>""");
        assertThat(rows).extracting(Row::line).containsExactly(4, 5);
        assertThat(rows.getFirst().cells()).containsExactly("", "", "7", "7");
        assertThat(rows.get(1).isNumber(3)).isTrue();
    }

    @Test
    void readsTheSheetsByName() {
        byte[] book = OdsBook.of(table("One", row("a")) + table("Two", row("b")));
        assertThat(new SpreadsheetReader().read(book, SpreadsheetHints.NONE).sheets()).extracting(Sheet::name).containsExactly("One", "Two");
        assertThat(new SpreadsheetReader().read(book, sheet("two")).sheets().getFirst().rows().getFirst().cell(0)).isEqualTo("b");
        assertThatThrownBy(() -> new SpreadsheetReader().read(book, sheet("Three"))).isInstanceOfSatisfying(UnreadableFile.class, e -> {
            assertThat(e.reason()).isEqualTo("unknownFormat.sheet");
            assertThat(e.arguments()).containsExactly("Three", "One, Two");
        });
    }

    /** A million empty rows are a sheet's end; a million full ones are a bomb. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "damaged.bomb | <table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='900'><text:p>x</text:p></table:table-cell></table:table-row>",
        "damaged.tooLarge | <table:table-row><table:table-cell table:number-columns-repeated='2147483647'><text:p>x</text:p></table:table-cell></table:table-row>",
        "damaged.tooLarge | <table:table-row><table:table-cell><text:p>x<text:s text:c='2147483647'/></text:p></table:table-cell></table:table-row>",
        "damaged.row | <table:table-row table:number-rows-repeated='-1'><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>",
        "damaged.row | <table:table-row><table:table-cell office:value-type='float' office:value='abc'/></table:table-row>",
        "damaged.row | <table:table-row><table:table-cell office:value-type='float' office:value='1E999999999'/></table:table-row>",
        "damaged.row | <table:table-row><table:table-cell><text:p>&x;</text:p></table:table-cell></table:table-row>",
    })
    void refusesWhatNoSheetHolds(String reason, String row) {
        assertThatThrownBy(() -> rows(row)).isInstanceOfSatisfying(UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void refusesPasswordsDocumentTypesAndOtherDocuments() {
        String content = OdsBook.content(table("One", row("a")));
        Map<String, Map<String, String>> books = Map.of(
                "damaged.password", OdsBook.parts(content, OdsBook.SPREADSHEET, "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>"),
                "damaged.workbook", OdsBook.parts("<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + content, OdsBook.SPREADSHEET, ""),
                "unknownFormat.document", OdsBook.parts(content, "application/vnd.oasis.opendocument.text", ""));
        books.forEach((reason, parts) -> assertThatThrownBy(() -> new SpreadsheetReader().read(OdsBook.zip(parts), SpreadsheetHints.NONE))
                .as(reason).isInstanceOfSatisfying(UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(reason)));
    }

    private static SpreadsheetHints sheet(String name) {
        return new SpreadsheetHints(null, null, name, row -> false);
    }

    private static String table(String name, String rows) {
        return OdsBook.table(name, rows);
    }

    private static String row(String text) {
        return "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell></table:table-row>";
    }

    private static List<Row> rows(String rows) {
        return new SpreadsheetReader().read(OdsBook.of(table("One", rows)), SpreadsheetHints.NONE).sheets().getFirst().rows();
    }
}
