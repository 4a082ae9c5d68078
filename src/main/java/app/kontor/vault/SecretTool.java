package app.kontor.vault;

import app.kontor.value.BusinessRuleException;
import java.util.HexFormat;
import java.util.Optional;

/** The keyring of a Linux desktop (GNOME Keyring, KWallet) through libsecret's {@code secret-tool}. */
record SecretTool(Program program) implements Keyring {
    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public void keep(String account, byte[] secret) {
        Program.Answer answer = program.run(
                HexFormat.of().formatHex(secret), "store", "--label=Kontor", "application", "kontor", "account", account);
        if (!answer.good()) {
            throw new BusinessRuleException("keyring.refused", answer.said());
        }
    }

    @Override
    public Optional<byte[]> find(String account) {
        return Kept.read(program.run("", "lookup", "application", "kontor", "account", account));
    }

    @Override
    public void forget(String account) {
        program.run("", "clear", "application", "kontor", "account", account);
    }
}
