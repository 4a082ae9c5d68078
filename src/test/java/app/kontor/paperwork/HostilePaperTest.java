package app.kontor.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.Address;
import app.kontor.value.PlainText;
import app.kontor.value.Quantity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What strangers write into an order is printed as its cleaned text, no more and no less, and on few pages. */
class HostilePaperTest {
    private static final PaperSetup A4 = PaperSetup.of(PaperSize.A4, PaperFonts.from(List.of()));

    @ParameterizedTest
    @MethodSource("texts")
    void isPrintedAsItsCleanedText(String text) {
        String expected = squeezed(PlainText.line(text, 120).replace('\uFFFD', '□')); // as every letter that no font has
        papers(text).forEach(paper -> {
            String found = PdfText.all(paper.bytes());
            assertThat(found.codePoints().filter(c -> c != '\n')).noneMatch(c ->
                    Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT);
            assertThat(squeezed(found)).contains(expected);
            assertThat(new String(paper.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("/JavaScript", "/OpenAction", "/Launch", "/URI");
        });
    }

    static Stream<String> texts() {
        return Stream.of(
                "Anna \u202Etxeterp\u202C Krug", "\u2066\u2067Sum 9,00\u2069", "bell\u0007 nul\u0000 esc\u001B[31m",
                "zero\u200Bwidth soft\u00ADhyphen", "tab\tand\nline\r\nend\u2028here", "\uD800half", "mark\uFEFF\u200E\u200F",
                "<b>bold</b> &amp; <script>alert(1)</script>", "(a) Tj ET Q \\) << /JS (x) >>", "%PDF-1.7 endobj",
                "javascript:app.alert(1)", "http://x.example/?q=1", "{{7*7}} ${jndi:ldap://x} {0} {", "'\"; DROP TABLE x; --",
                "=HYPERLINK(\"x\")", "../../etc/passwd", "\uFFFE\uFFFFno letters", "a\u0301e\u0308 composed", "%n%s%x");
    }

    @Test
    void aMegabyteInEveryFieldFillsNoHundredPages() {
        Stream.of("x".repeat(1_000_000), "Word ".repeat(200_000), "x\n".repeat(500_000), "\u202E".repeat(1_000_000), "東".repeat(300_000))
                .flatMap(HostilePaperTest::papers)
                .forEach(paper -> assertThat(paper.pages()).isLessThanOrEqualTo(6));
    }

    private static Stream<Paper> papers(String text) {
        Samples.InvoiceBuilder invoice = Samples.invoice().to(address(text));
        invoice.lines.set(0, Samples.line(1, text, "1", "1", "19"));
        invoice.notes = List.of(text);
        PackingSlipPaper slip = new PackingSlipPaper("LS-1", Samples.DAY, Samples.seller(), "A-1", "#1", Samples.DAY, address(text), text,
                List.of(new PackingSlipPaper.Line(1, "HH-1", text, Quantity.ONE, Quantity.ONE, Quantity.ZERO)), text, "en");
        PickListPaper.Line pick = new PickListPaper.Line("A-1", "HH-1", text, null, Quantity.ONE);
        PickListPaper list = new PickListPaper("PL-1", Samples.DAY, "Shop", PickListPaper.Grouping.BOTH,
                List.of(new PickListPaper.Order("A-1", text, text, List.of(pick))), "en");
        return Stream.of(
                new InvoicePdf().render(invoice.build(), A4),
                new PackingSlipPdf().render(slip, A4),
                new PickListPdf().render(list, A4),
                new LabelPdf(LabelStock.ROLL_100X150).render(Samples.label(address(text), "1"), A4));
    }

    private static Address address(String text) {
        return Samples.address(text, null, text, "20357", "Hamburg", "DE");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
    }
}
