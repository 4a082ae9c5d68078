package app.kontor.vault;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Windows has no store of its own for this, but seals what one signed-in person may read (DPAPI): PowerShell seals, the result
 * lies in a file of that person's local data.
 */
record Dpapi(Program powerShell, Path folder) implements Keyring {
    private static final String SCRIPT = "$ErrorActionPreference='Stop'; Add-Type -AssemblyName System.Security;"
            + " $in=[Console]::In.ReadToEnd().Trim(); %s";
    private static final String PROTECT = SCRIPT.formatted("$b=[Text.Encoding]::ASCII.GetBytes($in);"
            + " [Convert]::ToBase64String([Security.Cryptography.ProtectedData]::Protect($b,$null,'CurrentUser'))");
    private static final String UNPROTECT = SCRIPT.formatted("$b=[Convert]::FromBase64String($in);"
            + " [Text.Encoding]::ASCII.GetString([Security.Cryptography.ProtectedData]::Unprotect($b,$null,'CurrentUser'))");

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public void keep(String account, byte[] secret) {
        Program.Answer answer = run(HexFormat.of().formatHex(secret), PROTECT);
        if (!answer.good() || answer.said().isEmpty()) {
            throw new BusinessRuleException("keyring.refused", answer.said());
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(file(account), answer.said());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> find(String account) {
        try {
            return Files.exists(file(account)) ? Kept.read(run(Files.readString(file(account)), UNPROTECT)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forget(String account) {
        try {
            Files.deleteIfExists(file(account));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String account) {
        return folder.resolve(account + ".dpapi");
    }

    private Program.Answer run(String input, String script) {
        return powerShell.run(input, "-NoProfile", "-NonInteractive", "-Command", script);
    }
}
