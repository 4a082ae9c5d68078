package app.kontor.paperwork;

import static app.kontor.paperwork.Samples.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.invoicing.InvoiceSnapshot;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long documents: no line is cut, sums stay together, each page says which of how many it is. */
class PageBreakTest {
    private static final PaperFonts FONTS = PaperFonts.from(List.of());
    private static final PaperSetup A4 = PaperSetup.of(PaperSize.A4, FONTS);

    @ParameterizedTest
    @CsvSource({"1, A4", "10, A4", "11, A4", "12, A4", "13, A4", "14, A4", "30, A4", "31, A4", "32, A4", "200, A4",
            "1, Letter", "30, Letter", "31, Letter", "200, Letter"})
    void rowsStayWholeAndSumsTogether(int lines, String size) {
        List<String> pages =
                PdfText.pages(new InvoicePdf().render(invoice().lines(lines).paper(size).build(), A4).bytes());

        for (int i = 1; i <= lines; i++) {
            int row = i;
            // The name and the SKU below it are one row
            assertThat(pages.stream()
                            .filter(page -> page.contains("colour " + row + ", 320"))
                            .filter(page -> page.contains("HH-" + (1000 + row) + "\n")))
                    .as("row %d", row)
                    .hasSize(1);
        }
        String last = pages.stream().filter(page -> page.contains("Please pay")).findFirst().orElseThrow();
        assertThat(last).contains("Gross", "Net €", "VAT 19% €", "Total €", "Reference:");
        assertThat(last).as("the last line goes with the sums").contains("colour " + lines + ", 320");
        assertThat(pages.stream().filter(page -> page.contains("Gross"))).as("the VAT table stands once").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 31, 200})
    void everyPageHasItsNumberAndTheTablesHead(int lines) {
        List<String> pages = PdfText.pages(new InvoicePdf().render(invoice().lines(lines).build(), A4).bytes());

        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("Page " + (i + 1) + " of " + pages.size(), "Item Qty Price VAT Total");
        }
        assertThat(pages.size()).isEqualTo(lines == 1 ? 1 : lines < 200 ? 3 : 11);
    }

    @Test
    void eachInvoiceOfOneFileCountsItsOwnPagesInTheGivenOrder() {
        List<InvoiceSnapshot> invoices =
                List.of(numbered("RE-3", 30), numbered("RE-1", 1), numbered("RE-2", 14));
        Paper paper = new InvoicePdf().render(invoices, A4);

        List<String> pages = PdfText.pages(paper.bytes());
        assertThat(paper.documents()).isEqualTo(3);
        assertThat(paper.pages()).isEqualTo(pages.size());
        assertThat(pages.stream().map(page -> page.replaceAll("(?s).*(Page \\d+ of \\d+).*", "$1")))
                .containsExactly(
                        "Page 1 of 3", "Page 2 of 3", "Page 3 of 3", "Page 1 of 1", "Page 1 of 2", "Page 2 of 2");
        assertThat(pages.stream().map(page -> page.replaceAll("(?s).*?(RE-\\d).*", "$1")))
                .containsExactly("RE-3", "RE-3", "RE-3", "RE-1", "RE-2", "RE-2");
    }

    private static InvoiceSnapshot numbered(String number, int lines) {
        return invoice().number(number).lines(lines).build();
    }

    @Test
    void anAbsurdTextMakesNoHundredPages() {
        Samples.InvoiceBuilder order = invoice();
        order.lines.set(0, Samples.line(1, "x".repeat(1_000_000), "1", "1", "19"));
        order.notes = List.of("Word ".repeat(200_000));

        assertThat(new InvoicePdf().render(order.build(), A4).pages()).isLessThanOrEqualTo(3);
    }

    @Test
    void anOrdersHeadOnAPickListIsNeverTheLastOnItsPage() {
        PickListPaper list = Samples.pickList(PickListPaper.Grouping.BY_ORDER, "en");
        List<String> pages = PdfText.pages(new PickListPdf().render(list, A4).bytes());

        assertThat(pages).hasSizeGreaterThan(1);
        IntStream.range(0, pages.size())
                .forEach(i -> assertThat(pages.get(i)).contains("Page " + (i + 1) + " of " + pages.size()));
        for (int i = 1; i <= 8; i++) {
            String number = "A-" + (10240 + i);
            String page = pages.stream().filter(text -> text.contains(number)).findFirst().orElseThrow();
            assertThat(page.substring(page.indexOf(number))).as("lines below %s", number).contains("HH-10");
        }
    }
}
