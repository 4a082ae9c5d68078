package app.kontor.trials;

import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Opens shops of every older schema, which brings them to today's, and kills the process meanwhile, or lets an operation of the disk
 * fail; then opens them again. Arguments: how many kills, the seed (0: any).
 */
final class UpgradeTrial {
    private static final int STARTS_WITHIN_SECONDS = 120;

    private final Path folder;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    UpgradeTrial(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("kontor-upgrades");
        UpgradeTrial trial = new UpgradeTrial(folder);
        List<GoldenShop> all = GoldenShop.all().toList();
        long seed = KillTrial.seed(args[1]);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int n = 0; n < Integer.parseInt(args[0]); n++) {
            trial.kill(all.get(n % all.size()), random);
        }
        for (GoldenShop golden : all) {
            trial.everyFailure(golden, 1);
        }
        Folders.delete(folder);
        System.out.print(trial);
        System.exit(trial.faults.isEmpty() ? 0 : 1);
    }

    /** One start, killed at any moment, three of four after its backup was made and the upgrade itself began; then opened again. */
    void kill(GoldenShop golden, Random random) throws IOException, InterruptedException {
        Path shop = fresh(golden);
        boolean early = random.nextInt(4) == 0;
        long moment = early ? random.nextInt(3_000) : random.nextInt(1_500);
        try (Victim victim = Victim.start(new Testimony(), shop.toString(), "1", "0", "0")) {
            if (!victim.says("opening", STARTS_WITHIN_SECONDS) || !early && !appears(shop.resolve("upgrade.lock"))) {
                throw new IOException("The worker did not begin: " + victim.errors());
            }
            victim.killAfter(moment);
        }
        counts.merge("killed " + stage(golden, shop), 1, Integer::sum);
        look(golden, shop, stage(golden, shop) + ", " + moment + " ms after " + (early ? "the start" : "the upgrade began"));
    }

    static boolean appears(Path file) {
        long end = System.nanoTime() + STARTS_WITHIN_SECONDS * 1_000_000_000L;
        while (!Files.exists(file) && System.nanoTime() < end) {
            LockSupport.parkNanos(500_000);
        }
        return Files.exists(file);
    }

    /** Each operation of the disk during an upgrade fails once. @param step only each so many of them. @return how many did */
    int everyFailure(GoldenShop golden, int step) throws IOException {
        int n = 1;
        for (boolean failed = true; failed; n += step) {
            Path shop = fresh(golden);
            FailingDisk disk = new FailingDisk(n);
            String outcome = opened(new ShopFolder(shop, disk));
            failed = disk.hasFailed();
            if (failed) {
                counts.merge("failed with " + outcome, 1, Integer::sum);
                look(golden, shop, "operation " + n + " failed, " + outcome);
            }
        }
        return n / step;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private String opened(ShopFolder shop) {
        try {
            ShopDatabase.open(shop, Clock.systemUTC(), "anna", "trial").close();
            return "nothing said";
        } catch (BusinessRuleException e) {
            return e.key();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private Path fresh(GoldenShop golden) {
        Path shop = folder.resolve("shop");
        Folders.delete(shop);
        golden.copyTo(shop);
        return shop;
    }

    /** How far it had come, from what lies there. */
    private static String stage(GoldenShop golden, Path shop) {
        boolean kept = Files.exists(shop.resolve("shop-v" + golden.schema() + ".mv.db"));
        boolean draft = Files.exists(shop.resolve("upgrade").resolve("shop.mv.db"));
        boolean begun = Files.exists(shop.resolve("upgrade.lock"));
        boolean backup = Files.exists(shop.resolve("backups"));
        String early = begun ? "at its beginning" : backup ? "in the backup before it" : "before all";
        return kept ? draft ? "before the swap" : "after the swap" : draft ? "in the copy" : early;
    }

    private void look(GoldenShop golden, Path shop, String how) {
        List<String> differences = golden.differences(shop, List.of("orders", "stock", "check"));
        differences.forEach(difference -> faults.add(golden + ", " + how + ": " + difference));
        for (String rest : List.of("upgrade", "upgrade.lock")) {
            if (Files.exists(shop.resolve(rest))) {
                faults.add(golden + ", " + how + ": left behind " + rest);
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((what, count) -> text.append(String.format("%5d %s%n", count, what)));
        text.append(faults.size()).append(" faults").append(System.lineSeparator());
        faults.forEach(fault -> text.append("  ").append(fault).append(System.lineSeparator()));
        return text.toString();
    }
}
