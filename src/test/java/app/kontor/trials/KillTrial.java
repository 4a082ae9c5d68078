package app.kontor.trials;

import app.kontor.Quick;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.db.ShopFolder;
import app.kontor.settings.NewShop;
import app.kontor.vault.Opener;
import app.kontor.vault.RecoveryKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Kills real processes at work in a shop, at random moments, and looks what is left. Arguments: how many kills, how many of them after more
 * than 90 seconds of work, the seed (0: any),
 * how many kills in an encrypted shop, how many of a restore. A shop lives through {@value #ROUNDS_A_SHOP} kills; after half of them it is not closed in order before the next one.
 */
final class KillTrial {
    private static final int ROUNDS_A_SHOP = 25;
    private static final int SIDE_BY_SIDE = 4;
    private static final int STARTS_WITHIN_SECONDS = 120;
    private static final int FOREVER = 1_000_000;

    private final Path folder;
    private final Path kept;
    private final @Nullable RecoveryKey key;
    private final KillTally tally = new KillTally();

    /** @param folder for its shops. @param kept where a shop goes that broke the promise, as it was right after the kill */
    KillTrial(Path folder, Path kept) {
        this(folder, kept, null);
    }

    private KillTrial(Path folder, Path kept, @Nullable RecoveryKey key) {
        this.folder = folder;
        this.kept = kept;
        this.key = key;
    }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        int late = Integer.parseInt(args[1]);
        long seed = seed(args[2]);
        Path folder = Files.createTempDirectory("kontor-kills");
        KillTrial trial = new KillTrial(folder, Path.of("target", "kills"));
        System.out.println("seed " + seed + ", shops in " + folder);
        trial.afterLongWork(late, seed);
        trial.atOnce(rounds - late, seed);
        KillTally encrypted = new KillTrial(folder, Path.of("target", "kills"), RecoveryKey.random()).atOnce(Integer.parseInt(args[3]), seed);
        new RestoreKills(folder, trial.tally).run(Integer.parseInt(args[4]), seed);
        Folders.delete(folder);
        System.out.print(trial.tally + "encrypted: " + encrypted);
        System.exit(trial.tally.faults().isEmpty() && encrypted.faults().isEmpty() ? 0 : 1);
    }

    static long seed(String given) {
        return given.equals("0") ? System.nanoTime() % 1_000_000 : Long.parseLong(given);
    }

    /** One after the other. @return what was found */
    KillTally atOnce(int rounds, long seed) throws Exception {
        Path shop = folder.resolve("shop");
        Testimony said = new Testimony();
        for (int round = 0; round < rounds; round++) {
            if (round % ROUNDS_A_SHOP == 0) {
                Folders.delete(shop);
                said = newShop(shop);
                encrypt(shop);
            }
            Random random = random(seed, round);
            new Kill(shop, said, random).run((key == null ? "" : "encrypted, ") + "seed " + seed + ", round " + round);
            if (round % 10 == 9) {
                System.out.print(round + 1 + " rounds: " + tally);
            }
        }
        return tally;
    }

    /** Past the 45 seconds after which H2 uses the room of old pages again; several side by side, each mostly at rest. */
    private void afterLongWork(int kills, long seed) throws InterruptedException {
        for (int first = 0; first < kills; first += SIDE_BY_SIDE) {
            List<Thread> threads = new ArrayList<>();
            for (int n = first; n < Math.min(kills, first + SIDE_BY_SIDE); n++) {
                Random random = random(-seed, n);
                String how = "seed " + seed + ", long " + n;
                Path shop = folder.resolve("long-" + n);
                threads.add(Thread.ofPlatform().start(() -> longWork(shop, random, how)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.print(tally);
        }
    }

    private void encrypt(Path shop) {
        if (key != null) {
            Quick.encryption(new ShopFolder(shop), Clock.systemUTC()).turnOn("owner", "four or five unrelated words".toCharArray(), key);
        }
    }

    private void longWork(Path shop, Random random, String how) {
        try {
            new Kill(shop, newShop(shop), random).longAgo(how);
            Folders.delete(shop);
        } catch (Exception e) {
            tally.add("long", how, new Aftermath(List.of("the trial itself failed: " + e), 0, false, 0));
        }
    }

    /** Of its own for each round, so that one can be repeated; Random's first numbers are alike for seeds in a row. */
    private static Random random(long seed, int round) {
        return new Random(new SplittableRandom(seed * 1_000_003 + round).nextLong());
    }

    static Testimony newShop(Path folder) {
        Testimony said = new Testimony();
        try (Shop shop = Entrance.create(folder, new NewShop("Kontor Trial GmbH", "DE", null, "DE123456788"))) {
            AnyWork.prepare(shop);
            said.known(shop.history().list(1).getFirst().seq());
        }
        return said;
    }

    /** When it is killed: so long after it has said the word so many times. */
    private record Moment(String word, int times, long millis) {}

    /** One round in one shop. */
    private final class Kill {
        private final Path shop;
        private final Testimony said;
        private final Random random;

        Kill(Path shop, Testimony said, Random random) {
            this.shop = shop;
            this.said = said;
            this.random = random;
        }

        void run(String how) throws Exception {
            int before = said.acknowledged().size();
            switch (random.nextInt(10)) {
                case 0 -> whileOpening(how);
                case 1 -> whileClosing(how);
                case 2 -> whileCopying(how);
                case 3, 4 -> atWork(random.nextInt(30), how);
                default -> atWork(50 + random.nextInt(1450), how);
            }
            tally.acknowledged(said.acknowledged().size() - before);
        }

        private void atWork(long millis, String how) throws Exception {
            kill("at work", new Moment("ack", 1 + random.nextInt(6), millis), FOREVER, how);
        }

        /** Half of them after work that was killed and not looked at. */
        private void whileOpening(String how) throws Exception {
            if (random.nextBoolean()) {
                victim(FOREVER, 0, new Moment("ack", 1, random.nextInt(800)));
            }
            kill("opening", new Moment("opening", 1, random.nextInt(2000)), 1, how);
        }

        private void whileClosing(String how) throws Exception {
            kill("closing", new Moment("closing", 1, random.nextInt(150)), 3 + random.nextInt(15), how);
        }

        private void whileCopying(String how) throws Exception {
            kill("backing up", new Moment("copying", 1, random.nextInt(2500)), random.nextInt(5), how, "backup");
        }

        void longAgo(String how) throws Exception {
            boolean alive = victim(FOREVER, 40, new Moment("ack", 1, 91_000 + random.nextInt(40_000)));
            tally.acknowledged(said.acknowledged().size());
            look(alive ? "after long work" : "ended by itself", how);
        }

        private void kill(String when, Moment moment, int steps, String how, String... more) throws Exception {
            boolean alive = victim(steps, 0, moment, more);
            if (!alive) {
                tally.tooLate();
            }
            look(alive ? when : when + ", too late", how);
        }

        /** @return whether it was killed; false if it had ended by itself */
        private boolean victim(int steps, long rest, Moment moment, String... more) throws Exception {
            List<String> arguments = new ArrayList<>(List.of(shop.toString(), Long.toString(random.nextLong()), Integer.toString(steps),
                    Long.toString(rest)));
            arguments.addAll(List.of(more));
            if (key != null) {
                arguments.add(KillWorker.KEY + key.text());
            }
            try (Victim victim = Victim.start(said, arguments.toArray(String[]::new))) {
                for (int time = 0; time < moment.times; time++) {
                    if (!victim.says(moment.word, STARTS_WITHIN_SECONDS)) {
                        throw new IOException("The worker never said " + moment.word + ": " + victim.errors());
                    }
                }
                return victim.killAfter(moment.millis);
            }
        }

        private void look(String when, String how) throws Exception {
            Path asLeft = shop.resolveSibling(shop.getFileName() + "-as-left");
            Folders.copy(shop, asLeft);
            Aftermath aftermath = Aftermath.of(shop, said, key == null ? Opener.NOTHING : new Opener.Recovery(key.text()));
            tally.add(when, how, aftermath);
            if (!aftermath.faults().isEmpty()) {
                Path place = kept.resolve(how.replaceAll("\\W+", "-"));
                Folders.delete(place); // of an earlier run with this seed
                Folders.copy(asLeft, place);
            } else if (random.nextBoolean()) { // the next one meets what the kill left, not what an orderly close made of it
                Folders.delete(shop);
                Files.move(asLeft, shop);
            } else {
                said.known(aftermath.seq());
            }
            Folders.delete(asLeft);
        }
    }
}
