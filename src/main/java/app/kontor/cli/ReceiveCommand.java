package app.kontor.cli;

import app.kontor.purchasing.PurchaseLine;
import app.kontor.purchasing.PurchaseOrder;
import app.kontor.purchasing.Purchasing;
import app.kontor.purchasing.Receipt;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what a supplier delivers: everything that is still to come, or so many of one article. */
@Command(name = "receive")
final class ReceiveCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "N")
    private String number;

    @ArgGroup(exclusive = false)
    private @Nullable Part part;

    @Option(names = "--location", paramLabel = "NAME")
    private @Nullable String location;

    @Option(names = "--bin", paramLabel = "NAME")
    private @Nullable String bin;

    ReceiveCommand(Session session) {
        this.session = session;
    }

    /** One article of the order. */
    static final class Part {
        @Option(names = "--sku", paramLabel = "SKU", required = true)
        private Sku sku;

        @Option(names = "--quantity", paramLabel = "Q")
        private @Nullable Quantity quantity;
    }

    record Received(PurchaseOrdersCommand.Order purchaseOrder, List<In> received) {}

    record In(String sku, Quantity quantity) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            PurchaseOrder order = shop.purchasing().numbered(number);
            List<Receipt> receipts = part == null ? Purchasing.rest(order) : List.of(receipt(order, part));
            PurchaseOrder now = shop.purchasing().receive(order.id(), receipts, location, bin);
            List<In> in = receipts.stream().map(r -> new In(line(order, r).sku(), r.quantity())).toList();
            TextTable table = new TextTable(session.texts(), "sku", ">received");
            in.forEach(one -> table.row(one.sku, one.quantity));
            return Answer.of(new Received(PurchaseOrdersCommand.Order.of(now), in), table.toString(),
                    session.texts().get("cli.receive.done", now.number(), session.texts().get("purchase.state." + now.state().code())));
        });
    }

    /** The first line of the article that is open; without a quantity all of it. */
    private static Receipt receipt(PurchaseOrder order, Part part) {
        List<PurchaseLine> lines = order.lines().stream().filter(line -> Sku.key(line.sku()).equals(part.sku.key())).toList();
        if (lines.isEmpty()) {
            throw new BusinessRuleException("purchase.noSuch", part.sku.value(), order.number());
        }
        PurchaseLine line = lines.stream().filter(one -> one.open().isPositive()).findFirst().orElse(lines.getFirst());
        return new Receipt(line.id(), part.quantity == null ? line.open() : part.quantity);
    }

    private static PurchaseLine line(PurchaseOrder order, Receipt receipt) {
        return order.lines().stream().filter(line -> line.id() == receipt.line()).findFirst().orElseThrow();
    }
}
