package app.kontor.cli;

import app.kontor.stock.Transfer;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Books what came in, or with a negative quantity what is gone; with a bin to carry to, it only changes its place. */
@Command(name = "move")
final class StockMoveCommand implements Callable<Answer> {
    private final Session session;

    @Mixin
    private StockEntry entry;

    @Option(names = "--to", paramLabel = "B")
    private @Nullable String to;

    StockMoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            Transfer.Spot from = new Transfer.Spot(entry.location, entry.bin);
            var row = to == null
                    ? shop.stock().move(entry.sku, entry.quantity, entry.reason, from)
                    : shop.stock().transfer(new Transfer(entry.sku, entry.quantity, from, new Transfer.Spot(entry.location, to), entry.reason));
            return new StockCommand.Levels(1, List.of(StockCommand.Item.of(row))).in(session);
        });
    }
}
