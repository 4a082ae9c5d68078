package app.kontor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stops orders until somebody releases them. */
@Command(name = "hold")
final class HoldCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "N")
    private List<String> numbers;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason;

    HoldCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            shop.orders().hold(shop.orders().resolve(numbers), reason);
            return ChangedOrders.of(numbers, shop).in(session.texts());
        });
    }
}
