package app.kontor.security;

import app.kontor.db.Changeover;
import app.kontor.db.Recoding;
import app.kontor.db.ShopFolder;
import app.kontor.document.Documents;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.KeyFile;
import app.kontor.vault.RecoveryKey;
import app.kontor.vault.ShopKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the encryption of a shop on or off. Nobody may have it open. */
public final class Encryption {
    private static final List<String> PARTS = List.of("shop.mv.db", "journal", "documents");
    /** The choice of a second place lies among the backups and outlives them. */
    private static final String SECOND = "second.json";

    private final ShopFolder folder;
    private final Clock clock;

    /** @param folder with its key, if it has one */
    public Encryption(ShopFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * @return what has to be printed and put away
     * @throws BusinessRuleException encryption.isOn, shop.passphraseShort, shop.locked, encryption.notClosed, shop.diskFull, document.damaged,
     *     backup.notSound; then everything is as it was
     */
    public RecoveryKey turnOn(String user, char[] passphrase) {
        if (folder.isEncrypted()) {
            throw new BusinessRuleException("encryption.isOn");
        }
        ShopKey key = ShopKey.random();
        RecoveryKey paper = RecoveryKey.random();
        change(key, KeyFile.empty().withPassphrase(key, user, passphrase).withRecoveryKey(key, paper));
        return paper;
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
        try {
            try (FileChannel taken = over.taken()) {
                prepare(over.begin(key), file);
                over.commit(List.of("backups", "shop.key"));
            } finally {
                over.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(ShopFolder fresh, @Nullable KeyFile file) throws IOException {
        requireRoom();
        try (Recoding recoding = Recoding.of(folder)) {
            recoding.database(fresh);
            recoding.journal(fresh);
            new Documents(fresh).keepAll(new Documents(folder));
            if (file != null) {
                fresh.disk().write(fresh.keyFile(), file.bytes());
            }
            Path second = folder.backups().resolve(SECOND);
            if (Files.exists(second)) {
                fresh.disk().createFolders(fresh.backups());
                fresh.disk().write(fresh.backups().resolve(SECOND), Files.readAllBytes(second));
            }
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
