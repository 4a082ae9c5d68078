package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.invoicing.Invoice;
import app.kontor.value.InvoiceId;
import app.kontor.value.OrderId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Invoices as one PDF and as single kept files, each beside bare OpenPDF that draws the same texts and boxes in the same run. */
final class PaperBench implements BenchRow {
    private static final String ROW = "paper";
    private static final int WARM = 1;
    private static final int MOST_ROUNDS = 5;
    private static final int INVOICES = 1_000;

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        int rounds = Math.min(place.rounds(), MOST_ROUNDS);
        Path made = PaperShop.with(place, (WARM + rounds) * INVOICES);
        try (Shop shop = Entrance.open(place.copy(made, "paper-copy"))) {
            return new Run(shop, place.fresh("paper-files"), rounds, PaperShop.invoices(shop)).all();
        }
    }

    private record Run(Shop shop, Path folder, int rounds, List<Invoice> invoices, List<List<DrawnPage>> pages, BareOpenPdf bare) {
        Run(Shop shop, Path folder, int rounds, List<Invoice> invoices) {
            this(shop, folder, rounds, invoices, new ArrayList<>(), new BareOpenPdf());
        }

        List<Figure> all() throws Exception {
            Path ours = folder.resolve("ours.pdf");
            Path theirs = folder.resolve("bare.pdf");
            for (int round = 0; round < rounds + WARM; round++) {
                shop.invoicePaper().print(ids(round), ours);
                pages.add(DrawnPage.of(ours));
            }
            Timing one = Timing.ofJobs(WARM, rounds, round -> shop.invoicePaper().print(ids(round), ours));
            Timing bareOne = Timing.ofJobs(WARM, rounds, round -> bare.one(pages.get(round), theirs));
            BenchRow.require(text(ours).equals(text(theirs)), "the yard-stick draws the same text");
            Timing each = Timing.ofJobs(WARM, rounds, round ->
                    shop.invoicePaper().postAndPrint(orders(round), folder.resolve("ours-" + round), true));
            Timing bareEach = Timing.ofJobs(WARM, rounds, round -> bare.each(pages.get(round), folder.resolve("bare-" + round)));
            String first = slice(0).getFirst().number() + ".pdf";
            BenchRow.require(text(folder.resolve("ours-0").resolve(first)).equals(text(folder.resolve("bare-0/0.pdf"))), "so does each file");
            return List.of(
                    beside("1,000 invoices as one PDF", one, "bare OpenPDF, the same texts", bareOne, 2),
                    beside("1,000 invoices as single files, kept", each, "bare OpenPDF, nothing kept", bareEach, 1.5));
        }

        /** Both cores work for us and one for the yard-stick, so what passed counts; on a busy machine it says less than what was computed. */
        private static Figure beside(String what, Timing ours, String name, Timing yardStick, double goal) {
            double passed = Timing.median(ours.passed()) / Timing.median(yardStick.passed());
            double computed = Timing.median(ours.computed()) / Timing.median(yardStick.computed());
            String times = String.format(Locale.ROOT, "%s: %s; %.2f times computed, %.2f times passed", name, Figure.seconds(yardStick), computed, passed);
            return new Figure(ROW, what, Figure.seconds(ours), times, String.format(Locale.ROOT, "%.1f times, both cores", goal), passed <= goal);
        }

        private List<Invoice> slice(int round) {
            return invoices.subList(round * INVOICES, (round + 1) * INVOICES);
        }

        private List<InvoiceId> ids(int round) {
            return slice(round).stream().map(Invoice::id).toList();
        }

        private List<OrderId> orders(int round) {
            return slice(round).stream().map(Invoice::order).toList();
        }

        private static String text(Path pdf) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                return new PDFTextStripper().getText(document);
            }
        }
    }
}
