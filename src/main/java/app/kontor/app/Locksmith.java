package app.kontor.app;

import app.kontor.backup.Course;
import app.kontor.backup.Reason;
import app.kontor.db.ShopFolder;
import app.kontor.security.Encryption;
import app.kontor.security.Encryption.Stage;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Permissions;
import app.kontor.vault.KeyFile;
import app.kontor.vault.Opener;
import app.kontor.vault.RecoveryKey;
import app.kontor.vault.WorkFactor;
import java.time.Clock;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Turns the encryption of an open shop on or off: a verified backup before, the change on the closed shop, a backup after. */
public final class Locksmith {
    private final Clock clock;
    private final Consumer<Stage> begins;
    private final WorkFactor factor;

    public Locksmith(Clock clock) {
        this(clock, stage -> {});
    }

    /** @param begins is told each stage, on the thread that works */
    public Locksmith(Clock clock, Consumer<Stage> begins) {
        this(clock, begins, WorkFactor.FULL);
    }

    /** @param factor how hard the passphrase is to guess */
    public Locksmith(Clock clock, Consumer<Stage> begins, WorkFactor factor) {
        this.clock = clock;
        this.begins = begins;
        this.factor = factor;
    }

    /**
     * Closes the shop, whatever comes of it.
     *
     * @param paper what was printed and put away before
     * @throws BusinessRuleException user.mayNot, shop.passphraseShort, what a backup refuses, and {@link Encryption#turnOn}
     */
    public void encrypt(Shop shop, char[] passphrase, RecoveryKey paper) {
        KeyFile.requireLong(passphrase);
        Actor by = shop.users().present();
        Encryption encryption = prepared(shop);
        encryption.turnOn(by.name(), passphrase, paper);
        backUp(shop.folder(), new Opener.Passphrase(by.name(), passphrase), again -> sameToSignIn(again.as(by), passphrase));
    }

    /** Closes the shop, whatever comes of it. @throws BusinessRuleException as {@link #encrypt} */
    public void decrypt(Shop shop) {
        prepared(shop).turnOff();
        backUp(shop.folder(), Opener.NOTHING, again -> {});
    }

    /** Whoever signs in with a passphrase opens the shop with the same one. */
    private void sameToSignIn(Shop shop, char[] passphrase) {
        if (shop.users().canLock()) {
            shop.users().with(factor).setOwnPassphrase(passphrase);
        }
    }

    private Encryption prepared(Shop shop) {
        shop.users().present().demand(Permissions.ENCRYPTION);
        begins.accept(Stage.BACKUP);
        shop.backups().make(Reason.ASKED, Course.SILENT);
        shop.close();
        return new Encryption(shop.folder(), clock, begins, factor);
    }

    /** The change is made: that it can't be backed up now is said where backups are shown. */
    private void backUp(ShopFolder folder, Opener opener, Consumer<Shop> first) {
        begins.accept(Stage.AGAIN);
        try (Shop again = Entrance.open(folder.path(), opener)) {
            first.accept(again);
            again.backups().make(Reason.ASKED, Course.SILENT);
        } catch (BusinessRuleException refused) {
            LoggerFactory.getLogger(Locksmith.class).warn("No backup after the change of encryption", refused);
        }
    }
}
