package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.invoicing.Invoice;
import app.kontor.settings.NewShop;
import app.kontor.value.WindowRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A shop that has invoiced the open orders of a generated file, and kept none of the invoices' PDFs. */
final class PaperShop {
    private static final int ARTICLES = 500;
    private static final int PAGE = 1_000;

    private PaperShop() {}

    /** Made if there is none: a little less than half of the orders in a file are open. */
    static Path with(BenchPlace place, int invoices) throws Exception {
        Path shop = place.folder().resolve("paper-shop-" + invoices);
        Path ready = shop.resolve("READY");
        if (!Files.exists(ready)) {
            BenchPlace.empty(shop);
            make(shop, GeneratedFiles.write(place.fresh("paper-input"), invoices * 11 / 5, ARTICLES, 1), place.fresh("paper-run"));
            Files.createFile(ready);
        }
        return shop;
    }

    private static void make(Path folder, GeneratedFiles files, Path papers) throws Exception {
        try (Shop shop = Entrance.create(folder, new NewShop("Bench", "DE", null, "DE123456789"))) {
            shop.settings().set("company.street", "Kai 1");
            shop.settings().set("company.zip", "20457");
            shop.settings().set("company.city", "Hamburg");
            for (Path file : List.of(files.products(), files.stock(), files.orders())) {
                ImportRequest request = ImportRequest.of(new InputFile(file.getFileName().toString(), Files.readAllBytes(file)));
                shop.importing().apply(request, shop.importing().plan(request));
            }
            shop.fulfilment().allocate();
            shop.paperRun().run(papers);
        }
    }

    static List<Invoice> invoices(Shop shop) {
        List<Invoice> all = new ArrayList<>();
        String after = null;
        do {
            var window = shop.invoicing().list(new WindowRequest("", "", "", false, after, PAGE));
            all.addAll(window.rows());
            after = window.nextKey();
        } while (after != null);
        return all;
    }
}
