package app.kontor.trials;

import app.kontor.app.Entrance;
import app.kontor.backup.Course;
import app.kontor.backup.Restore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Kills the process that restores a shop: one that is sound, or one with a page of zeros. A shop that was not restored yet is restored
 * again, as its owner would; afterwards each command is there that was acknowledged before, also those after the backup.
 */
final class RestoreKills {
    private static final int ROUNDS_A_SHOP = 15;
    private static final int STARTS_WITHIN_SECONDS = 120;
    private static final long LONGEST_MILLIS = 2_500;

    private final Path folder;
    private final KillTally tally;
    private Testimony said = new Testimony();
    private Path made = Path.of("");

    RestoreKills(Path folder, KillTally tally) {
        this.folder = folder;
        this.tally = tally;
    }

    void run(int rounds, long seed) throws Exception {
        for (int round = 0; round < rounds; round++) {
            Random random = new Random(new SplittableRandom(seed * 1_000_033 + round).nextLong());
            if (round % ROUNDS_A_SHOP == 0) {
                make(random);
            }
            one(random, "seed " + seed + ", restore " + round);
            if (round % 10 == 9) {
                System.out.print(round + 1 + " restores: " + tally);
            }
        }
        Folders.delete(folder.resolve("restores"));
    }

    /** A shop with a backup and more work after it, closed in order. */
    private void make(Random random) throws Exception {
        Folders.delete(folder.resolve("restores"));
        made = folder.resolve("restores").resolve("made");
        Files.createDirectories(made);
        said = KillTrial.newShop(made.resolve("shop"));
        for (String more : List.of("backup", "")) {
            String[] words = {made.resolve("shop").toString(), Long.toString(random.nextLong()), "12", "0", more};
            try (Victim worker = Victim.start(said, words)) {
                if (!worker.says("closed", STARTS_WITHIN_SECONDS)) {
                    throw new IOException("The worker did not end: " + worker.errors());
                }
            }
        }
        tally.acknowledged(said.acknowledged().size());
    }

    private void one(Random random, String how) throws Exception {
        Path place = folder.resolve("restores").resolve("place");
        Folders.delete(place);
        Folders.copy(made, place);
        Path shop = place.resolve("shop");
        boolean damages = random.nextBoolean();
        if (damages) {
            damage(shop.resolve("shop.mv.db"));
        }
        byte[] before = Files.readAllBytes(shop.resolve("shop.mv.db"));
        boolean alive = killed(shop, random);
        String when = !alive ? "restored before the kill" : damages ? "restoring a damaged shop" : "restoring";
        if (Entrance.exists(shop) && damages && Arrays.equals(before, Files.readAllBytes(shop.resolve("shop.mv.db")))) {
            Restore again = Entrance.restore(shop);
            again.run(again.choices().getFirst().id(), Course.SILENT);
        }
        tally.add(when, how, Aftermath.of(shop, said));
    }

    /** At any time, or shortly before, in or after the swap. */
    private boolean killed(Path shop, Random random) throws Exception {
        try (Victim victim = Victim.start(said, shop.toString(), "0", "0", "0", "restore")) {
            if (!victim.says("restoring", STARTS_WITHIN_SECONDS)) {
                throw new IOException("The restore did not begin: " + victim.errors());
            }
            if (random.nextBoolean()) {
                return victim.killAfter(random.nextLong(LONGEST_MILLIS));
            }
            UpgradeTrial.appears(shop.resolveSibling("shop.restoring").resolve("documents"));
            return victim.killAfter(random.nextLong(LONGEST_MILLIS / 4));
        }
    }

    private static void damage(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(4096), channel.size() / 8192 * 4096);
        }
    }
}
