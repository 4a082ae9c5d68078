package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.stock.OnHandAt;
import app.kontor.stock.StockRow;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what is there, now or at a time past. */
@Command(name = "stock")
final class StockCommand implements Callable<Answer> {
    private static final int WINDOW = 1_000;
    private final Session session;

    @Option(names = "--sku", paramLabel = "SKU")
    private @Nullable Sku sku;

    @Option(names = "--as-of", paramLabel = "TIME")
    private @Nullable Moment asOf;

    StockCommand(Session session) {
        this.session = session;
    }

    record Levels(int count, List<Item> items) {
        Answer in(Session session) {
            TextTable table = new TextTable(session.texts(),
                    "sku", "name", ">onHand", ">allocated", ">quarantine", ">buffer", ">available", ">incoming");
            items.forEach(i -> table.row(
                    i.sku, i.name, i.onHand, i.allocated, i.quarantine, i.buffer, i.available, i.incoming));
            return Answer.of(this, table.toString(), session.texts().get("cli.stock.count", count));
        }
    }

    /** Null: not known for a time past. */
    record Item(
            String sku, String name, Quantity onHand, @Nullable Quantity allocated, Quantity quarantine,
            @Nullable Quantity buffer, @Nullable Quantity available, @Nullable Quantity incoming) {

        static Item of(StockRow row) {
            return new Item(row.sku().value(), row.name(), row.onHand(), row.allocated(), row.quarantine(), row.buffer(),
                    row.available(), row.incoming());
        }

        static Item of(OnHandAt then) {
            return new Item(then.sku().value(), then.name(), then.onHand(), null, then.quarantine(), null, null, null);
        }
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            List<Item> items = items(shop);
            return new Levels(items.size(), items).in(session);
        });
    }

    private List<Item> items(Shop shop) {
        if (asOf != null) {
            return shop.stock().asOf(asOf.in(shop.settings().get().zone()), sku).stream().map(Item::of).toList();
        }
        return sku != null ? List.of(Item.of(shop.stock().row(sku))) : everything(shop).stream().map(Item::of).toList();
    }

    private static List<StockRow> everything(Shop shop) {
        List<StockRow> rows = new ArrayList<>();
        String after = null;
        do {
            Window<StockRow> window = shop.stock().list(new WindowRequest("", "", "", false, after, WINDOW));
            rows.addAll(window.rows());
            after = window.nextKey();
        } while (after != null);
        return rows;
    }
}
