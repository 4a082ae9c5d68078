package app.kontor.cli;

import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how many of a thing are there. */
@Command(name = "set")
final class StockSetCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "SKU")
    private Sku sku;

    @Parameters(index = "1", paramLabel = "QUANTITY")
    private Quantity quantity;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason;

    @Option(names = "--location", paramLabel = "L")
    private @Nullable String location;

    @Option(names = "--bin", paramLabel = "B")
    private @Nullable String bin;

    StockSetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            var row = shop.stock().set(sku, quantity, reason, location, bin);
            return new StockCommand.Levels(1, List.of(StockCommand.Item.of(row))).in(session);
        });
    }
}
