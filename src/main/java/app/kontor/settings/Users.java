package app.kontor.settings;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.AppUserRecord;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Role;
import app.kontor.vault.PassphraseHash;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who works in this shop and as what. A shop without users is its PC's: whoever sits there is the owner. As long as no owner has a
 * passphrase nobody is kept from being one, so nobody has to say who they are either.
 */
public final class Users {
    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_PASSPHRASE = 8;

    private final Database db;

    public Users(Database db) {
        this.db = db;
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
        change("users.role", name, row -> row.setRole(role.code()));
    }

    /** @throws BusinessRuleException user.unknown, user.lastOwner */
    public void activate(String name, boolean active) {
        change(active ? "users.activate" : "users.deactivate", name, row -> row.setActive(active));
    }

    /**
     * Gives a user a passphrase, or takes it away.
     *
     * @param passphrase empty for none
     * @throws BusinessRuleException user.unknown, user.passphraseShort
     */
    public void setPassphrase(String name, char[] passphrase) {
        if (passphrase.length > 0) {
            requireLong(passphrase.length);
        }
        boolean own = name.strip().equalsIgnoreCase(db.actor().name());
        String kind = own ? "users.ownPassphrase" : "users.passphrase";
        db.actor().demand(kind);
        String secret = passphrase.length == 0 ? null : PassphraseHash.of(passphrase);
        change(kind, name, row -> row.setSecret(secret));
    }

    /** @param length of a new passphrase. @throws BusinessRuleException user.passphraseShort */
    public static void requireLong(int length) {
        if (length < SHORTEST_PASSPHRASE) {
            throw new BusinessRuleException("user.passphraseShort", SHORTEST_PASSPHRASE);
        }
    }

    private AppUserRecord active(String name) {
        return db.read(tx -> UserStore.find(tx, name)).filter(AppUserRecord::getActive)
                .orElseThrow(() -> new BusinessRuleException("user.wrong", name));
    }

    private void change(String kind, String name, Consumer<AppUserRecord> change) {
        db.write(Intent.of(kind, name.strip()), tx -> {
            AppUserRecord row = UserStore.find(tx, name).orElseThrow(() -> new BusinessRuleException("user.unknown", name));
            change.accept(row);
            tx.update(row);
            keepAnOwner(tx);
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
