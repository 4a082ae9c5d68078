package app.kontor.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.Quick;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.backup.Course;
import app.kontor.backup.Generation;
import app.kontor.backup.Restored;
import app.kontor.db.Changeover;
import app.kontor.db.Disk;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.Opener;
import app.kontor.vault.RecoveryKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encryption is turned on and off wholly or not at all, and nothing of the shop changes by it. */
class EncryptionTest {
    private static final char[] TEA = "tea and more tea".toCharArray();
    private static final String SKU = "SAMOVAR-COPPER"; // too long to be found in three megabytes of ciphertext by chance
    private static final byte[] PAPER = "%PDF Sørensen, Ærø".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path dir;

    private Path shop;
    private String hash = "";

    @BeforeEach
    void plainShop() {
        shop = dir.resolve("shop");
        try (Given given = new Given(shop)) {
            given.product(SKU).onHand(SKU, 10).order("2 " + SKU);
            hash = given.shop.documents().keep(PAPER);
            given.shop.backups().make(app.kontor.backup.Reason.ASKED, Course.SILENT);
        }
    }

    @Test
    void turnedOnNobodyReadsItAndTurnedOffItIsAsBefore() throws IOException {
        assertThat(holding("Ærø")).isNotEmpty();
        assertThat(holding(SKU)).isNotEmpty();
        RecoveryKey paper = RecoveryKey.random();
        encryption(new Opener.Nothing(), new Disk()).turnOn("anna", TEA, paper);
        assertThat(holding("Ærø")).isEmpty();
        assertThat(holding(SKU)).isEmpty();
        assertThat(holding("stock.set")).isEmpty();
        assertThat(shop.resolve("changeover")).doesNotExist();
        refused("shop.encrypted", () -> Entrance.open(shop));
        refused("shop.wrongPassphrase", () -> Entrance.open(shop, new Opener.Passphrase(null, "coffee and cake".toCharArray())));
        sound(new Opener.Passphrase("anna", TEA));
        sound(new Opener.Recovery(paper.text()));
        encryption(new Opener.Passphrase(null, TEA), new Disk()).turnOff();
        assertThat(shop.resolve("shop.key")).doesNotExist();
        sound(Opener.NOTHING);
    }

    @Test
    void anEncryptedShopIsBackedUpAndRestoredElsewhere() throws IOException {
        encryption(new Opener.Nothing(), new Disk()).turnOn("anna", TEA, RecoveryKey.random());
        Opener.Passphrase opener = new Opener.Passphrase(null, TEA);
        Generation made;
        try (Shop open = Entrance.open(shop, opener)) {
            assertThat(open.backups().make(app.kontor.backup.Reason.ASKED, Course.SILENT).isVerified()).isTrue();
            made = open.backups().makeFile(dir.resolve("all.zip"), Course.SILENT);
        }
        assertThat(holding("Ærø")).isEmpty();
        assertThat(holding(SKU)).isEmpty();
        Path elsewhere = dir.resolve("new/shop");
        Files.createDirectories(elsewhere.getParent());
        refused("shop.encrypted", () -> Entrance.restore(elsewhere).run(made.file().toString(), Course.SILENT));
        Restored restored = Entrance.restore(elsewhere).run(made.file().toString(), opener, Course.SILENT);
        assertThat(restored.missing()).isEmpty();
        shop = elsewhere;
        sound(opener);
    }

    /** The disk fails at each operation in turn: what opens afterwards is whole, encrypted or not. */
    @Test
    void aFailureAtAnyMomentLeavesTheOneOrTheOther() throws IOException {
        int plain = 0;
        int encrypted = 0;
        for (int at = 1; ; at += Integer.getInteger("encryption.step", 13)) {
            Path copy = dir.resolve("copy-" + at);
            copy(shop, copy);
            Path whole = shop;
            shop = copy;
            boolean failed = turnOn(new FailingDisk(at));
            Changeover.settle(new ShopFolder(copy));
            boolean locked = new ShopFolder(copy).isEncrypted();
            sound(locked ? new Opener.Passphrase(null, TEA) : Opener.NOTHING);
            assertThat(copy.resolve("changeover")).doesNotExist();
            plain += locked ? 0 : 1;
            encrypted += locked ? 1 : 0;
            shop = whole;
            if (!failed) {
                break;
            }
        }
        assertThat(plain).isPositive();
        assertThat(encrypted).isPositive();
    }

    private boolean turnOn(FailingDisk disk) {
        try {
            encryption(Opener.NOTHING, disk).turnOn("anna", TEA, RecoveryKey.random());
        } catch (BusinessRuleException failed) {
            assertThat(failed.key()).isIn("shop.diskRefused", "shop.notSaved", "encryption.unfinished");
        }
        return disk.left <= 0;
    }

    private Encryption encryption(Opener opener, Disk disk) {
        return Quick.encryption(new ShopFolder(shop, disk).openedBy(opener), Clock.systemUTC());
    }

    private void sound(Opener opener) {
        try (Shop open = Entrance.open(shop, opener)) {
            assertThat(open.selfCheck().run()).allMatch(check -> check.ok());
            assertThat(open.documents().read(hash)).isEqualTo(PAPER);
        }
    }

    private List<Path> holding(String name) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            return files.filter(Files::isRegularFile).filter(file -> {
                try {
                    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(name);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    /** From its n-th operation on nothing works, as in a process that is gone. */
    private static final class FailingDisk extends Disk {
        private int left;

        FailingDisk(int at) {
            left = at;
        }

        private synchronized void count() throws IOException {
            if (--left <= 0) {
                throw new IOException("the disk fails");
            }
        }

        @Override
        public FileChannel open(Path file, OpenOption... options) throws IOException {
            count();
            return super.open(file, options);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            count();
            super.rename(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            count();
            super.delete(file);
        }

        @Override
        public void createFolders(Path folder) throws IOException {
            count();
            super.createFolders(folder);
        }
    }
}
