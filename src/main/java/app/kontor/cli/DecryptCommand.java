package app.kontor.cli;

import app.kontor.app.Locksmith;
import app.kontor.value.BusinessRuleException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Takes the encryption off again. */
@Command(name = "decrypt")
final class DecryptCommand implements Callable<Answer> {
    private final Session session;

    DecryptCommand(Session session) {
        this.session = session;
    }

    record Done(boolean encrypted) {}

    @Override
    public Answer call() {
        session.requireNoWindow();
        return session.inShop(shop -> {
            if (!shop.keys().isEncrypted()) {
                throw new BusinessRuleException("encryption.isOff");
            }
            new Locksmith(Clock.systemUTC()).decrypt(shop);
            return Answer.of(new Done(false), session.texts().get("encryption.off"));
        });
    }
}
