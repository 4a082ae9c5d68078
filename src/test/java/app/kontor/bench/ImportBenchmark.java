package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.sales.OrderView;
import app.kontor.settings.NewShop;
import app.kontor.value.OrderId;
import app.kontor.value.WindowRequest;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** An import alone, beside the bare parse of its file and the bare load of its rows. Arguments: a new folder, the number of orders. */
public final class ImportBenchmark {
    private final Path folder;
    private final GeneratedFiles files;

    private ImportBenchmark(Path folder, int orders) throws IOException {
        this.folder = folder;
        this.files = GeneratedFiles.write(folder, orders, 500, 1);
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        System.out.println("warming up");
        new ImportBenchmark(folder.resolve("warm"), 3000).day();
        System.out.println("measured");
        ImportBenchmark bench = new ImportBenchmark(folder, Integer.parseInt(args[1]));
        System.out.println(bench.files.truth());
        step("FastCSV, bare parse (lines)", () -> Baselines.parse(bench.files.orders()));
        PeakMemory.reset();
        bench.day();
        System.out.printf(Locale.ROOT, "peak heap %,d MB, database %,d MB%n", PeakMemory.read().heapBytes() >> 20,
                Files.size(bench.folder.resolve("shop/shop.mv.db")) >> 20);
        SameRows.Done bare = SameRows.load(bench.folder.resolve("shop"), bench.folder.resolve("bare"));
        print(bare.measurement(), bare.computed(), bare.computed());
    }

    private void day() throws Exception {
        try (Shop shop = Entrance.create(folder.resolve("shop"), new NewShop("Bench", "DE", null, "DE123456789"))) {
            for (Path file : List.of(files.products(), files.stock())) {
                shop.importing().apply(request(file), shop.importing().plan(request(file)));
            }
            ImportRequest request = request(files.orders());
            ImportPlan[] plan = new ImportPlan[1];
            long before = used();
            step("Read and plan (orders)", () -> {
                plan[0] = shop.importing().plan(request);
                return plan[0].files().getFirst().counts().created();
            });
            System.out.printf(Locale.ROOT, "the plan holds %,d KB%n", (used() - before) >> 10);
            step("Apply (orders)", () -> shop.importing().apply(request, plan[0]).files().getFirst().counts().created());
            plan[0] = null;
            step("Same file again, plan (orders)", () -> shop.importing().plan(request).files().getFirst().counts().same());
            step("Allocate (orders)", () -> shop.fulfilment().allocate().orders());
            List<OrderId> ready = shop.orders().list(new WindowRequest("", OrderView.READY.code(), "", false, null, 1000)).rows()
                    .stream().map(row -> row.id()).toList();
            step("Pick list of 500 (orders)", () -> shop.fulfilment().pick(ready.subList(0, 500)).orders().size());
            step("Pick list of 500 as PDF (orders)", () ->
                    shop.pickPaper().pick(ready.subList(500, 1000), folder.resolve("pick-list.pdf")).list().orders().size());
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void step(String name, Callable<? extends Number> work) throws Exception {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long all = process.getProcessCpuTime();
        long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Measurement done = Measurement.of(name, work);
        print(done, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own, process.getProcessCpuTime() - all);
    }

    /** The times of the processors say more than the clock where others compute too. */
    private static void print(Measurement m, long own, long all) {
        System.out.printf(Locale.ROOT, "%-48s %,10d %10.3f s, computed %.3f s by its thread, %.3f s by all%n",
                m.step(), m.things(), m.seconds(), own / 1e9, all / 1e9);
    }

    private static ImportRequest request(Path file) throws IOException {
        return ImportRequest.of(InputFile.of(file, List.of()));
    }
}
