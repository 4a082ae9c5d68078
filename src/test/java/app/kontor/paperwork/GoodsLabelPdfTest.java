package app.kontor.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A scanner reads small labels at 203 dpi, as a label printer makes them; pictures of each lie in target/print. */
class GoodsLabelPdfTest {
    private static final PaperSetup A4 = PaperSetup.of(PaperSize.A4, PaperFonts.from(List.of()));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @EnumSource(GoodsStock.class)
    void aScannerReadsTheEan(GoodsStock stock) throws NotFoundException, IOException {
        Paper paper = new GoodsLabelPdf(stock, 0).render(product(GoodsLabel.Kind.EAN, "4006381333931"), A4);
        look(paper, "product-" + stock.code());
        assertThat(CodesTest.scan(paper, BarcodeFormat.EAN_13)).isEqualTo("4006381333931");
        assertThat(PdfText.all(paper.bytes())).contains("Stoneware mug", "16,80 €", "MUG-OAT-320");
    }

    @ParameterizedTest
    @EnumSource(GoodsStock.class)
    void aScannerReadsTheSkuAndTheSquare(GoodsStock stock) throws NotFoundException, IOException {
        Paper bars = new GoodsLabelPdf(stock, 0).render(product(GoodsLabel.Kind.CODE128, "MUG-OAT-320"), A4);
        assertThat(CodesTest.scan(bars, BarcodeFormat.CODE_128)).isEqualTo("MUG-OAT-320");
        Paper square = new GoodsLabelPdf(stock, 0).render(product(GoodsLabel.Kind.QR, "KONTOR:CLOSE"), A4);
        look(square, "square-" + stock.code());
        assertThat(CodesTest.scan(square, BarcodeFormat.QR_CODE)).isEqualTo("KONTOR:CLOSE");
    }

    @Test
    void whatIsNoEanBecomesCode128() throws NotFoundException {
        Paper paper = new GoodsLabelPdf(GoodsStock.ROLL_57X32, 0).render(product(GoodsLabel.Kind.EAN, "4006381333932"), A4);
        assertThat(CodesTest.scan(paper, BarcodeFormat.CODE_128)).isEqualTo("4006381333932");
    }

    @Test
    void aSheetGoesOnWhereTheLastOneEnded() throws IOException {
        List<GoodsLabel> labels = Collections.nCopies(8, product(GoodsLabel.Kind.CODE128, "MUG"));
        Paper paper = new GoodsLabelPdf(GoodsStock.A4_3X8, 20).render(labels, A4);
        assertThat(paper.pages()).isEqualTo(2);
        look(paper, "sheet");
    }

    @Test
    void theTestPageNamesThePrinterAndItsOffset() throws IOException {
        Paper a4 = new TestPagePdf().render(new TestPage("Büro-Laser", 2100, 2970, 15, -5, DAY, "de"), A4);
        assertThat(PdfText.all(a4.bytes())).contains("Büro-Laser", "1,5 mm nach rechts");
        look(a4, "test-a4");
        look(new TestPagePdf().render(new TestPage("Zebra", 570, 320, 0, 0, DAY, "en"), A4), "test-label");
    }

    private static void look(Paper paper, String name) throws IOException {
        Files.createDirectories(Path.of("target/print"));
        ImageIO.write(PdfText.picture(paper.bytes(), 1, paper.pages() > 1 || name.endsWith("a4") ? 80 : 203), "png",
                Path.of("target/print/" + name + ".png").toFile());
    }

    private static GoodsLabel product(GoodsLabel.Kind kind, String code) {
        return new GoodsLabel("Stoneware mug Nordlys – Oat / 320 ml", "MUG-OAT-320", "16,80 €", code, kind, DAY, "de");
    }
}
