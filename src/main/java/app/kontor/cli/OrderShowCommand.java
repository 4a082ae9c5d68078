package app.kontor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one order with its notes and all that happened to it. */
@Command(name = "show")
final class OrderShowCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "N")
    private String number;

    OrderShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> OrderShown.of(shop, shop.orders().resolve(number)).in(session.texts()));
    }
}
