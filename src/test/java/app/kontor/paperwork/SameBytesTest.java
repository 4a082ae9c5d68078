package app.kontor.paperwork;

import static app.kontor.paperwork.Samples.cafe;
import static app.kontor.paperwork.Samples.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.paperwork.PickListPaper.Grouping;
import app.kontor.value.BusinessRuleException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A reprint is the same file, whenever and by whichever thread it is made (R11). */
class SameBytesTest {
    private final PaperSetup setup = fresh();

    private static PaperSetup fresh() {
        return PaperSetup.of(PaperSize.A4, PaperFonts.from(List.of())).with(Logo.of(Samples.LOGO, Samples.logo()));
    }

    @TestFactory
    Stream<DynamicTest> everyPaperTwice() {
        return Stream.of(
                twice("invoice", () -> new InvoicePdf().render(withLogo(), fresh())),
                twice("slip", () -> new PackingSlipPdf().render(Samples.slip("da", 40), fresh())),
                twice("pick list", () -> new PickListPdf().render(Samples.pickList(Grouping.BOTH, "de"), fresh())),
                twice("labels", () -> new LabelPdf(LabelStock.A4_2X4, 3).render(labels(), fresh())));
    }

    private static List<LabelPaper> labels() {
        return List.of(Samples.label(cafe(), "1"), Samples.label(cafe(), "2"));
    }

    private static DynamicTest twice(String name, Supplier<Paper> print) {
        return DynamicTest.dynamicTest(name, () -> assertThat(print.get().bytes()).isEqualTo(print.get().bytes()));
    }

    private static InvoiceSnapshot withLogo() {
        Samples.InvoiceBuilder order = invoice();
        order.seller = Samples.withLogo(Samples.seller());
        return order.build();
    }

    @Test
    void otherContentHasAnotherId() {
        assertThat(id(one(1))).matches("[0-9a-f]{32}").isNotEqualTo(id(one(2)));
    }

    private static String id(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).replaceAll("(?s).*/ID ?\\[<([0-9a-f]{32})>.*", "$1");
    }

    @Test
    void manyThreadsShareOneSetOfFonts() throws ExecutionException, InterruptedException {
        List<byte[]> alone = IntStream.range(0, 24).mapToObj(this::one).toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> together = IntStream.range(0, 24).mapToObj(i -> pool.submit(() -> one(i))).toList();
            for (int i = 0; i < alone.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    private byte[] one(int i) {
        return new InvoicePdf().render(invoice().number("RE-" + i).build(), setup).bytes();
    }

    @Test
    void theDatesAreTheDocumentsOwn() throws IOException {
        try (PDDocument document = Loader.loadPDF(new InvoicePdf().render(invoice().build(), setup).bytes())) {
            Calendar created = document.getDocumentInformation().getCreationDate();
            assertThat(created.toInstant()).isEqualTo("2026-11-21T00:00:00Z");
            assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Kontor");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Invoice RE-2026-0871");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void aStreamGetsTheSameBytes() throws IOException {
        List<InvoiceSnapshot> invoices = IntStream.range(0, 30)
                .mapToObj(i -> invoice().number("RE-" + i).build())
                .toList();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();

        Printed printed = new InvoicePdf().renderTo(stream, invoices.iterator(), setup);

        assertThat(stream.toByteArray()).isEqualTo(new InvoicePdf().render(invoices, setup).bytes());
        assertThat(printed).isEqualTo(new Printed(30, 30, List.of()));
    }

    @Test
    void nothingIsNoPdf() {
        assertThatThrownBy(() -> new InvoicePdf().render(List.of(), setup))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBrokenLogoIsRefusedWhenItIsChosen() {
        assertThatThrownBy(() -> Logo.of("x", "not a picture".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(BusinessRuleException.class, e ->
                        assertThat(e.key()).isEqualTo("logo.unreadable"));
    }
}
