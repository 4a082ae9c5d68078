package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.settings.NewShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An import of a storefront's export with customers and history, beside the bare parse of its file and the bare load of the same rows. */
final class ImportBench implements BenchRow {
    private static final String ROW = "import";
    private static final int MOST = 100_000;
    private static final int ARTICLES = 500;
    private static final int WARM = 5_000;
    private static final int OFTEN = 10_000;
    private static final double TIMES = 2;
    /** Orders a second that ../shared/bench has of Tryton, and how much faster Kontor shall be. */
    private static final double TRYTON = 2.6;
    private static final double FASTER = 100;

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        int orders = Math.min(MOST, place.orders());
        int rounds = orders <= OFTEN ? 3 : 1;
        warm(place);
        GeneratedFiles files = GeneratedFiles.write(place.fresh("files"), orders, ARTICLES, 1);
        Timing parse = Timing.ofJobs(1, 3, round -> Baselines.parse(files.orders()));
        List<Timing> plans = new ArrayList<>();
        List<Timing> applies = new ArrayList<>();
        List<Timing> loads = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Path folder = place.fresh("import");
            one(folder, files, plans, applies);
            SameRows.Done bare = SameRows.load(folder.resolve("shop"), folder.resolve("bare"));
            loads.add(new Timing(List.of(bare.measurement().seconds()), List.of(bare.computed() / 1e9)));
        }
        Timing both = Timing.sum(Timing.of(plans), Timing.of(applies));
        double rate = orders / Timing.median(both.passed());
        BenchPlace.empty(place.folder().resolve("import"));
        String what = String.format(Locale.ROOT, "%,d orders, %,d lines: ", orders, files.truth().lines);
        return List.of(
                Figure.job(ROW, what + "read and plan", Timing.of(plans), "bare parse", parse),
                Figure.job(ROW, what + "plan and apply", both, "the same rows loaded bare", Timing.of(loads), TIMES),
                new Figure(ROW, what + "orders a second", String.format(Locale.ROOT, "%,.0f", rate),
                        String.format(Locale.ROOT, "Tryton 6.0 as recorded elsewhere, server side: %.1f; %,.0f times that", TRYTON, rate / TRYTON),
                        "100 times", rate >= FASTER * TRYTON));
    }

    /** Both, as they would be in a program that has been used for a while. */
    private static void warm(BenchPlace place) throws Exception {
        Path folder = place.fresh("warm");
        one(folder, GeneratedFiles.write(folder.resolve("files"), WARM, ARTICLES, 2), new ArrayList<>(), new ArrayList<>());
        SameRows.load(folder.resolve("shop"), folder.resolve("bare"));
        BenchPlace.empty(folder);
    }

    private static void one(Path folder, GeneratedFiles files, List<Timing> plans, List<Timing> applies) throws Exception {
        try (Shop shop = Entrance.create(folder.resolve("shop"), new NewShop("Bench", "DE", null, "DE123456789"))) {
            for (Path file : List.of(files.products(), files.stock())) {
                shop.importing().apply(request(file), shop.importing().plan(request(file)));
            }
            ImportRequest request = request(files.orders());
            ImportPlan[] plan = new ImportPlan[1];
            plans.add(Timing.ofJobs(0, 1, round -> plan[0] = shop.importing().plan(request)));
            applies.add(Timing.ofJobs(0, 1, round -> shop.importing().apply(request, plan[0])));
            int created = plan[0].files().getFirst().counts().created();
            BenchRow.require(created == files.truth().orders, created + " orders");
        }
    }

    private static ImportRequest request(Path file) throws IOException {
        return ImportRequest.of(InputFile.of(file, List.of()));
    }
}
