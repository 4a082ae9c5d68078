package app.kontor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how many of a thing are there. */
@Command(name = "set")
final class StockSetCommand implements Callable<Answer> {
    private final Session session;

    @Mixin
    private StockEntry entry;

    StockSetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            var row = shop.stock().set(entry.sku, entry.quantity, entry.reason, entry.location, entry.bin);
            return new StockCommand.Levels(1, List.of(StockCommand.Item.of(row))).in(session);
        });
    }
}
