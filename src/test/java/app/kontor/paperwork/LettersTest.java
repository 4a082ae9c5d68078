package app.kontor.paperwork;

import static app.kontor.paperwork.Samples.address;
import static app.kontor.paperwork.Samples.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.value.Address;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No letter is lost: ours are in the font, others are printed as a box and named. */
class LettersTest {
    private static final PaperFonts FONTS = PaperFonts.from(List.of());
    private static final PaperSetup A4 = PaperSetup.of(PaperSize.A4, FONTS);

    @ParameterizedTest
    @ValueSource(strings = {
        "Łódź", "Ελλάδα", "Київ", "Zażółć gęślą jaźń", "Blåbærgrød", "Größe", "Şişli İstanbul", "Győr", "Đorđe",
        "Țara", "Ķekava", "½ × 3 € – „gut“ → …"})
    void ourFontPrintsEuropesLetters(String text) {
        Paper paper = new InvoicePdf().render(invoice().to(address(text, text, text, "1", text, "PL")).build(), A4);

        assertThat(PdfText.all(paper.bytes())).contains(text);
        assertThat(paper.warnings()).isEmpty();
    }

    @Test
    void composesWhatAMacWroteInPieces() {
        String inPieces = "Zażółć".replace("ż", "z\u0307");
        Paper paper = new InvoicePdf().render(invoice().to(named(inPieces)).build(), A4);

        assertThat(PdfText.all(paper.bytes())).contains("Zażółć");
    }

    @Test
    void aLetterWithoutAFontIsABoxAndAWarning() {
        Paper paper = new InvoicePdf().render(
                List.of(invoice().number("RE-1").build(), invoice().number("RE-2").to(named("東京 Ltd 京")).build()), A4);

        assertThat(paper.warnings()).containsExactly(new MissingLetters("RE-2", "東京"));
        assertThat(PdfText.all(paper.bytes())).contains("□□ Ltd □");
    }

    @Test
    void aLetterThatThePcHasAFontForIsPrinted() {
        PaperFonts fonts = PaperFonts.load();
        assumeTrue(fonts.faceOf("東".codePointAt(0), false).isPresent(), "this PC has a font for Japanese");
        InvoiceSnapshot invoice = invoice().to(named("東京 Łódź")).build();

        Paper paper = new InvoicePdf().render(invoice, PaperSetup.of(PaperSize.A4, fonts));

        assertThat(PdfText.all(paper.bytes())).contains("東京 Łódź");
        assertThat(paper.warnings()).isEmpty();
        assertThat(new InvoicePdf().render(invoice, PaperSetup.of(PaperSize.A4, PaperFonts.load())).bytes())
                .as("the same bytes with the PC's fonts too")
                .isEqualTo(paper.bytes());
    }

    private static Address named(String name) {
        return address(name, null, "x", "1", "y", "DE");
    }

    @Test
    void aScriptThatNeedsShapingIsNotPrintedWrongly() {
        assertThat(PaperFonts.load().faceOf("م".codePointAt(0), false)).isEmpty();
    }

    @Test
    void controlAndDirectionCharactersDoNotReachThePaper() {
        String evil = "Price\u202E 00.001\u202C\u0007\u200B\tend";
        Paper paper = new InvoicePdf().render(invoice().to(named(evil)).build(), A4);

        assertThat(PdfText.all(paper.bytes())).contains("Price 00.001 end");
        assertThat(paper.warnings()).isEmpty();
    }

    @Test
    void fontsAreEmbeddedAndOnlyWhatIsUsed() throws IOException {
        byte[] pdf = new InvoicePdf().render(invoice().build(), A4).bytes();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+KontorPaper-(Regular|Bold)");
            }
        }
        assertThat(pdf.length).isLessThan(40_000);
    }
}
