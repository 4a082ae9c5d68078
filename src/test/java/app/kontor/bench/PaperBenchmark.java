package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.invoicing.Invoice;
import app.kontor.settings.NewShop;
import app.kontor.value.OrderId;
import app.kontor.value.WindowRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Invoices as one PDF and as single kept files, each beside bare OpenPDF that draws the same texts and lines in the same run. */
final class PaperBenchmark {
    private static final int ROUNDS = 5;
    private static final int INVOICES = 1_000;

    private final Path folder;
    private final Shop shop;
    private final List<Invoice> invoices;
    private final BareOpenPdf bare = new BareOpenPdf();

    private PaperBenchmark(Shop shop, Path folder) {
        this.shop = shop;
        this.folder = folder;
        this.invoices = posted(shop);
        if (invoices.size() < (ROUNDS + 1) * INVOICES) {
            throw new IllegalArgumentException("too few invoices: " + invoices.size());
        }
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        try (Shop shop = Files.exists(folder.resolve("shop")) ? Entrance.open(folder.resolve("shop")) : made(folder)) {
            run(shop, folder).forEach(System.out::println);
        }
    }

    /** @param shop with 6,000 posted invoices whose PDFs are not kept yet */
    static List<Duel> run(Shop shop, Path folder) throws Exception {
        return new PaperBenchmark(shop, folder).run();
    }

    private List<Duel> run() throws Exception {
        List<Duel> duels = new ArrayList<>();
        Path ours = folder.resolve("ours.pdf");
        Path theirs = folder.resolve("bare.pdf");
        List<List<DrawnPage>> pages = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            pages.add(pages(round, ours));
        }
        duels.add(Duel.of("1,000 invoices as one PDF", INVOICES, ROUNDS,
                round -> shop.invoicePaper().print(slice(round).stream().map(Invoice::id).toList(), ours),
                round -> bare.one(pages.get(round), theirs)));
        requireSameText(ours, theirs);
        duels.add(Duel.of("1,000 invoices as single files, kept", INVOICES, ROUNDS,
                round -> shop.invoicePaper().postAndPrint(orders(round), folder.resolve("ours-" + round), true),
                round -> bare.each(pages.get(round), folder.resolve("bare-" + round))));
        requireSameText(folder.resolve("ours-0/" + slice(0).getFirst().number() + ".pdf"), folder.resolve("bare-0/0.pdf"));
        return duels;
    }

    private List<Invoice> slice(int round) {
        return invoices.subList(round * INVOICES, (round + 1) * INVOICES);
    }

    private List<OrderId> orders(int round) {
        return slice(round).stream().map(Invoice::order).toList();
    }

    private List<DrawnPage> pages(int round, Path file) throws IOException {
        shop.invoicePaper().print(slice(round).stream().map(Invoice::id).toList(), file);
        return DrawnPage.of(file);
    }

    private static void requireSameText(Path one, Path other) throws IOException {
        if (!text(one).equals(text(other))) {
            throw new IllegalStateException("The yard-stick drew something else: " + one + ", " + other);
        }
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<Invoice> posted(Shop shop) {
        List<Invoice> all = new ArrayList<>();
        String after = null;
        do {
            var window = shop.invoicing().list(new WindowRequest("", "", "", false, after, INVOICES));
            all.addAll(window.rows());
            after = window.nextKey();
        } while (after != null);
        return all;
    }

    private static Shop made(Path folder) throws Exception {
        GeneratedFiles files = GeneratedFiles.write(folder.resolve("files"), 13_000, 500, 1);
        Shop shop = Entrance.create(folder.resolve("shop"), new NewShop("Bench", "DE", null, "DE123456789"));
        List.of("street=Kai 1", "zip=20457", "city=Hamburg").stream().map(s -> s.split("="))
                .forEach(s -> shop.settings().set("company." + s[0], s[1]));
        for (Path file : List.of(files.products(), files.stock(), files.orders())) {
            ImportRequest request = ImportRequest.of(new InputFile(file.getFileName().toString(), Files.readAllBytes(file)));
            shop.importing().apply(request, shop.importing().plan(request));
        }
        shop.fulfilment().allocate();
        shop.paperRun().run(folder.resolve("paper"));
        return shop;
    }
}
