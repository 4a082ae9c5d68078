package app.kontor.cli;

import app.kontor.sales.OrderFilter;
import app.kontor.sales.OrderState;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists orders, newest first. */
@Command(name = "orders")
final class OrdersCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--search", paramLabel = "TEXT")
    private @Nullable String search;

    @Option(names = "--state", paramLabel = "STATE")
    private @Nullable OrderState state;

    @Option(names = "--number", paramLabel = "N")
    private @Nullable String number;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200")
    private int limit;

    OrdersCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        OrderFilter filter = new OrderFilter(search, state, number);
        return session.inShop(shop -> OrdersAnswer.of(shop.orders().find(filter, limit)).in(session.texts()));
    }
}
