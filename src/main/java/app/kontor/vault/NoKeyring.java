package app.kontor.vault;

import app.kontor.value.BusinessRuleException;
import java.util.Optional;

/** An operating system without a keyring that we can reach. */
final class NoKeyring implements Keyring {
    @Override
    public boolean isPresent() {
        return false;
    }

    @Override
    public void keep(String account, byte[] secret) {
        throw new BusinessRuleException("keyring.absent");
    }

    @Override
    public Optional<byte[]> find(String account) {
        return Optional.empty();
    }

    @Override
    public void forget(String account) {
        // there is nothing to forget
    }
}
