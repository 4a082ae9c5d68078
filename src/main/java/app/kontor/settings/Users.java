package app.kontor.settings;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.ShopFolder;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.AppUserRecord;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Role;
import app.kontor.vault.KeyFile;
import app.kontor.vault.Opener;
import app.kontor.vault.PassphraseHash;
import app.kontor.vault.WorkFactor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Who works in this shop and as what. A shop without users is its PC's: whoever sits there is the owner. As long as no owner has a
 * passphrase nobody is kept from being one, so nobody has to say who they are either.
 */
public final class Users {
    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_PASSPHRASE = 8;

    private final Database db;
    private final UserKeys keys;

    /** @param folder with its key where the shop is encrypted: a user's passphrase is a way into it then */
    public Users(Database db, ShopFolder folder) {
        this(db, new UserKeys(folder, WorkFactor.FULL));
    }

    private Users(Database db, UserKeys keys) {
        this.db = db;
        this.keys = keys;
    }

    /** The same users; the passphrases that are given here are as hard to guess as this says. */
    public Users with(WorkFactor factor) {
        return new Users(db, keys.with(factor));
    }

    /** In the order in which they came. */
    public List<User> all() {
        return db.read(tx -> UserStore.rows(tx).stream().map(UserStore::user).toList());
    }

    /** Who works now. */
    public Actor present() {
        return db.actor();
    }

    /** Whether the one who works now has a passphrase: then the window can be locked. */
    public boolean canLock() {
        return db.read(tx -> UserStore.find(tx, present().name())).map(UserStore::user).filter(User::active)
                .map(User::hasPassphrase).orElse(false);
    }

    /** Whom the window lets in without asking; nobody where somebody has a passphrase, for it can't see who sits there. */
    public Optional<Actor> admitted(String pc) {
        List<User> users = all();
        boolean asks = users.stream().anyMatch(user -> user.active() && user.hasPassphrase());
        return asks ? Optional.empty() : unasked(users, pc);
    }

    /** As {@link #admitted(String)}, and whoever has opened an encrypted shop has said who they are: by the page with the key its owner. */
    public Optional<Actor> admitted(String pc, Opener opener) {
        return admitted(pc).or(() -> switch (opener) {
            case Opener.Passphrase typed -> byOwnPassphrase(typed.passphrase());
            case Opener.Recovery page -> all().stream().filter(user -> user.active() && user.role() == Role.OWNER).findFirst().map(User::actor);
            default -> Optional.empty();
        });
    }

    private Optional<Actor> byOwnPassphrase(char[] passphrase) {
        try {
            return Optional.of(signIn(keys.userOf(passphrase), passphrase));
        } catch (BusinessRuleException somebodyElse) {
            return Optional.empty(); // it opens the files, but is not what they sign in with
        }
    }

    /** Who works without saying who they are. @param pc the name of the PC's user. @throws BusinessRuleException user.signIn */
    public Actor unasked(String pc) {
        return unasked(all(), pc).orElseThrow(() -> new BusinessRuleException("user.signIn"));
    }

    private static Optional<Actor> unasked(List<User> users, String pc) {
        Optional<User> named = users.stream().filter(user -> user.name().equalsIgnoreCase(pc)).findFirst();
        if (named.isPresent() && named.get().active() && !named.get().hasPassphrase()) {
            return named.map(User::actor);
        }
        boolean guarded = users.stream().anyMatch(user -> user.active() && user.role() == Role.OWNER && user.hasPassphrase());
        return named.isPresent() || guarded ? Optional.empty() : Optional.of(Actor.owner(pc));
    }

    /** Whether this user has to say a passphrase. @throws BusinessRuleException user.wrong where nobody has that name */
    public boolean needsPassphrase(String name) {
        return active(name).getSecret() != null;
    }

    /**
     * Takes a few tenths of a second where there is a passphrase.
     *
     * @param passphrase empty for none
     * @throws BusinessRuleException user.wrong, which does not say whether it was the name or the passphrase
     */
    public Actor signIn(String name, char[] passphrase) {
        AppUserRecord row = active(name);
        if (row.getSecret() != null && !PassphraseHash.matches(passphrase, row.getSecret())) {
            throw new BusinessRuleException("user.wrong", name);
        }
        return UserStore.user(row).actor();
    }

