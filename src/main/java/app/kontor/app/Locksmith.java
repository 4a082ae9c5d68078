package app.kontor.app;

import app.kontor.backup.Course;
import app.kontor.backup.Reason;
import app.kontor.db.ShopFolder;
import app.kontor.security.Encryption;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Permissions;
import app.kontor.vault.KeyFile;
import app.kontor.vault.Opener;
import app.kontor.vault.RecoveryKey;
import java.time.Clock;
import org.slf4j.LoggerFactory;

/** Turns the encryption of an open shop on or off: a verified backup before, the change on the closed shop, a backup after. */
public final class Locksmith {
    private final Clock clock;

    public Locksmith(Clock clock) {
        this.clock = clock;
    }

    /**
     * Closes the shop, whatever comes of it.
     *
     * @return what has to be printed and put away
     * @throws BusinessRuleException user.mayNot, shop.passphraseShort, what a backup refuses, and {@link Encryption#turnOn}
     */
    public RecoveryKey encrypt(Shop shop, char[] passphrase) {
        KeyFile.requireLong(passphrase);
        String user = shop.users().present().name();
        Encryption encryption = prepared(shop);
        RecoveryKey paper = encryption.turnOn(user, passphrase);
        backUp(shop.folder(), new Opener.Passphrase(user, passphrase));
        return paper;
    }

    /** Closes the shop, whatever comes of it. @throws BusinessRuleException as {@link #encrypt} */
    public void decrypt(Shop shop) {
        prepared(shop).turnOff();
        backUp(shop.folder(), Opener.NOTHING);
    }

    private Encryption prepared(Shop shop) {
        shop.users().present().demand(Permissions.ENCRYPTION);
        shop.backups().make(Reason.ASKED, Course.SILENT);
        shop.close();
        return new Encryption(shop.folder(), clock);
    }

    /** The change is made: that it can't be backed up now is said where backups are shown. */
    private static void backUp(ShopFolder folder, Opener opener) {
        try (Shop again = Entrance.open(folder.path(), opener)) {
            again.backups().make(Reason.ASKED, Course.SILENT);
        } catch (BusinessRuleException refused) {
            LoggerFactory.getLogger(Locksmith.class).warn("No backup after the change of encryption", refused);
        }
    }
}
