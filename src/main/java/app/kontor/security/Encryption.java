package app.kontor.security;

import app.kontor.db.Changeover;
import app.kontor.db.Disk;
import app.kontor.db.Recoding;
import app.kontor.db.ShopFolder;
import app.kontor.document.Documents;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.KeyFile;
import app.kontor.vault.RecoveryKey;
import app.kontor.vault.ShopKey;
import app.kontor.vault.WorkFactor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the encryption of a shop on or off. Nobody may have it open. */
public final class Encryption {
    private static final List<String> PARTS = List.of("shop.mv.db", "journal", "documents");

    /** Plain copies, keys of before, and the plain words by which lists are searched. */
    private static final List<String> GONE = Stream.concat(Stream.of("backups", "shop.key"), ShopFolder.INDEXES.stream()).toList();

    /** The choice of a second place lies among the backups and outlives them. */
    private static final String SECOND = "second.json";

    /** What is done one after the other; the text of each is {@code encryption.stage.<lower case name>}. */
    public enum Stage { BACKUP, DATABASE, JOURNAL, DOCUMENTS, CHECK, SWAP, AGAIN }

    private static final Logger LOG = LoggerFactory.getLogger(Encryption.class);

    private final ShopFolder folder;
    private final Clock clock;
    private final Consumer<Stage> begins;
    private final WorkFactor factor;

    /** @param folder with its key, if it has one */
    public Encryption(ShopFolder folder, Clock clock) {
        this(folder, clock, stage -> {}, WorkFactor.FULL);
    }

    /**
     * @param begins is told each stage, on the thread that works
     * @param factor how hard the passphrase is to guess
     */
    public Encryption(ShopFolder folder, Clock clock, Consumer<Stage> begins, WorkFactor factor) {
        this.folder = folder;
        this.clock = clock;
        this.begins = begins;
        this.factor = factor;
    }

    /**
     * @param paper what was printed and put away before
     * @throws BusinessRuleException encryption.isOn, shop.passphraseShort, shop.locked, encryption.notClosed, shop.diskFull, document.damaged,
     *     backup.notSound, shop.diskRefused; then everything is as it was. encryption.unfinished: the next start finishes it
     */
    public void turnOn(String user, char[] passphrase, RecoveryKey paper) {
        if (folder.isEncrypted()) {
            throw new BusinessRuleException("encryption.isOn");
        }
        ShopKey key = ShopKey.random();
        change(key, KeyFile.empty().withPassphrase(key, user, passphrase, factor).withRecoveryKey(key, paper));
    }

    /** @throws BusinessRuleException encryption.isOff, shop.encrypted, and as {@link #turnOn} */
    public void turnOff() {
        if (!folder.isEncrypted()) {
            throw new BusinessRuleException("encryption.isOff");
        }
        if (folder.key() == null) {
            throw new BusinessRuleException("shop.encrypted");
        }
        change(null, null);
    }

    private void change(@Nullable ShopKey key, @Nullable KeyFile file) {
        Changeover over = new Changeover(folder);
        try (FileChannel taken = over.taken()) {
            prepare(over.begin(key), file);
            begins.accept(Stage.SWAP);
            over.commit(GONE);
        } catch (IOException e) {
            throw refused(over, e);
        } catch (UncheckedIOException e) {
            throw refused(over, e.getCause());
        } finally {
            clear(over);
        }
    }

    /** From a certain moment on it is not taken back any more, but finished by the next start. */
    private static BusinessRuleException refused(Changeover over, IOException e) {
        return Disk.refused(over.isReady() ? "encryption.unfinished" : "shop.diskRefused", e);
    }

    private static void clear(Changeover over) {
        try {
            over.clear();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("What encrypting has left lies there until the next start", e);
        }
    }

    private void prepare(ShopFolder fresh, @Nullable KeyFile file) throws IOException {
        requireRoom();
        try (Recoding recoding = Recoding.of(folder)) {
            begins.accept(Stage.DATABASE);
            recoding.database(fresh);
            begins.accept(Stage.JOURNAL);
            recoding.journal(fresh);
            begins.accept(Stage.DOCUMENTS);
            new Documents(fresh).keepAll(new Documents(folder));
            if (file != null) {
                fresh.disk().write(fresh.keyFile(), file.bytes());
            }
            Path second = folder.backups().resolve(SECOND);
            if (Files.exists(second)) {
                fresh.disk().createFolders(fresh.backups());
                fresh.disk().write(fresh.backups().resolve(SECOND), Files.readAllBytes(second));
            }
            begins.accept(Stage.CHECK);
            recoding.check(fresh, clock);
        }
    }

    /** The copy is as large as the shop. */
    private void requireRoom() throws IOException {
        long needed = 0;
        for (String part : PARTS) {
            Path path = folder.path().resolve(part);
            if (Files.exists(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    needed += files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
                }
            }
        }
        if (Files.getFileStore(folder.path()).getUsableSpace() < 3 * needed / 2) {
            throw new BusinessRuleException("shop.diskFull", folder.path());
        }
    }
}
