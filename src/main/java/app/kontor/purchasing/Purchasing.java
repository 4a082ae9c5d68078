package app.kontor.purchasing;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.stock.Bin;
import app.kontor.stock.LevelKey;
import app.kontor.stock.MovementKind;
import app.kontor.stock.Stock;
import app.kontor.stock.StockMovement;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.PurchaseOrderId;
import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is ordered from suppliers, and taking in what they deliver. */
public final class Purchasing {
    private final Database db;

    public Purchasing(Database db) {
        this.db = db;
    }

    /** The newest first. */
    public List<PurchaseOrder> all() {
        return db.read(PurchaseStore::all);
    }

    /** Those whose number, supplier or articles match every word. */
    public List<PurchaseOrder> find(String search) {
        List<String> words = Stream.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+")).toList();
        return all().stream().filter(order -> words.stream().allMatch(words(order)::contains)).toList();
    }

    /** What an order is found by. */
    public static String words(PurchaseOrder order) {
        StringBuilder words = new StringBuilder(order.number()).append(' ').append(order.supplierName());
        order.lines().forEach(line -> words.append(' ').append(line.sku()).append(' ').append(line.name()));
        return words.toString().toLowerCase(Locale.ROOT);
    }

    /** @throws BusinessRuleException purchase.unknown */
    public PurchaseOrder numbered(String number) {
        return db.read(tx -> PurchaseStore.numbered(tx, List.of(number.strip(), number.strip().toUpperCase(Locale.ROOT)))).stream().findFirst()
                .orElseThrow(() -> new BusinessRuleException("purchase.unknown", number));
    }

    /** @throws BusinessRuleException purchase.gone */
    public PurchaseOrder get(PurchaseOrderId id) {
        return db.read(tx -> get(tx, id));
    }

    /** Everything that is still to come, line by line. */
    public static List<Receipt> rest(PurchaseOrder order) {
        return order.lines().stream().filter(line -> line.open().isPositive()).map(line -> new Receipt(line.id(), line.open())).toList();
    }

    /**
     * Goods have come in: books them as receipts in the ledger, all of them or none.
     *
     * @param location null for the default one
     * @param bin null for the bin of what has no place
     * @throws BusinessRuleException purchase.notOpen, purchase.nothing, purchase.tooMuch, stock.placeTooLong
     */
    public PurchaseOrder receive(PurchaseOrderId id, List<Receipt> receipts, @Nullable String location, @Nullable String bin) {
        PurchaseOrder order = db.read(tx -> get(tx, id));
        return db.write(Intent.of("purchase.receive", order.number()), tx -> {
            PurchaseOrder now = get(tx, id);
            check(now, receipts);
            Bin place = Stock.bin(tx, location, bin);
            List<StockMovement> movements = new ArrayList<>();
            receipts.forEach(receipt -> movements.add(StockMovement.of(MovementKind.RECEIPT,
                    new LevelKey(line(now, receipt).variant(), place.id()), receipt.quantity(), now.number() + ", " + now.supplierName(), tx.now())));
            PurchaseStore.receive(tx, receipts, Stock.post(tx, movements));
            return get(tx, id);
        });
    }

    private static void check(PurchaseOrder order, List<Receipt> receipts) {
        if (!order.isOpen()) {
            throw new BusinessRuleException("purchase.notOpen", order.number());
        }
        if (receipts.isEmpty() || receipts.stream().anyMatch(receipt -> !receipt.quantity().isPositive())) {
            throw new BusinessRuleException("purchase.nothing", order.number());
        }
        for (Receipt receipt : receipts) {
            PurchaseLine line = line(order, receipt);
            Quantity all = receipts.stream().filter(other -> other.line() == receipt.line()).map(Receipt::quantity).reduce(Quantity.ZERO, Quantity::plus);
            if (all.compareTo(line.open()) > 0) {
                throw new BusinessRuleException("purchase.tooMuch", line.sku(), all, line.open());
            }
        }
    }

    private static PurchaseLine line(PurchaseOrder order, Receipt receipt) {
        return order.lines().stream().filter(line -> line.id() == receipt.line()).findFirst()
                .orElseThrow(() -> new BusinessRuleException("purchase.nothing", order.number()));
    }

    /** Receipts that are not what the ledger says. */
    public List<Long> check() {
        return db.read(PurchaseStore::wrongReceipts);
    }

    // ---- for upper features, inside their transaction

    /** @throws BusinessRuleException purchase.gone */
    public static PurchaseOrder get(Tx tx, PurchaseOrderId id) {
        return PurchaseStore.load(tx, List.of(id)).stream().findFirst().orElseThrow(() -> new BusinessRuleException("purchase.gone"));
    }

    public static List<PurchaseOrder> numbered(Tx tx, Collection<String> numbers) {
        return PurchaseStore.numbered(tx, numbers);
    }

    public static Optional<PurchaseOrder> find(Tx tx, PurchaseOrderId id) {
        return PurchaseStore.load(tx, List.of(id)).stream().findFirst();
    }

    /** Adds new orders with their lines. */
    public static void add(Tx tx, List<PurchaseOrder> orders) {
        PurchaseStore.insert(tx, orders);
        orders.forEach(order -> PurchaseStore.saveLines(tx, order));
    }

    /** Puts an order in place of what it was. */
    public static void save(Tx tx, PurchaseOrder order) {
        PurchaseStore.update(tx, order);
        PurchaseStore.saveLines(tx, order);
    }
}
