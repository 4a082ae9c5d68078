package app.kontor.cli;

import app.kontor.app.Locksmith;
import app.kontor.app.Shop;
import app.kontor.security.RecoveryPage;
import app.kontor.settings.ShopSettings;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.KeyFile;
import app.kontor.vault.RecoveryKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Encrypts the shop and writes the page with its recovery key. */
@Command(name = "encrypt")
final class EncryptCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--recovery", paramLabel = "FILE.pdf", required = true)
    private Path page;

    EncryptCommand(Session session) {
        this.session = session;
    }

    /** @param recovery the page with the recovery key */
    record Done(boolean encrypted, String recovery) {}

    @Override
    public Answer call() {
        session.requireNoWindow();
        return session.inShop(this::run);
    }

    private Answer run(Shop shop) {
        if (shop.keys().isEncrypted()) {
            throw new BusinessRuleException("encryption.isOn");
        }
        ShopSettings settings = shop.settings().get();
        char[] passphrase = session.secrets().get(Secrets.NEW_PASSPHRASE);
        KeyFile.requireLong(passphrase);
        RecoveryKey paper = RecoveryKey.random();
        byte[] pdf = RecoveryPage.of(paper, settings, LocalDate.now(settings.zone()), session.locale().getLanguage());
        OutFile.during(page, pdf, () -> new Locksmith(Clock.systemUTC()).encrypt(shop, passphrase, paper));
        return Answer.of(new Done(true, page.toString()), session.texts().get("encryption.done", page), session.texts().get("encryption.honest"));
    }
}