    /**
     * A new user. Where the first one is no owner, whoever adds them becomes one by name.
     *
     * @throws BusinessRuleException user.name, user.exists, user.lastOwner
     */
    public void add(String name, Role role) {
        String wanted = named(name);
        db.write(Intent.of("users.add", wanted), tx -> {
            if (UserStore.rows(tx).isEmpty() && role != Role.OWNER) {
                UserStore.insert(tx, named(db.actor().name()), Role.OWNER);
            }
            if (UserStore.find(tx, wanted).isPresent()) {
                throw new BusinessRuleException("user.exists", wanted);
            }
            UserStore.insert(tx, wanted, role);
            return null;
        });
    }

    /** @throws BusinessRuleException user.unknown, user.lastOwner */
    public void changeRole(String name, Role role) {
        change("users.role", name, row -> row.setRole(role.code()), UnaryOperator.identity());
    }

    /** @throws BusinessRuleException user.unknown, user.lastOwner */
    public void activate(String name, boolean active) {
        change(active ? "users.activate" : "users.deactivate", name, row -> row.setActive(active),
                active ? UnaryOperator.identity() : file -> file.withoutUser(name.strip()));
    }

    /**
     * Gives a user a passphrase, or takes it away. It opens an encrypted shop as well, from then on and no longer.
     *
     * @param passphrase empty for none
     * @throws BusinessRuleException user.unknown, user.passphraseShort, shop.passphraseShort, user.lastKey
     */
    public void setPassphrase(String name, char[] passphrase) {
        if (passphrase.length > 0) {
            requireLong(passphrase);
        }
        boolean own = name.strip().equalsIgnoreCase(db.actor().name());
        String kind = own ? "users.ownPassphrase" : "users.passphrase";
        db.actor().demand(kind);
        String secret = passphrase.length == 0 ? null : keys.hash(passphrase);
        change(kind, name, row -> row.setSecret(secret), secret == null ? file -> file.withoutUser(name.strip()) : keys.with(name.strip(), passphrase));
    }

    /**
     * One's own, for an encrypted shop; where there are no users it is the shop's.
     *
     * @throws BusinessRuleException encryption.isOff, shop.passphraseShort
     */
    public void setOwnPassphrase(char[] passphrase) {
        String own = db.actor().name();
        KeyFile.requireLong(passphrase);
        if (keys.isEncrypted() && db.read(tx -> UserStore.find(tx, own)).isPresent()) {
            setPassphrase(own, passphrase);
        } else {
            keys.give(own, passphrase);
        }
    }

    /** @throws BusinessRuleException user.passphraseShort; shop.passphraseShort where it opens the files as well */
    public void requireLong(char[] passphrase) {
        if (keys.isEncrypted()) {
            KeyFile.requireLong(passphrase);
        } else if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new BusinessRuleException("user.passphraseShort", SHORTEST_PASSPHRASE);
        }
    }

    /** Whether this user's passphrase opens the files; true where they need none. One that was set before they were encrypted does not. */
    public boolean opens(User user) {
        return keys.opens(user.name());
    }

    /**
     * At the start: an older {@code shop.key}, out of a backup or left by a crash, must not let in whom the shop has put out.
     *
     * @throws BusinessRuleException shop.wrongPassphrase if that is who came
     */
    public void shutOut(Opener opener) {
        if (keys.isEncrypted()) {
            keys.shutOut(all(), opener);
        }
    }

    private AppUserRecord active(String name) {
        return db.read(tx -> UserStore.find(tx, name)).filter(AppUserRecord::getActive)
                .orElseThrow(() -> new BusinessRuleException("user.wrong", name));
    }

    private void change(String kind, String name, Consumer<AppUserRecord> change, UnaryOperator<KeyFile> ways) {
        db.write(Intent.of(kind, name.strip()), tx -> {
            AppUserRecord row = UserStore.find(tx, name).orElseThrow(() -> new BusinessRuleException("user.unknown", name));
            change.accept(row);
            tx.update(row);
            keepAnOwner(tx);
            if (keys.isEncrypted()) {
                keys.change(UserStore.rows(tx).stream().map(UserStore::user).toList(), ways);
            }
            return null;
        });
    }

    private static void keepAnOwner(Tx tx) {
        if (UserStore.rows(tx).stream().map(UserStore::user).noneMatch(user -> user.active() && user.role() == Role.OWNER)) {
            throw new BusinessRuleException("user.lastOwner");
        }
    }

    private static String named(String name) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new BusinessRuleException("user.name", LONGEST_NAME);
        }
        return name.strip();
    }
}
