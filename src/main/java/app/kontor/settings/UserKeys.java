package app.kontor.settings;

import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Role;
import app.kontor.vault.KeyFile;
import app.kontor.vault.Opener;
import app.kontor.vault.PassphraseHash;
import app.kontor.vault.ShopKey;
import app.kontor.vault.WorkFactor;
import java.util.List;
import java.util.function.UnaryOperator;

/** The users' passphrases as ways into an encrypted shop: whoever may sign in may open it, and nobody else. */
final class UserKeys {
    private final ShopFolder folder;
    private final WorkFactor factor;

    UserKeys(ShopFolder folder, WorkFactor factor) {
        this.folder = folder;
        this.factor = factor;
    }

    UserKeys with(WorkFactor other) {
        return new UserKeys(folder, other);
    }

    /** What is kept of a passphrase that was given; as slow as that of {@code shop.key}. */
    String hash(char[] passphrase) {
        return PassphraseHash.of(passphrase, factor);
    }

    boolean isEncrypted() {
        return folder.key() != null;
    }

    boolean opens(String user) {
        return !isEncrypted() || folder.readKeyFile().isOpenedBy(user);
    }

    /** Whose passphrase it is. @throws BusinessRuleException shop.wrongPassphrase */
    String userOf(char[] passphrase) {
        return folder.readKeyFile().byPassphrase(null, passphrase).user();
    }

    /** @throws BusinessRuleException encryption.isOff */
    void give(String user, char[] passphrase) {
        folder.changeKeyFile((file, key) -> file.withPassphrase(key, user, passphrase, factor));
    }

    UnaryOperator<KeyFile> with(String user, char[] passphrase) {
        ShopKey key = folder.key();
        return key == null ? UnaryOperator.identity() : file -> file.withPassphrase(key, user, passphrase, factor);
    }

    /**
     * Called last, just before the commit: a crash between the two shuts somebody out, never lets one in. A passphrase that is no
     * user's, from the time before there were any, goes as soon as an owner has one.
     *
     * @param users as they are then
     * @throws BusinessRuleException user.lastKey
     */
    void change(List<User> users, UnaryOperator<KeyFile> ways) {
        folder.changeKeyFile((file, key) -> {
            KeyFile next = ways.apply(file);
            boolean owned = users.stream().anyMatch(user -> user.active() && user.role() == Role.OWNER && next.isOpenedBy(user.name()));
            KeyFile left = owned ? next.keepingPassphrases(name -> users.stream().anyMatch(user -> user.name().equalsIgnoreCase(name))) : next;
            if (left.users().isEmpty()) {
                throw new BusinessRuleException("user.lastKey");
            }
            return left;
        });
    }

    /** @throws BusinessRuleException shop.wrongPassphrase if somebody came who may not any more */
    void shutOut(List<User> users, Opener opener) {
        List<User> out = users.stream().filter(user -> !user.active()).toList();
        KeyFile found = folder.readKeyFile();
        KeyFile left = found.keeping(name -> out.stream().noneMatch(user -> user.name().equalsIgnoreCase(name)));
        if (!left.equals(found)) {
            opener.open(left);
            folder.changeKeyFile((file, key) -> left);
        }
    }
}
