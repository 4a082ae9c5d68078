package app.kontor.cli;

import app.kontor.stock.Transfer;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Books what came in, or with a negative quantity what is gone; with a bin to carry to, it only changes its place. */
@Command(name = "move")
final class StockMoveCommand implements Callable<Answer> {
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

    @Option(names = "--to", paramLabel = "B")
    private @Nullable String to;

    StockMoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            Transfer.Spot from = new Transfer.Spot(location, bin);
            var row = to == null
                    ? shop.stock().move(sku, quantity, reason, from)
                    : shop.stock().transfer(new Transfer(sku, quantity, from, new Transfer.Spot(location, to), reason));
            return new StockCommand.Levels(1, List.of(StockCommand.Item.of(row))).in(session);
        });
    }
}
