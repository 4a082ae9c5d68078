package app.kontor;

import app.kontor.app.Locksmith;
import app.kontor.db.ShopFolder;
import app.kontor.security.Encryption;
import app.kontor.vault.WorkFactor;
import java.time.Clock;

/** Passphrases that cost next to nothing, for tests that are not about guessing them: the real ones are a third of a second each. */
public final class Quick {
    public static final WorkFactor FACTOR = new WorkFactor(1_000);

    private Quick() {}

    public static Locksmith locksmith() {
        return new Locksmith(Clock.systemUTC(), stage -> {}, FACTOR);
    }

    public static Encryption encryption(ShopFolder folder, Clock clock) {
        return new Encryption(folder, clock, stage -> {}, FACTOR);
    }
}
