package app.kontor.app;

import app.kontor.security.Encryption.Stage;
import app.kontor.value.Actor;
import app.kontor.vault.Opener;
import app.kontor.vault.RecoveryKey;
import app.kontor.vault.ShopKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an owner wants done to the encryption: asked while the shop is open, done while nobody has it open.
 *
 * @param before   opens the shop as it is
 * @param after    opens it afterwards
 * @param paper    the recovery key that was printed; null to take the encryption off
 * @param remember whether this PC shall open it without asking
 */
public record KeyChange(Actor by, Opener before, Opener after, @Nullable RecoveryKey paper, boolean remember) {

    public static KeyChange on(Actor by, char[] passphrase, RecoveryKey paper, boolean remember) {
        return new KeyChange(by, Opener.NOTHING, new Opener.Passphrase(by.name(), passphrase), paper, remember);
    }

    public static KeyChange off(Shop shop) {
        ShopKey key = shop.folder().key();
        return new KeyChange(shop.users().present(), key == null ? Opener.NOTHING : new Opener.Known(key), Opener.NOTHING, null, false);
    }

    /** Whether the shop is encrypted afterwards. */
    public boolean turnsOn() {
        return paper != null;
    }

    /** Takes its time. @param begins is told each stage, on this thread. @throws app.kontor.value.BusinessRuleException as {@link Locksmith} */
    public void make(Path folder, Consumer<Stage> begins) {
        Locksmith smith = new Locksmith(Clock.systemUTC(), begins);
        try (Shop shop = Entrance.open(folder, before)) {
            if (paper != null && after instanceof Opener.Passphrase words) {
                smith.encrypt(shop.as(by), words.passphrase(), paper);
            } else {
                smith.decrypt(shop.as(by));
            }
        }
    }
}
