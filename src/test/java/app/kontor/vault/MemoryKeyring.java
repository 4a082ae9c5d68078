package app.kontor.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A keyring that is gone with the test. */
public final class MemoryKeyring implements Keyring {
    public final Map<String, byte[]> kept = new HashMap<>();

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public void keep(String account, byte[] secret) {
        kept.put(account, secret);
    }

    @Override
    public Optional<byte[]> find(String account) {
        return Optional.ofNullable(kept.get(account));
    }

    @Override
    public void forget(String account) {
        kept.remove(account);
    }
}
