package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.invoicing.Invoice;
import app.kontor.settings.NewShop;
import app.kontor.value.InvoiceId;
import app.kontor.value.WindowRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One day of a shop through its use cases, step by step, each measured: from the export to the invoices on paper. */
final class ShopDay {
    private final Path folder;
    private final GeneratedFiles files;

    ShopDay(Path folder, GeneratedFiles files) {
        this.folder = folder;
        this.files = files;
    }

    List<Measurement> run() throws Exception {
        List<Measurement> steps = new ArrayList<>();
        try (Shop shop = Entrance.create(folder.resolve("shop"), new NewShop("Bench", "DE", null, "DE123456789"))) {
            prepare(shop);
            ImportRequest request = request(files.orders());
            ImportPlan[] plan = new ImportPlan[1];
            steps.add(Measurement.of("Read and plan (orders)", () -> {
                plan[0] = shop.importing().plan(request);
                return plan[0].files().getFirst().orders().size();
            }));
            steps.add(Measurement.of("Apply (orders)", () -> shop.importing().apply(request, plan[0]).files().getFirst().counts().created()));
            steps.add(Measurement.of("Same file again, plan (orders)", () -> shop.importing().plan(request).files().getFirst().counts().same()));
            steps.add(Measurement.of("Allocate (orders)", () -> shop.fulfilment().allocate().orders()));
            steps.add(Measurement.of("Pick list as PDF (orders)", () ->
                    shop.pickPaper().pick(List.of(), folder.resolve("pick-list.pdf")).list().orders().size()));
            steps.add(Measurement.of("Paper run: slips, labels, invoices (orders)", () ->
                    shop.paperRun().run(folder.resolve("paper")).files().stream().mapToInt(f -> f.documents()).max().orElse(0)));
            List<InvoiceId> invoices = invoices(shop);
            steps.add(Measurement.of("Invoices as one PDF (invoices)", () ->
                    shop.invoicePaper().print(invoices, folder.resolve("invoices.pdf")).documents()));
            steps.add(Measurement.of("Invoices as single files, kept (invoices)", () -> shop.invoicePaper().complete()));
        }
        return steps;
    }

    private void prepare(Shop shop) throws IOException {
        shop.settings().set("company.street", "Kai 1");
        shop.settings().set("company.zip", "20457");
        shop.settings().set("company.city", "Hamburg");
        for (Path file : List.of(files.products(), files.stock())) {
            shop.importing().apply(request(file), shop.importing().plan(request(file)));
        }
    }

    private static List<InvoiceId> invoices(Shop shop) {
        List<InvoiceId> ids = new ArrayList<>();
        String after = null;
        do {
            var window = shop.invoicing().list(new WindowRequest("", "", "", false, after, 1000));
            window.rows().stream().map(Invoice::id).forEach(ids::add);
            after = window.nextKey();
        } while (after != null);
        return ids;
    }

    private static ImportRequest request(Path file) throws IOException {
        return ImportRequest.of(new InputFile(file.getFileName().toString(), Files.readAllBytes(file)));
    }
}
