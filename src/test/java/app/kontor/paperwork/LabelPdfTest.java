package app.kontor.paperwork;

import static app.kontor.paperwork.Samples.cafe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kontor.value.Address;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Labels have the stock's exact size and fill sheets place by place; an address is never shortened. */
class LabelPdfTest {
    private static final PaperSetup SETUP = PaperSetup.of(PaperSize.A4, PaperFonts.from(List.of()));

    @ParameterizedTest
    @CsvSource({
        "ROLL_100X150, 100, 150", "ROLL_4X6_INCH, 101.6, 152.4", "A4_2X2, 210, 297", "A4_2X4, 210, 297",
        "A4_2X7, 210, 297", "LETTER_2X3, 215.9, 279.4"})
    void pageSize(LabelStock stock, float width, float height) throws IOException {
        byte[] pdf = new LabelPdf(stock).render(Samples.label(cafe(), "1"), SETUP).bytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth() / 72 * 25.4f).isCloseTo(width, within(0.01f));
            assertThat(box.getHeight() / 72 * 25.4f).isCloseTo(height, within(0.01f));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ROLL_100X150, 0, 3, 3", "A4_2X4, 0, 8, 1", "A4_2X4, 0, 9, 2", "A4_2X4, 7, 2, 2", "A4_2X4, 8, 8, 1",
        "A4_2X7, 13, 1, 1", "A4_2X7, 13, 2, 2", "LETTER_2X3, 0, 6, 1"})
    void sheetsFillUp(LabelStock stock, int used, int labels, int pages) {
        List<LabelPaper> papers = IntStream.range(0, labels).mapToObj(i -> Samples.label(cafe(), "N" + i)).toList();

        Paper paper = new LabelPdf(stock, used).render(papers, SETUP);

        assertThat(paper.pages()).isEqualTo(pages);
        assertThat(paper.documents()).isEqualTo(labels);
        String text = PdfText.all(paper.bytes());
        IntStream.range(0, labels).forEach(i -> assertThat(text).contains("N" + i));
    }

    @ParameterizedTest
    @EnumSource(LabelStock.class)
    void everyLabelLiesOnItsSheet(LabelStock stock) {
        int last = stock.grid().perPage() - 1;
        assertThat(stock.grid().x(last) + stock.grid().width()).isLessThanOrEqualTo(stock.grid().pageWidth() + 0.1f);
        assertThat(stock.grid().y(last) + stock.grid().height()).isLessThanOrEqualTo(stock.grid().pageHeight() + 0.1f);
    }

    @ParameterizedTest
    @EnumSource(LabelStock.class)
    void aLongAddressShrinksAndWrapsButIsNotShortened(LabelStock stock) {
        Address address = new Address("Dr. Anna-Lena Freifrau von und zu Hohenstein-Württemberg",
                "Gesellschaft für angewandte Keramikforschung mbH & Co. KG",
                "Straße des 17. Juni 1234, Hinterhaus, Aufgang C, 4. Obergeschoss links",
                "Abteilung Einkauf", "z. Hd. Herrn Müller-Lüdenscheidt", "1010", "Wien", null, "AT", null);

        String text = PdfText.all(new LabelPdf(stock).render(Samples.label(address, "A-1"), SETUP).bytes());

        assertThat(text)
                .contains("Co.", "KG", "Württemberg", "links", "Einkauf", "Lüdenscheidt", "1010 Wien", "ÖSTERREICH")
                .doesNotContain("…");
    }

    @Test
    void parcelsOfAnOrderAreCounted() {
        LabelPaper one = Samples.label(cafe(), "A-1");
        LabelPaper second =
                new LabelPaper(one.sender(), one.senderCountry(), one.to(), "A-1", "DHL", Samples.DAY, 2, 3, "da");

        assertThat(PdfText.all(new LabelPdf(LabelStock.ROLL_100X150).render(second, SETUP).bytes()))
                .contains("Pakke 2 af 3");
    }
}
