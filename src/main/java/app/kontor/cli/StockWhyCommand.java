package app.kontor.cli;

import app.kontor.stock.LedgerRow;
import app.kontor.stock.Promised;
import app.kontor.stock.StockRow;
import app.kontor.stock.StockStory;
import app.kontor.text.Texts;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says why so many of a thing are available: the equation, every movement with its balance, and who holds the rest. */
@Command(name = "why")
final class StockWhyCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "SKU")
    private Sku sku;

    StockWhyCommand(Session session) {
        this.session = session;
    }

    /** On hand - allocated - quarantine - buffer = available. */
    record Why(
            String sku, String name, Quantity onHand, Quantity allocated, Quantity quarantine, Quantity buffer, Quantity available,
            @Nullable Quantity reorderPoint, List<Moved> movements, List<Promise> promises) {}

    record Moved(
            Instant at, String kind, Quantity quantity, Quantity balance, String location, String bin, String reason,
            @Nullable String order, @Nullable String user) {}

    record Promise(String order, String customer, String bin, Quantity quantity, @Nullable String pickList, @Nullable Instant since) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            Why why = why(shop.stock().story(sku));
            return Answer.of(why, equation(why), promises(why), movements(why));
        });
    }

    private static Why why(StockStory story) {
        StockRow row = story.row();
        return new Why(row.sku().value(), row.name(), row.onHand(), row.allocated(), row.quarantine(), row.buffer(), row.available(),
                story.reorderPoint(), story.ledger().stream().map(StockWhyCommand::moved).toList(),
                story.promises().stream().map(StockWhyCommand::promise).toList());
    }

    private static Moved moved(LedgerRow row) {
        var m = row.movement();
        return new Moved(m.occurredAt(), m.kind().code(), m.quantity(), row.balance(), m.location(), m.bin(), m.reason(),
                row.orderNumber(), m.user());
    }

    private static Promise promise(Promised p) {
        return new Promise(p.number(), p.customer(), p.bin(), p.quantity(), p.pickList(), p.since());
    }

    private String equation(Why why) {
        return session.texts().get("cli.stock.why", why.sku, why.name, why.onHand, why.allocated, why.quarantine, why.buffer,
                why.available);
    }

    private String promises(Why why) {
        TextTable table = new TextTable(session.texts(), "number", "customer", ">allocated", "bin", "pickList");
        why.promises.forEach(p -> table.row(p.order, p.customer, p.quantity, p.bin, p.pickList));
        return table.toString();
    }

    private String movements(Why why) {
        Texts texts = session.texts();
        TextTable table = new TextTable(texts, "at", "movement", ">quantity", ">balance", "bin", "why", "user");
        why.movements.forEach(m -> table.row(m.at, texts.get("stock.kind." + m.kind), m.quantity, m.balance, m.bin,
                m.order == null ? m.reason : m.order, m.user));
        return table.toString();
    }
}
