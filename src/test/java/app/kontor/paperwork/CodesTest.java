package app.kontor.paperwork;

import static app.kontor.paperwork.Samples.cafe;
import static app.kontor.paperwork.Samples.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scanner reads the codes off the drawn page. */
class CodesTest {
    private static final PaperFonts FONTS = PaperFonts.from(List.of());
    private static final PaperSetup A4 = PaperSetup.of(PaperSize.A4, FONTS);

    @ParameterizedTest
    @EnumSource(LabelStock.class)
    void labels(LabelStock stock) throws NotFoundException {
        assertThat(scan(new LabelPdf(stock).render(Samples.label(cafe(), "A-10249"), A4), BarcodeFormat.CODE_128))
                .isEqualTo("A-10249");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "#1001", "A-10249", "114-1234567-1234567", "2026/ABC_xyz 77", "Köln-7"})
    void numbersOfAllKinds(String number) throws NotFoundException {
        Paper label = new LabelPdf(LabelStock.ROLL_100X150).render(Samples.label(cafe(), number), A4);

        assertThat(scan(label, BarcodeFormat.CODE_128)).isEqualTo(number);
    }

    @Test
    void packingSlip() throws NotFoundException {
        assertThat(scan(new PackingSlipPdf().render(Samples.slip("de", 3), A4), BarcodeFormat.CODE_128))
                .isEqualTo("A-10249");
    }

    @Test
    void whatCode128CannotCarryIsStillPrinted() {
        Paper paper = new LabelPdf(LabelStock.ROLL_100X150).render(Samples.label(cafe(), "Łódź-1"), A4);

        assertThat(PdfText.all(paper.bytes())).contains("Łódź-1");
    }

    @Test
    void transferOnTheInvoice() throws NotFoundException {
        assertThat(scan(new InvoicePdf().render(invoice().build(), A4), BarcodeFormat.QR_CODE)).isEqualTo(
                "BCD\n002\n1\nSCT\nWELADE8LXXX\nHaus & Herd\nDE21860555921090048217\nEUR402.25\n\n\nRE-2026-0871");
    }

    @Test
    void noTransferForWhatIsPaidOrNotInEuros() {
        Samples.InvoiceBuilder dollars = invoice();
        dollars.currency = "USD";
        assertThat(Transfer.code(dollars.build())).isEmpty();
        assertThat(Transfer.code(invoice().paidWith("PayPal").build())).isEmpty();
    }

    static String scan(Paper paper, BarcodeFormat format) throws NotFoundException {
        BufferedImage page = PdfText.picture(paper.bytes(), 1, 203);
        int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(
                DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true)).getText();
    }
}
