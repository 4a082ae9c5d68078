package app.kontor.security;

import app.kontor.db.ShopFolder;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Permissions;
import app.kontor.vault.KeyFile;
import app.kontor.vault.Keyring;
import app.kontor.vault.RecoveryKey;
import app.kontor.vault.ShopKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;

/** The ways into an encrypted shop that is open: passphrases, the recovery key, this PC's keyring. The data key stays. */
public final class ShopKeys {
    private final ShopFolder folder;
    private final Actor actor;

    public ShopKeys(ShopFolder folder, Actor actor) {
        this.folder = folder;
        this.actor = actor;
    }

    public boolean isEncrypted() {
        return folder.key() != null;
    }

    /** One's own. Takes a few tenths of a second. @throws BusinessRuleException encryption.isOff, shop.passphraseShort */
    public void changePassphrase(char[] passphrase) {
        change((file, key) -> file.withPassphrase(key, actor.name(), passphrase));
    }

    /** In place of the one before. @param paper printed already. @throws BusinessRuleException encryption.isOff, user.mayNot */
    public void useRecoveryKey(RecoveryKey paper) {
        actor.demand(Permissions.ENCRYPTION);
        change((file, key) -> file.withRecoveryKey(key, paper));
    }

    /** This PC opens the shop without asking. @throws BusinessRuleException encryption.isOff, keyring.absent, keyring.refused */
    public void remember(Keyring keyring) {
        change((file, key) -> file.withKeyring(key, actor.name(), keyring));
    }

    public void forget(Keyring keyring) {
        change((file, key) -> file.withoutKeyring(keyring));
    }

    public boolean isRemembered(Keyring keyring) {
        return isEncrypted() && folder.readKeyFile().byKeyring(keyring).isPresent();
    }

    private void change(BiFunction<KeyFile, ShopKey, KeyFile> change) {
        ShopKey key = folder.key();
        if (key == null) {
            throw new BusinessRuleException("encryption.isOff");
        }
        try {
            folder.disk().replace(folder.keyFile(), change.apply(folder.readKeyFile(), key).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
