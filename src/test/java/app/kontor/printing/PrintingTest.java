package app.kontor.printing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.printing.KeepingPrinter.Sheet;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.imageio.ImageIO;
import javax.print.DocFlavor;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.MediaTray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintingTest {
    private static final float MM = 72 / 25.4f;
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path dir;

    @Test
    void aPageReachesThePrinterOfItsKindInItsActualSize() throws IOException {
        KeepingPrinter office = KeepingPrinter.named("Office 1", MediaSizeName.ISO_A4, MediaSizeName.NA_LETTER, MediaTray.MAIN);
        Printing printing = printing();
        printing.plan(new PrintPlan(List.of(Route.to(PaperKind.INVOICE, "Office 1").withCopies(2))));

        PrintJob job = printing.print(new PrintOrder(PaperKind.INVOICE, "RE-1", cross(210, 297))).getFirst();

        assertThat(job.state()).isEqualTo(PrintJob.State.PRINTED);
        assertThat(office.flavor).isEqualTo(DocFlavor.SERVICE_FORMATTED.PAGEABLE);
        assertThat(office.asked.get(Copies.class)).isEqualTo(new Copies(2));
        assertThat(office.asked.get(JobName.class)).hasToString("RE-1");
        assertThat(office.asked.get(Media.class)).isEqualTo(MediaSizeName.ISO_A4);
        MediaPrintableArea area = (MediaPrintableArea) office.asked.get(MediaPrintableArea.class);
        assertThat(area.getWidth(MediaPrintableArea.MM)).isEqualTo(210);
        assertThat(cross(office.sheets.getFirst(), "a4")).isEqualTo(at(10, 10));
        assertThat(office.sheets.getFirst().picture().getHeight()).isEqualTo(Math.round(297 * MM * 2));
    }

    @Test
    void theOffsetMovesEverything() throws IOException {
        KeepingPrinter office = KeepingPrinter.named("Office 2", MediaSizeName.ISO_A4);
        Printing printing = printing();
        printing.plan(new PrintPlan(List.of(Route.to(PaperKind.PICK_LIST, "Office 2").moved(35, -20))));
        printing.print(new PrintOrder(PaperKind.PICK_LIST, "Picks", cross(210, 297)));
        assertThat(cross(office.sheets.getFirst(), "offset")).isEqualTo(at(13.5, 8));
    }

    @Test
    void aWideLabelLiesAcrossItsPaperAndATrayIsChosenByName() throws IOException {
        KeepingPrinter labels = KeepingPrinter.named("Labels 3", MediaSizeName.ISO_A4, MediaSizeName.ISO_A7, MediaTray.MANUAL);
        Printing printing = printing();
        Route route = Route.to(PaperKind.PRODUCT_LABEL, "Labels 3").withTray(MediaTray.MANUAL.toString());
        printing.plan(new PrintPlan(List.of(route)));
        printing.print(new PrintOrder(PaperKind.PRODUCT_LABEL, "Mug", cross(105, 74)));
        assertThat(labels.asked.get(Media.class)).isEqualTo(MediaTray.MANUAL);
        Sheet sheet = labels.sheets.getFirst();
        assertThat(sheet.format().getOrientation()).isEqualTo(PageFormat.LANDSCAPE);
        assertThat(sheet.format().getPaper().getWidth()).isLessThan(sheet.format().getPaper().getHeight());
        assertThat(cross(sheet, "label")).isEqualTo(at(10, 10));
    }

    @Test
    void aPaperThatWasChosenIsFedWhateverThePageIs() throws IOException {
        KeepingPrinter letter = KeepingPrinter.named("Letter 4", MediaSizeName.ISO_A4, MediaSizeName.NA_LETTER);
        Printing printing = printing();
        printing.plan(new PrintPlan(List.of(
                Route.to(PaperKind.INVOICE, "Letter 4").withSize(MediaSizeName.NA_LETTER.toString()))));
        printing.print(new PrintOrder(PaperKind.INVOICE, "RE-2", cross(210, 297)));
        assertThat(letter.asked.get(Media.class)).isEqualTo(MediaSizeName.NA_LETTER);
        assertThat(letter.sheets.getFirst().format().getHeight()).isEqualTo(792);
        assertThat(cross(letter.sheets.getFirst(), "letter")).isEqualTo(at(10, 10));
    }

    @Test
    void withoutAPrinterPaperGoesToTheFolderAndNeverOverAnother() throws IOException {
        Printing printing = printing();
        PrintOrder order = new PrintOrder(PaperKind.INVOICE, "RE/3", cross(210, 297));
        List<PrintJob> jobs = List.of(printing.print(order).getFirst(), printing.print(order).getFirst());
        assertThat(jobs).allSatisfy(job -> assertThat(job.state()).isEqualTo(PrintJob.State.FILED));
        assertThat(jobs.getFirst().place()).endsWith("RE_3.pdf").isNotEqualTo(jobs.getLast().place());
        assertThat(jobs).allSatisfy(job -> assertThat(Path.of(job.place())).hasBinaryContent(order.pdf()));
    }

    @Test
    void paperOfAPrinterThatIsGoneWaitsInTheListAndGoesElsewhere() throws IOException {
        KeepingPrinter other = KeepingPrinter.named("Other 5", MediaSizeName.ISO_A4);
        Printing printing = printing();
        printing.plan(new PrintPlan(List.of(Route.to(PaperKind.INVOICE, "Gone 5"))));
        PrintJob failed = printing.print(new PrintOrder(PaperKind.INVOICE, "RE-5", cross(210, 297))).getFirst();
        assertThat(failed.why().key()).isEqualTo("error.printing.gone");
        assertThat(printing().jobs()).containsExactly(failed);

        PrintJob sent = printing.again(failed, "Other 5");
        assertThat(sent.state()).isEqualTo(PrintJob.State.PRINTED);
        assertThat(sent.id()).isEqualTo(failed.id());
        assertThat(other.sheets).hasSize(1);
        printing.again(sent);
        assertThat(other.sheets).hasSize(2);
        assertThat(printing.jobs()).hasSize(2);
    }

    @Test
    void aPrinterThatRefusesSaysWhy() throws IOException {
        KeepingPrinter shut = KeepingPrinter.named("Shut 6", MediaSizeName.ISO_A4);
        Printing printing = printing();
        printing.plan(new PrintPlan(List.of(Route.to(PaperKind.INVOICE, "Shut 6"))));
        shut.accepting = false;
        assertThat(printing.print(new PrintOrder(PaperKind.INVOICE, "RE-6", cross(210, 297))).getFirst().why().key())
                .isEqualTo("error.printing.refuses");
        shut.accepting = true;
        shut.complaint = "No paper";
        assertThat(printing.print(new PrintOrder(PaperKind.INVOICE, "RE-6", cross(210, 297))).getFirst().why().arguments())
                .containsExactly("Shut 6", "No paper");
    }

    @Test
    void severalPrintersOfAKindAndTheLastTwoHundredJobs() throws IOException {
        KeepingPrinter one = KeepingPrinter.named("One 7", MediaSizeName.ISO_A4);
        KeepingPrinter two = KeepingPrinter.named("Two 7", MediaSizeName.ISO_A4);
        Printing printing = printing();
        printing.plan(new PrintPlan(List.of(Route.to(PaperKind.PICK_LIST, "One 7"), Route.to(PaperKind.PICK_LIST, "Two 7"))));
        byte[] pdf = cross(20, 20);
        for (int i = 0; i < 102; i++) {
            printing.print(new PrintOrder(PaperKind.PICK_LIST, "Picks " + i, pdf));
        }
        assertThat(one.sheets).hasSize(102).hasSameSizeAs(two.sheets);
        assertThat(printing.jobs()).hasSize(200);
        assertThat(printing.jobs().getFirst().title()).isEqualTo("Picks 101");
    }

    @Test
    void aFileThatWasPrintedIsTakenAwayAndOneWithoutAPrinterStays() throws IOException {
        KeepingPrinter.named("Office 8", MediaSizeName.ISO_A4);
        Printing printing = printing();
        printing.plan(new PrintPlan(List.of(Route.to(PaperKind.INVOICE, "Office 8"))));
        Path invoice = Files.write(dir.resolve("invoices.pdf"), cross(210, 297));
        Path slip = Files.write(dir.resolve("slips.pdf"), cross(210, 297));
        printing.take(PaperKind.INVOICE, "Invoices", invoice);
        printing.take(PaperKind.PACKING_SLIP, "Slips", slip);
        assertThat(invoice).doesNotExist();
        assertThat(slip).exists();
    }

    @Test
    void thePlanHasARowForEveryKindAndSurvivesTheWindow() {
        PrintPlan plan = PrintPlan.EMPTY.with(2, Route.to(PaperKind.INVOICE, "A").moved(1, 2)).alsoAfter(2);
        printing().plan(plan);
        assertThat(printing().plan()).isEqualTo(plan);
        assertThat(plan.of(PaperKind.INVOICE)).hasSize(2);
        assertThat(plan.without(3).all()).extracting(Route::kind)
                .containsExactlyElementsOf(java.util.Arrays.stream(PaperKind.values()).filter(PaperKind::planned).toList());
    }

    /** The last papers of an encrypted shop lie sealed beside their jobs. */
    @Test
    void thePapersOfAnEncryptedShopAreNobodyElses() throws java.io.IOException {
        byte[] paper = "%PDF Zorvanek".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var sealed = new Printing(dir.resolve("sealed"), () -> dir.resolve("out"), NOON, app.kontor.vault.ShopKey.random().files());
        PrintJob job = sealed.print(new PrintOrder(PaperKind.INVOICE, "RE-1", paper)).getFirst();
        assertThat(sealed.pdf(job)).isEqualTo(paper);
        try (var kept = java.nio.file.Files.walk(dir.resolve("sealed"))) {
            for (Path file : kept.filter(java.nio.file.Files::isRegularFile).toList()) {
                assertThat(new String(java.nio.file.Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("Zorvanek");
            }
        }
    }

    private Printing printing() {
        return new Printing(dir.resolve("station"), () -> dir.resolve("papers"), NOON);
    }

    /** Where the cross of the upper left corner stands, found by its darkest row and column; the picture is kept to be looked at. */
    private static Point cross(Sheet sheet, String name) throws IOException {
        BufferedImage picture = sheet.picture();
        Files.createDirectories(Path.of("target/print"));
        ImageIO.write(picture, "png", Path.of("target/print/" + name + ".png").toFile());
        return new Point(darkest(picture, true), darkest(picture, false));
    }

    private static int darkest(BufferedImage picture, boolean column) {
        int half = Math.min(picture.getWidth(), picture.getHeight()) / 2;
        int best = -1;
        int most = 0;
        for (int a = 0; a < half; a++) {
            int dark = 0;
            for (int b = 0; b < half; b++) {
                dark += (column ? picture.getRGB(a, b) : picture.getRGB(b, a)) == 0xff000000 ? 1 : 0;
            }
            if (dark > most) {
                most = dark;
                best = a;
            }
        }
        return best;
    }

    private static Point at(double x, double y) {
        double dot = KeepingPrinter.DPI / 25.4;
        return new Point((int) Math.floor(x * dot), (int) Math.floor(y * dot));
    }

    /** A page with a cross at 10 mm from its upper left corner. */
    private static byte[] cross(float width, float height) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(width * MM, height * MM));
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.setLineWidth(1.2f);
                content.moveTo(4 * MM, (height - 10) * MM);
                content.lineTo(16 * MM, (height - 10) * MM);
                content.moveTo(10 * MM, (height - 4) * MM);
                content.lineTo(10 * MM, (height - 16) * MM);
                content.stroke();
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
