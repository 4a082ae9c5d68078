package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.security.RecoveryPage;
import app.kontor.settings.ShopSettings;
import app.kontor.vault.RecoveryKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A new recovery key for an encrypted shop; the one before opens it no more. */
@Command(name = "recovery-key")
final class RecoveryKeyCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--out", paramLabel = "FILE.pdf", required = true)
    private Path page;

    RecoveryKeyCommand(Session session) {
        this.session = session;
    }

    record Done(String recovery) {}

    @Override
    public Answer call() {
        return session.inShop(this::run);
    }

    private Answer run(Shop shop) {
        ShopSettings settings = shop.settings().get();
        RecoveryKey paper = RecoveryKey.random();
        byte[] pdf = RecoveryPage.of(paper, settings, LocalDate.now(settings.zone()), session.locale().getLanguage());
        OutFile.during(page, pdf, () -> shop.keys().useRecoveryKey(paper));
        return Answer.of(new Done(page.toString()), session.texts().get("encryption.recoveryPrinted", page));
    }
}
