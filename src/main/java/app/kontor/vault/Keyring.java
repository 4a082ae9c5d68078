package app.kontor.vault;

import java.util.Optional;

/** Where the operating system keeps a signed-in person's secrets. */
public interface Keyring {
    /** Whether there is one to ask; its daemon may still refuse. */
    boolean isPresent();

    /** @throws app.kontor.value.BusinessRuleException keyring.absent, keyring.refused with what it said */
    void keep(String account, byte[] secret);

    /** Empty if it knows none, is locked, or is not there. */
    Optional<byte[]> find(String account);

    void forget(String account);
}
