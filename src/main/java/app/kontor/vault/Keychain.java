package app.kontor.vault;

import app.kontor.value.BusinessRuleException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The keychain of macOS through {@code security}, which takes its commands, and with them the secret, from standard input. */
record Keychain(Program program) implements Keyring {
    @Override
    public boolean isPresent() {
        return true;
    }

    /** Looks again afterwards: fed with commands, the program ends well whatever became of them. */
    @Override
    public void keep(String account, byte[] secret) {
        Program.Answer answer = program.run(
                "add-generic-password -U -s Kontor -a " + account + " -w " + HexFormat.of().formatHex(secret) + "\n", "-i");
        if (!find(account).map(kept -> Arrays.equals(kept, secret)).orElse(false)) {
            throw new BusinessRuleException("keyring.refused", answer.said());
        }
    }

    @Override
    public Optional<byte[]> find(String account) {
        return Kept.read(program.run("", "find-generic-password", "-s", "Kontor", "-a", account, "-w"));
    }

    @Override
    public void forget(String account) {
        program.run("", "delete-generic-password", "-s", "Kontor", "-a", account);
    }
}
