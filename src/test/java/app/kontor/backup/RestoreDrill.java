package app.kontor.backup;

import app.kontor.Given;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.backup.Content.Inspection;
import app.kontor.backup.Restored.JournalUse;
import app.kontor.db.Disk;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The restore drill: a shop lives through so many days and is backed up on each, then every generation that is left is restored into a
 * folder of its own, and after the loss of the database into its place, with the journal and without; last a large shop, for the times.
 * Says what it tried and found; its exit status is 1 if anything was not as it had been.
 */
final class RestoreDrill {
    private final Path dir;
    private final PrintStream out;
    private final Map<String, Inspection> asMade = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Random random = new Random(2026);

    RestoreDrill(Path dir, PrintStream out) {
        this.dir = dir;
        this.out = out;
    }

    /** @param args days of the year, orders of the large shop */
    public static void main(String[] args) throws IOException {
        Path dir = Files.createTempDirectory("kontor-restore");
        RestoreDrill drill = new RestoreDrill(dir, System.out);
        drill.year(Integer.parseInt(args[0]));
        drill.large(Integer.parseInt(args[1]));
        Draft.remove(dir, new Disk());
        drill.faults.forEach(System.out::println);
        System.out.println(drill.faults.isEmpty() ? "Everything came back." : drill.faults.size() + " FAULTS");
        System.exit(drill.faults.isEmpty() ? 0 : 1);
    }

    List<String> faults() {
        return faults;
    }

    /** Days of work, each with a backup; then every restore that the generations allow. */
    void year(int days) throws IOException {
        Path folder = dir.resolve("shop");
        Inspection last;
        int made = 0;
        try (Given given = new Given(folder)) {
            given.product("A-1").onHand("A-1", 100_000);
            Instant start = given.watch.instant();
            for (int day = 0; day < days; day++) {
                given.watch.set(start.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(random.nextInt(600))));
                given.orders(1 + random.nextInt(5), n -> new String[] {"1 A-1"});
                given.shop.documents().keep(("document of day " + day).getBytes());
                Generation one = given.shop.backups().make(Reason.DAILY, Course.SILENT);
                asMade.put(one.id(), one.content().inspection());
                made++;
                given.order("1 A-1"); // what only the journal knows
            }
            last = given.db.read(BackupStore::inspection);
        }
        List<Generation> left = Entrance.restore(folder).choices();
        out.printf("%d days with a backup each, %d generations left, newest with %d orders%n", made, left.size(), last.orders());
        left.forEach(one -> elsewhere(one, folder));
        for (Generation one : List.of(left.getFirst(), left.get(left.size() / 2), left.getLast())) {
            inPlace(one, folder, last);
        }
    }

    /** On another PC: there is no journal but the backup's own, and no documents but those of the store. */
    private void elsewhere(Generation one, Path folder) {
        Path target = dir.resolve("elsewhere").resolve(one.id());
        try {
            Files.createDirectories(target.getParent());
            Restored restored = Entrance.restore(target).run(one.file().toString(), Course.SILENT);
            expect(one, "opened twice, digests equal", asMade.get(one.id()).equals(restored.now()) && restored.missing().isEmpty());
            try (Shop shop = Entrance.open(target)) {
                expect(one, "check", shop.selfCheck().run().stream().allMatch(check -> check.ok()));
            }
            Draft.remove(target, new Disk());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database is lost: once the journal is there, once it is not. */
    private void inPlace(Generation one, Path folder, Inspection last) throws IOException {
        for (boolean journal : new boolean[] {true, false}) {
            Path lost = dir.resolve("lost");
            copy(folder, lost);
            Files.write(lost.resolve("shop.mv.db"), new byte[random.nextInt(100)]);
            if (!journal) {
                Draft.remove(lost.resolve("journal"), new Disk());
            }
            long begin = System.nanoTime();
            Restored restored = Entrance.restore(lost).run(one.id(), Course.SILENT);
            out.printf("%-26s %s journal: %5d commands came back, %5d lost, %4d ms%n", one.id(), journal ? "with   " : "without",
                    restored.replayed(), last.seq() - restored.now().seq(), (System.nanoTime() - begin) / 1_000_000);
            expect(one, "RPO 0 with the journal", !journal || restored.now().equals(last) && restored.journal() == JournalUse.REPLAYED);
            expect(one, "as it was made, without", journal || restored.now().equals(asMade.get(one.id())));
            Draft.remove(lost, new Disk());
            Draft.remove(restored.damaged(), new Disk());
        }
    }

    /** How long it takes. */
    void large(int orders) throws IOException {
        Path folder = dir.resolve("large");
        Inspection last;
        Generation one;
        try (Given given = new Given(folder)) {
            given.product("A-1").onHand("A-1", 1_000_000);
            for (int done = 0; done < orders; done += 1000) {
                given.orders(Math.min(1000, orders - done), n -> new String[] {"1 A-1"});
            }
            long begin = System.nanoTime();
            given.shop.backups().copy(Reason.ASKED, Course.SILENT);
            long copied = System.nanoTime();
            one = given.shop.backups().finish(Course.SILENT).orElseThrow();
            out.printf("%d orders: copied in %.1f s, checked in %.1f s, database %.1f MB, backup %.1f MB%n", orders, (copied - begin) / 1e9,
                    (System.nanoTime() - copied) / 1e9, Files.size(folder.resolve("shop.mv.db")) / 1e6, one.bytes() / 1e6);
            asMade.put(one.id(), one.content().inspection());
            given.orders(Math.max(1, orders / 100), n -> new String[] {"1 A-1"});
            last = given.db.read(BackupStore::inspection);
        }
        inPlace(one, folder, last);
    }

    private void expect(Generation one, String what, boolean holds) {
        if (!holds) {
            faults.add(one.id() + ": not " + what);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
