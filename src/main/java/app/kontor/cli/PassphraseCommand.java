package app.kontor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Another passphrase for an encrypted shop; that of whoever does it. */
@Command(name = "passphrase")
final class PassphraseCommand implements Callable<Answer> {
    private final Session session;

    PassphraseCommand(Session session) {
        this.session = session;
    }

    record Done(String user) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            shop.users().setOwnPassphrase(session.secrets().get(Secrets.NEW_PASSPHRASE));
            return Answer.of(new Done(shop.users().present().name()), session.texts().get("encryption.passphraseChanged"));
        });
    }
}
