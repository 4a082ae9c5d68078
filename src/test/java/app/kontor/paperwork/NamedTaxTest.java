package app.kontor.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.invoicing.InvoiceSnapshot.Line;
import app.kontor.invoicing.InvoiceSnapshot.TaxGroup;
import app.kontor.value.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An American channel names its tax and the amount; there is no rate that could be printed. */
class NamedTaxTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 22);

    @Test
    void aTaxWithoutARateIsPrintedByItsName() {
        PaperSetup setup = PaperSetup.of(PaperSize.LETTER, PaperFonts.from(List.of()));
        String text = PdfText.all(new InvoicePdf().render(american(), setup).bytes());
        assertThat(text).contains("AZ State Tax").contains("$5.50").contains("$69.50").doesNotContain("%");
    }

    private static InvoiceSnapshot american() {
        Address buyer = new Address("Emily Chen", null, "200 W Monroe St", null, null, "85003", "Phoenix", "AZ", "US", null);
        Line line = new Line(1, "TEE", "Tee", BigDecimal.ONE, money("64.00"), money("64.00"), null);
        TaxGroup tax = new TaxGroup(null, money("64.00"), money("5.50"), money("69.50"), "AZ State Tax");
        return new InvoiceSnapshot(
                "2026-0001", DAY, DAY, DAY, "K-1001", "#5001", DAY, "en", "Letter", Samples.seller(), buyer, null, buyer, "USD",
                false, List.of(line), money("64.00"), money("0.00"), money("0.00"), List.of(tax), money("64.00"),
                money("5.50"), money("0.00"), money("69.50"), money("69.50"), money("0.00"), null, List.of());
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
