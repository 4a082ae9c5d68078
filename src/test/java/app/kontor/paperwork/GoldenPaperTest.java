package app.kontor.paperwork;

import static app.kontor.paperwork.Samples.address;
import static app.kontor.paperwork.Samples.cafe;
import static app.kontor.paperwork.Samples.dec;
import static app.kontor.paperwork.Samples.invoice;
import static app.kontor.paperwork.Samples.line;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.paperwork.PickListPaper.Grouping;
import app.kontor.value.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The words of every paper in every language and size, as another library reads them. {@code -Dapprove} rewrites what
 * is expected; read the difference before you commit it.
 */
class GoldenPaperTest {
    private static final Path EXPECTED = Path.of("src/test/resources/paperwork");
    private final PaperFonts fonts = PaperFonts.from(List.of());

    @TestFactory
    Stream<DynamicTest> invoices() {
        return Stream.of("en", "de", "da").flatMap(language -> Stream.of("A4", "Letter").map(size ->
                golden("invoice-" + language + "-" + size.toLowerCase(Locale.ROOT),
                        print(invoice().language(language).paper(size).build()))));
    }

    @TestFactory
    Stream<DynamicTest> invoicesInSpecialCases() {
        return Stream.of(
                golden("invoice-paid-gross-three-rates", print(threeRates())),
                golden("invoice-us", print(american())),
                golden("invoice-no-vat-shown", print(smallBusiness())),
                golden("invoice-yen", print(yen())),
                golden("invoice-francs-part-paid-rounded", print(francs())),
                golden("invoice-wide-amounts", print(rupiah())));
    }

    private Paper print(InvoiceSnapshot invoice) {
        return new InvoicePdf().render(invoice, setup(PaperSize.A4));
    }

    @TestFactory
    Stream<DynamicTest> slips() {
        return Stream.of("en", "de", "da").flatMap(language -> Stream.of(PaperSize.values()).map(size ->
                golden("slip-" + language + "-" + size.name().toLowerCase(Locale.ROOT),
                        new PackingSlipPdf().render(Samples.slip(language, 3), setup(size)))));
    }

    @TestFactory
    Stream<DynamicTest> pickLists() {
        return Stream.of("en", "de", "da").flatMap(language -> Stream.of(PaperSize.values()).map(size ->
                golden("picklist-" + language + "-" + size.name().toLowerCase(Locale.ROOT),
                        new PickListPdf().render(Samples.pickList(Grouping.BOTH, language), setup(size)))));
    }

    @TestFactory
    Stream<DynamicTest> recoveryKeys() {
        String key = "7K3MX-0QWER-TYPAS-DFGHJ-K1ZXC-VBNM2-34567-89ABC";
        return Stream.of("en", "de", "da").flatMap(language -> Stream.of(PaperSize.values()).map(size ->
                golden("recovery-" + language + "-" + size.name().toLowerCase(Locale.ROOT), new RecoveryPdf().render(
                        new RecoveryPaper("Tea & Tins", key, LocalDate.of(2026, 11, 22), language), setup(size)))));
    }

    @TestFactory
    Stream<DynamicTest> labels() {
        List<LabelPaper> labels = List.of(
                Samples.label(cafe(), "A-10249"),
                Samples.label(address("Łukasz Wójcik", null, "ul. Piotrkowska 104", "90-926", "Łódź", "PL"), "A-10250"),
                Samples.label(
                address("Jane Doe", "Doe Ltd", "221B Baker Street", "NW1 6XE", "London", "GB"), "A-10251"));
        return Stream.of(LabelStock.values()).map(stock ->
                golden("label-" + stock.name().toLowerCase(Locale.ROOT),
                        new LabelPdf(stock).render(labels, setup(PaperSize.A4))));
    }

    private static InvoiceSnapshot threeRates() {
        Samples.InvoiceBuilder order = invoice().language("de").gross().paidWith("PayPal");
        order.lines.add(line(5, "Buch: Keramik von Łódź bis Київ, Ελλάδα und zurück", "3", "24.90", "0"));
        order.discount = dec("10.00");
        String name = "Dr. Anna-Lena Freifrau von und zu Hohenstein";
        order.deliverTo = address(name, null, "Straße des 17. Juni 1234", "10623", "Berlin", "DE");
        return order.build();
    }

    private static InvoiceSnapshot american() {
        Address buyer = new Address("John Q. Public", null, "1600 Amphitheatre Pkwy", "Apt 4B", null, "94043",
                "Mountain View", "CA", "US", null);
        Samples.InvoiceBuilder order = invoice().paper("Letter").paidWith("Shopify Payments").to(buyer);
        order.currency = "USD";
        order.vatId = null;
        return order.build();
    }

    private static InvoiceSnapshot smallBusiness() {
        Samples.InvoiceBuilder order = invoice().language("de");
        order.lines.replaceAll(l -> new InvoiceSnapshot.Line(
                l.position(), null, l.name(), l.quantity(), l.unitPrice(), l.total(), null));
        order.notes = List.of("Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.");
        order.vatId = null;
        return order.build();
    }

    private static InvoiceSnapshot yen() {
        Samples.InvoiceBuilder order = invoice().lines(1);
        order.lines.set(0, new InvoiceSnapshot.Line(1, null, "Tea", dec("2"), dec("1200"), dec("2400"), null));
        order.shipping = dec("0");
        order.discount = dec("0");
        order.currency = "JPY";
        return order.build();
    }

    /** R8, R21: rounding after tax, a part paid, the rest due. */
    private static InvoiceSnapshot francs() {
        Samples.InvoiceBuilder order = invoice().language("de")
                .to(address("Urs Meier", null, "Bahnhofstrasse 1", "8001", "Zürich", "CH"));
        order.currency = "CHF";
        order.rounding = dec("-0.01");
        order.paid = dec("100.00");
        return order.build();
    }

    private static InvoiceSnapshot rupiah() {
        Samples.InvoiceBuilder order = invoice();
        order.currency = "IDR";
        order.lines.set(0, line(1, "Stoneware", "12", "16800000.00", "19"));
        return order.build();
    }

    private PaperSetup setup(PaperSize size) {
        return PaperSetup.of(size, fonts);
    }

    private static DynamicTest golden(String name, Paper paper) {
        String text = String.join("\n--- page ---\n", PdfText.pages(paper.bytes())) + "\n";
        return DynamicTest.dynamicTest(name, () -> check(name, text));
    }

    private static void check(String name, String actual) throws IOException {
        Path expected = EXPECTED.resolve(name + ".expected.txt");
        if (System.getProperty("approve") != null) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, actual);
        }
        assertThat(expected).as("Run once with -Dapprove to write it").exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
