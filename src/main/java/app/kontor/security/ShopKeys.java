package app.kontor.security;

import app.kontor.db.ShopFolder;
import app.kontor.value.Actor;
import app.kontor.value.Permissions;
import app.kontor.vault.Keyring;
import app.kontor.vault.RecoveryKey;

/** The ways into an encrypted shop that are nobody's passphrase: the recovery key and this PC's keyring. The data key stays. */
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

    /** In place of the one before. @param paper printed already. @throws BusinessRuleException encryption.isOff, user.mayNot */
    public void useRecoveryKey(RecoveryKey paper) {
        actor.demand(Permissions.ENCRYPTION);
        folder.changeKeyFile((file, key) -> file.withRecoveryKey(key, paper));
    }

    /** This PC opens the shop without asking. @throws BusinessRuleException encryption.isOff, keyring.absent, keyring.refused */
    public void remember(Keyring keyring) {
        folder.changeKeyFile((file, key) -> file.withKeyring(key, actor.name(), keyring));
    }

    public void forget(Keyring keyring) {
        folder.changeKeyFile((file, key) -> file.withoutKeyring(keyring));
    }

    public boolean isRemembered(Keyring keyring) {
        return isEncrypted() && folder.readKeyFile().byKeyring(keyring).isPresent();
    }
}
