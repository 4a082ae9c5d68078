package app.kontor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets held orders go on. */
@Command(name = "release")
final class ReleaseCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "N")
    private List<String> numbers;

    ReleaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            shop.orders().release(shop.orders().resolve(numbers));
            return ChangedOrders.of(numbers, shop).in(session.texts());
        });
    }
}
