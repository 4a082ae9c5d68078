package app.kontor.trials.hostile;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Mutates golden files and takes each the whole way. Every mutation has a seed of its own: the run's seed and its number. */
final class Fuzz implements AutoCloseable {
    /** So many files share a shop, so that they also meet each other's orders; then a new one keeps it small. */
    private static final int FILES_PER_SHOP = 60;
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", "x");
    private static final List<String> CHARSETS = List.of("UTF-8", "windows-1252", "UTF-16LE", "Shift_JIS", "KOI8-R");

    private final long seed;
    private final List<GoldenFile> golden = GoldenFile.all();
    private final FuzzReport report;
    private final Watchdog watchdog;
    private @Nullable Given shop;
    private int inShop;

    Fuzz(long seed, FuzzReport report) {
        this.seed = seed;
        this.report = report;
        this.watchdog = new Watchdog(Duration.ofSeconds(10), report::hang);
    }

    /** One mutation of one file. */
    void mutate(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        GoldenFile file = golden.get(random.nextInt(golden.size()));
        Mutation mutation = new Mutation(random.nextLong());
        byte[] spoilt = mutation.of(file.bytes());
        ImportRequest request = new ImportRequest(
                List.of(new InputFile(file.name(), spoilt)), options(random), random.nextInt(10) == 0 ? "Fuzz" : null);
        if (file.profile() != null && random.nextInt(4) > 0) {
            request = request.by(file.profile());
        }
        String what = "#" + number + " " + file.name() + mutation.story() + " " + request.options();
        watchdog.begin(what, spoilt);
        Outcome outcome = new Trial(shop(), true).run(request);
        report.tried(what, spoilt, outcome, watchdog.end());
        if (outcome instanceof Outcome.Fault) {
            close(); // the next one starts from a sound shop
        }
    }

    private Given shop() {
        if (shop == null || ++inShop > FILES_PER_SHOP) {
            close();
            shop = Given.shop();
            List.of("A-1", "SOAP-1", "MUG-01").forEach(shop::product);
            shop.onHand("A-1", 9);
            shop.imports(ShopifyOrder.file("orders.csv", IntStream.rangeClosed(201, 210).mapToObj(n ->
                    (n < 207 ? ShopifyOrder.of(n) : ShopifyOrder.of(n).unpaid()).line(n == 203 ? 90 : 1, "A-1", "10.00")).toList()));
            inShop = 0;
        }
        return shop;
    }

    /** Mostly none; now and then what a person chose, which may be wrong too. */
    private static ReadOptions options(Random random) {
        List<@Nullable String> chosen = new ArrayList<>();
        for (List<String> choices : List.of(CHARSETS, DELIMITERS, List.of(".", ","), List.of("ymd", "mdy", "dmy"))) {
            chosen.add(random.nextInt(25) == 0 ? choices.get(random.nextInt(choices.size())) : null);
        }
        return new ReadOptions(null, chosen.get(0), chosen.get(1), chosen.get(2), chosen.get(3), null);
    }

    @Override
    public void close() {
        if (shop != null) {
            shop.close();
            shop = null;
        }
    }
}
