package app.kontor.online;

import app.kontor.value.BusinessRuleException;
import app.kontor.vault.Keyring;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where this PC has the keys of shops: a variable of the environment, else the keyring. Nothing else ever holds one. */
public final class ShopSecrets {
    private final Map<String, String> environment;
    private final Keyring keyring;

    public ShopSecrets(Map<String, String> environment, Keyring keyring) {
        this.environment = environment;
        this.keyring = keyring;
    }

    /** Whether a key can be kept here; else it has to be given each time. */
    public boolean canKeep() {
        return keyring.isPresent();
    }

    public Optional<Secret> find(Connection connection) {
        Optional<Secret> set = given(connection.name());
        return set.isPresent() ? set
                : keyring.find(connection.account()).map(bytes -> new Secret(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** What the environment says for a channel of this name. */
    public Optional<Secret> given(String channel) {
        return Optional.ofNullable(environment.get(Connection.variable(channel))).filter(text -> !text.isBlank()).map(Secret::new);
    }

    /** @throws BusinessRuleException online.keyMissing */
    public Secret get(Connection connection) {
        return find(connection).orElseThrow(() -> new BusinessRuleException("online.keyMissing", connection.name(), connection.variable()));
    }

    /** @return false if the keyring is locked or does not answer */
    boolean keep(Connection connection, Secret secret) {
        try {
            keyring.keep(connection.account(), secret.bytes());
            return true;
        } catch (BusinessRuleException refused) {
            return false;
        }
    }

    void forget(Connection connection) {
        keyring.forget(connection.account());
    }
}
