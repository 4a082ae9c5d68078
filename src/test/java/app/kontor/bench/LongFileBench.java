package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.settings.NewShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file of ten thousand rows and one of a million, read and planned in the same memory, beside the bare parse of each. */
final class LongFileBench implements BenchRow {
    private static final String ROW = "long file";
    private static final List<Integer> ORDERS = List.of(4_000, 400_000);
    private static final int ARTICLES = 500;

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        List<Figure> figures = new ArrayList<>();
        HeapWatch watch = new HeapWatch();
        try (Shop shop = Entrance.create(place.fresh("long-shop").resolve("shop"), new NewShop("Bench", "DE", null, "DE123456789"))) {
            for (int orders : ORDERS) {
                GeneratedFiles files = GeneratedFiles.write(place.fresh("long-file"), orders, ARTICLES, 1);
                if (figures.isEmpty()) {
                    apply(shop, files.products());
                }
                Timing parse = Timing.ofJobs(1, 3, round -> Baselines.parse(files.orders()));
                Timing plan = Timing.ofJobs(figures.isEmpty() ? 3 : 0, 1, round -> plan(shop, files));
                String what = String.format(Locale.ROOT, "%,d orders, %,d rows, %,d MB: ", orders, files.truth().lines,
                        Files.size(files.orders()) >> 20);
                figures.add(Figure.job(ROW, what + "read and plan", plan, "bare parse", parse));
                figures.add(Figure.plain(ROW, what + "heap after a collection, at most", watch.megabytes() + " MB", "", true));
            }
        }
        BenchPlace.empty(place.folder().resolve("long-file"));
        BenchPlace.empty(place.folder().resolve("long-shop"));
        return figures;
    }

    private static void apply(Shop shop, Path file) throws Exception {
        ImportRequest request = ImportRequest.of(InputFile.of(file, List.of()));
        shop.importing().apply(request, shop.importing().plan(request));
    }

    private static void plan(Shop shop, GeneratedFiles files) throws Exception {
        ImportPlan plan = shop.importing().plan(ImportRequest.of(InputFile.of(files.orders(), List.of())));
        BenchRow.require(plan.files().getFirst().counts().created() == files.truth().orders
                && plan.files().getFirst().orderLines() == files.truth().lines, "the plan of a long file");
    }
}
