package app.kontor.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.backup.Restored.JournalUse;
import app.kontor.db.Disk;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup holds everything, counts only when it was proved, and tells when a bit of it has changed. */
class BackupTest {
    @TempDir
    Path dir;

    private Given given;
    private Backups backups;

    @BeforeEach
    void open() {
        given = new Given(dir.resolve("shop"));
        given.product("A-1").onHand("A-1", 10).order("2 A-1");
        backups = given.shop.backups();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void aFileHoldsEverythingAndBringsItToANewPc() throws Exception {
        String hash = given.shop.documents().keep(new byte[] {1, 2, 3});
        Generation made = backups.makeFile(dir, Course.SILENT);
        assertThat(made.file().getParent()).isEqualTo(dir);
        assertThat(made.content().inspection().orders()).isEqualTo(1);
        assertThatThrownBy(() -> backups.makeFile(made.file(), Course.SILENT)).as("overwrites nothing").hasMessageStartingWith("backup.exists");
        assertThatThrownBy(() -> backups.makeFile(dir.resolve("nowhere/x.zip"), Course.SILENT)).hasMessageStartingWith("backup.noFolder");
        assertThat(backups.all()).as("it is no generation").isEmpty();

        Path elsewhere = dir.resolve("new/shop");
        Files.createDirectories(elsewhere.getParent());
        Restored restored = Entrance.restore(elsewhere).run(made.file().toString(), Course.SILENT);
        assertThat(restored.journal()).isEqualTo(JournalUse.NONE);
        assertThat(restored.damaged()).isNull();
        assertThat(restored.now()).isEqualTo(made.content().inspection());
        try (Shop shop = Entrance.open(elsewhere)) {
            assertThat(shop.documents().read(hash)).containsExactly(1, 2, 3);
            assertThat(shop.selfCheck().run()).allMatch(check -> check.ok());
        }
    }

    @Test
    void aFullDiskIsSaidAndNothingIsLeftOnIt() throws Exception {
        Disk full = new Disk() {
            @Override
            public FileChannel open(Path file, OpenOption... options) throws IOException {
                if (file.toString().endsWith(".zip.new")) {
                    Files.write(file, new byte[1000]);
                    throw new IOException("No space left on device");
                }
                return super.open(file, options);
            }
        };
        ShopFolder folder = new ShopFolder(dir.resolve("shop"), full);
        Inspector inspector = new Inspector(given.watch, "anna", "test", db -> List.of());
        Backups failing = new Backups(Backups.Source.open(folder, given.db, dir.resolve("none"), () -> ZoneOffset.UTC), inspector);
        assertThatThrownBy(() -> failing.make(Reason.ASKED, Course.SILENT)).hasMessageStartingWith("backup.full");
        assertThat(failing.lastVerified()).isEmpty();
        assertThat(Files.list(failing.folder())).as("no half file").noneMatch(file -> file.toString().endsWith(".new"));
        assertThat(backups.finish(Course.SILENT)).as("the copy was whole, and is checked when there is room").isPresent();
    }

    @Test
    void everyDamageIsNoticed() throws Exception {
        Path sound = backups.makeFile(dir, Course.SILENT).file();
        byte[] bytes = Files.readAllBytes(sound);
        Restore restore = Entrance.restore(dir.resolve("shop"));
        assertThat(restore.look(sound).whole()).isTrue();
        Random random = new Random(); // the shop's ids and hashes are others each time too
        for (int n = 0; n < 1000; n++) {
            Path broken = Files.write(dir.resolve("broken.zip"), bytes);
            String how = damage(broken, n % 5, random);
            assertThatThrownBy(() -> restore.look(broken)).as(how).isInstanceOf(BusinessRuleException.class).hasMessageStartingWith("restore.");
        }
    }

    private static String damage(Path file, int how, Random random) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long at = random.nextLong(bytes.length());
            switch (how) {
                case 0, 1 -> {
                    bytes.seek(at);
                    int old = bytes.read();
                    bytes.seek(at);
                    bytes.write(old ^ 1 << random.nextInt(8));
                }
                case 2 -> bytes.setLength(at);
                case 3 -> {
                    bytes.seek(bytes.length());
                    bytes.write(random.nextInt());
                }
                default -> {
                    bytes.seek(at);
                    bytes.write("no such bytes".getBytes());
                }
            }
            return how + " at " + at;
        }
    }

    @Test
    void aCopyCountsOnceItWasChecked() throws Exception {
        backups.copy(Reason.EXIT, Course.SILENT);
        assertThat(backups.all()).extracting(Generation::state).containsExactly(Generation.State.UNVERIFIED);
        assertThat(backups.lastVerified()).isEmpty();
        String id = backups.all().getFirst().id();
        assertThatThrownBy(() -> Entrance.restore(dir.resolve("shop")).run(id, Course.SILENT)).hasMessageStartingWith("restore.unverified");
        assertThat(backups.finish(Course.SILENT)).isPresent();
        assertThat(backups.lastVerified()).isPresent();

        given.watch.forward(Duration.ofMinutes(1));
        given.order("1 A-1");
        backups.copy(Reason.EXIT, Course.SILENT);
        Path copy = dir.resolve("shop/backups").resolve(backups.all().getFirst().id() + ".unverified/database.zip");
        damage(copy, 0, new Random(1));
        assertThatThrownBy(() -> backups.finish(Course.SILENT)).hasMessageStartingWith("backup.notSound");
        assertThat(backups.all()).as("what is not sound goes").extracting(Generation::id).containsExactly(id);
    }

    @Test
    void knowsWhenOneIsDue() {
        assertThat(backups.isDue(Reason.DAILY)).isTrue();
        assertThat(backups.isDue(Reason.IMPORT)).as("there are orders, and no backup").isTrue();
        backups.make(Reason.DAILY, Course.SILENT);
        assertThat(backups.isDue(Reason.EXIT)).as("nothing has changed").isFalse();
        given.order("1 A-1");
        assertThat(backups.isDue(Reason.EXIT)).isTrue();
        assertThat(backups.isDue(Reason.DAILY)).as("there is one of today").isFalse();
        assertThat(backups.isDue(Reason.IMPORT)).as("it is fresh").isFalse();
        given.watch.forward(Duration.ofMinutes(61));
        assertThat(backups.isDue(Reason.IMPORT)).isTrue();
        given.watch.forward(Duration.ofHours(22));
        assertThat(backups.isDue(Reason.DAILY)).isTrue();
    }

    @Test
    void theSecondPlaceIsFilledWhenItIsThereAndMissedWhenItIsNot() throws Exception {
        assertThat(backups.second().state()).isEqualTo(SecondPlace.State.NONE);
        Path usb = Files.createDirectory(dir.resolve("usb"));
        String hash = given.shop.documents().keep(new byte[] {9});
        backups.secondTo(usb);
        assertThat(backups.second().state()).as("nothing is there yet").isEqualTo(SecondPlace.State.OLD);
        Generation made = backups.make(Reason.ASKED, Course.SILENT);
        assertThat(backups.second().state()).isEqualTo(SecondPlace.State.CURRENT);
        given.watch.forward(Duration.ofDays(8));
        assertThat(backups.second().state()).isEqualTo(SecondPlace.State.OLD);

        Files.move(usb, dir.resolve("unplugged"));
        assertThat(backups.second().state()).isEqualTo(SecondPlace.State.ABSENT);
        backups.make(Reason.ASKED, Course.SILENT);
        assertThat(backups.all()).as("work goes on").hasSize(2);
        assertThat(backups.stored()).extracting(Stored::where).as("as far as one can see").containsOnly(Stored.Where.HERE);

        Files.move(dir.resolve("unplugged"), usb);
        backups.copyToSecond(Course.SILENT);
        assertThat(backups.second().state()).isEqualTo(SecondPlace.State.CURRENT);
        assertThat(backups.stored()).extracting(Stored::where).containsExactly(Stored.Where.BOTH, Stored.Where.BOTH);
        Files.delete(made.file());
        assertThat(backups.stored()).extracting(Stored::where).containsExactly(Stored.Where.BOTH, Stored.Where.SECOND);
        given.close();
        Files.move(dir.resolve("shop"), dir.resolve("lost"));
        Path there = SecondCopies.all(usb).getLast().file();
        assertThat(SecondCopies.all(usb)).hasSize(2).last().extracting(Generation::id).isEqualTo(made.id());
        assertThat(Entrance.restore(dir.resolve("shop")).run(there.toString(), Course.SILENT).missing()).isEmpty();
        assertThat(dir.resolve("shop/documents").resolve(hash.substring(0, 2)).resolve(hash)).exists();
    }
}
