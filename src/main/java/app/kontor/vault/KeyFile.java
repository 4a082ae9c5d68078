package app.kontor.vault;

import app.kontor.value.BusinessRuleException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in {@code shop.key}: the ways to the data key, none of which works without a secret that is not in the file. Giving
 * somebody another passphrase wraps the key anew; the shop's files stay as they are.
 *
 * @param id known to the keyrings; another for each shop
 */
public record KeyFile(int version, UUID id, List<KeySlot> slots) {
    static final int SHORTEST = 10;
    private static final int VERSION = 1;
    private static final int SECRET_BYTES = 32;

    /** The key, and whose way led to it: empty for the recovery key. */
    public record Opened(ShopKey key, String user) {}

    public KeyFile {
        Objects.requireNonNull(id);
        slots = List.copyOf(slots);
    }

    public static KeyFile empty() {
        return new KeyFile(VERSION, UUID.randomUUID(), List.of());
    }

    /** @throws BusinessRuleException shop.keyDamaged, shop.newer */
    public static KeyFile of(byte[] stored) {
        KeyFile file = read(stored).orElseThrow(() -> new BusinessRuleException("shop.keyDamaged"));
        if (file.version() > VERSION) {
            throw new BusinessRuleException("shop.newer");
        }
        return file;
    }

    private static Optional<KeyFile> read(byte[] stored) {
        try {
            return Optional.ofNullable(JsonMapper.shared().readValue(stored, KeyFile.class));
        } catch (JacksonException e) { // no JSON, or a value that can't be one of ours
            return Optional.empty();
        }
    }

    public byte[] bytes() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /**
     * The user's slot with this passphrase, in place of the one before. Takes a few tenths of a second.
     *
     * @throws BusinessRuleException shop.passphraseShort
     */
    public KeyFile withPassphrase(ShopKey key, String user, char[] passphrase, WorkFactor factor) {
        requireLong(passphrase);
        return with(KeySlot.ofPassphrase(id, key, user, passphrase, Stretch.fresh(factor)), slot -> isPassphraseOf(slot, user));
    }

    /** @throws BusinessRuleException shop.passphraseShort */
    public static void requireLong(char[] passphrase) {
        if (Character.codePointCount(passphrase, 0, passphrase.length) < SHORTEST) {
            throw new BusinessRuleException("shop.passphraseShort", SHORTEST);
        }
    }

    /** In place of the recovery key before, which opens nothing any more. */
    public KeyFile withRecoveryKey(ShopKey key, RecoveryKey recovery) {
        return with(KeySlot.ofSecret(id, key, KeySlot.Kind.RECOVERY, "", recovery.secret()), slot -> slot.kind() == KeySlot.Kind.RECOVERY);
    }

    /** @throws BusinessRuleException keyring.absent, keyring.refused */
    public KeyFile withKeyring(ShopKey key, String user, Keyring keyring) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        KeySlot slot = KeySlot.ofSecret(id, key, KeySlot.Kind.KEYRING, user, secret);
        keyring.keep(slot.account(id), secret);
        return with(slot, old -> false);
    }

    /** This PC asks again. */
    public KeyFile withoutKeyring(Keyring keyring) {
        List<KeySlot> here = of(KeySlot.Kind.KEYRING).filter(slot -> keyring.find(slot.account(id)).isPresent()).toList();
        here.forEach(slot -> keyring.forget(slot.account(id)));
        return new KeyFile(version, id, slots.stream().filter(slot -> !here.contains(slot)).toList());
    }

    /** Without any way of this user: the passphrase, and what keyrings hold. */
    public KeyFile withoutUser(String user) {
        return keeping(name -> !name.equalsIgnoreCase(user));
    }

    /** With the recovery key and the ways of these users only. */
    public KeyFile keeping(Predicate<String> users) {
        return new KeyFile(version, id,
                slots.stream().filter(slot -> slot.kind() == KeySlot.Kind.RECOVERY || users.test(slot.user())).toList());
    }

    /** With these users' passphrases only; what opens it otherwise stays. */
    public KeyFile keepingPassphrases(Predicate<String> users) {
        return new KeyFile(version, id,
                slots.stream().filter(slot -> slot.kind() != KeySlot.Kind.PASSPHRASE || users.test(slot.user())).toList());
    }

    /** Whether this user's passphrase is one of the ways. */
    public boolean isOpenedBy(String user) {
        return slots.stream().anyMatch(slot -> isPassphraseOf(slot, user));
    }

    /**
     * Takes a few tenths of a second for each passphrase tried.
     *
     * @param user whose passphrase it is; null, and somebody who has none here, tries all
     * @throws BusinessRuleException shop.wrongPassphrase
     */
    public Opened byPassphrase(@Nullable String user, char[] passphrase) {
        boolean known = user != null && isOpenedBy(user);
        return of(KeySlot.Kind.PASSPHRASE)
                .filter(slot -> !known || isPassphraseOf(slot, user))
                .flatMap(slot -> slot.byPassphrase(id, passphrase).map(key -> new Opened(key, slot.user())).stream())
                .findFirst()
                .orElseThrow(() -> new BusinessRuleException("shop.wrongPassphrase"));
    }

    /** @throws BusinessRuleException shop.wrongRecovery */
    public Opened byRecoveryKey(RecoveryKey recovery) {
        return of(KeySlot.Kind.RECOVERY)
                .flatMap(slot -> slot.bySecret(id, recovery.secret()).map(key -> new Opened(key, "")).stream())
                .findFirst()
                .orElseThrow(() -> new BusinessRuleException("shop.wrongRecovery"));
    }

    /** Empty if this PC's keyring does not know this shop. */
    public Optional<Opened> byKeyring(Keyring keyring) {
        return of(KeySlot.Kind.KEYRING)
                .flatMap(slot -> keyring.find(slot.account(id)).stream()
                        .flatMap(secret -> slot.bySecret(id, secret).map(key -> new Opened(key, slot.user())).stream()))
                .findFirst();
    }

    /** The names with a passphrase of their own. */
    public List<String> users() {
        return of(KeySlot.Kind.PASSPHRASE).map(KeySlot::user).toList();
    }

    private KeyFile with(KeySlot fresh, Predicate<KeySlot> replaced) {
        return new KeyFile(version, id, Stream.concat(slots.stream().filter(replaced.negate()), Stream.of(fresh)).toList());
    }

    private Stream<KeySlot> of(KeySlot.Kind kind) {
        return slots.stream().filter(slot -> slot.kind() == kind);
    }

    private static boolean isPassphraseOf(KeySlot slot, String user) {
        return slot.kind() == KeySlot.Kind.PASSPHRASE && slot.user().equalsIgnoreCase(user);
    }
}
