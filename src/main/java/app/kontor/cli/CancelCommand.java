package app.kontor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Cancels what of the orders has not left. */
@Command(name = "cancel")
final class CancelCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "N")
    private List<String> numbers;

    CancelCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            shop.orders().cancel(shop.orders().resolve(numbers));
            return ChangedOrders.of(numbers, shop).in(session.texts());
        });
    }
}
