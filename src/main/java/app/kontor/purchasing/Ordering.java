package app.kontor.purchasing;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.SupplierItem;
import app.kontor.catalog.SupplierItems;
import app.kontor.catalog.SupplierOffer;
import app.kontor.catalog.Variant;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.document.NumberSeries;
import app.kontor.partner.Supplier;
import app.kontor.partner.Suppliers;
import app.kontor.sales.OpenOrders;
import app.kontor.sales.WaitingGoods;
import app.kontor.settings.Settings;
import app.kontor.stock.Allocation;
import app.kontor.stock.Allocations;
import app.kontor.stock.Stock;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.PurchaseOrderId;
import app.kontor.value.Quantity;
import app.kontor.value.SupplierId;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ordering from suppliers: what should be, what is typed, what is cancelled. */
public final class Ordering {
    private static final int LONGEST_NOTE = 4000;

    private final Database db;

    public Ordering(Database db) {
        this.db = db;
    }

    /** What of a supplier's price list should be ordered, by our SKUs; drafts count as ordered. */
    public List<ReorderProposal> proposals(SupplierId supplier) {
        List<SupplierOffer> offers = new SupplierItems(db).of(supplier);
        return db.read(tx -> {
            List<VariantId> variants = offers.stream().map(offer -> offer.item().variant()).distinct().toList();
            Map<VariantId, Quantity> left = left(tx, variants);
            Map<VariantId, Quantity> points = PurchaseStore.reorderPoints(tx, variants);
            return offers.stream().map(offer -> ReorderProposal.of(offer, left.getOrDefault(offer.item().variant(), Quantity.ZERO),
                    points.get(offer.item().variant()))).filter(ReorderProposal::isNeeded).toList();
        });
    }

    /** What may be promised when the orders that wait have theirs and all that is ordered is here. */
    private static Map<VariantId, Quantity> left(Tx tx, Collection<VariantId> variants) {
        Map<VariantId, Quantity> left = new HashMap<>(Stock.available(tx, variants));
        WaitingGoods waiting = OpenOrders.waiting(tx);
        waiting.open().forEach((variant, open) -> left.computeIfPresent(variant, (v, q) -> q.minus(open)));
        for (Allocation promised : Allocations.of(tx, waiting.partly())) {
            left.computeIfPresent(promised.variant(), (v, q) -> q.plus(promised.quantity()));
        }
        PurchaseStore.all(tx).stream().filter(PurchaseOrder::isCancellable)
                .flatMap(order -> order.lines().stream())
                .forEach(line -> left.computeIfPresent(line.variant(), (v, q) -> q.plus(line.open())));
        return left;
    }

    /**
     * Saves an order to a supplier; a new one gets the next number. One of which goods have come, or that was cancelled, stays as it is.
     *
     * @throws BusinessRuleException purchase.started, purchase.withoutLines, purchase.gone, supplier.gone, product.unknown, order.quantityMissing
     */
    public PurchaseOrder save(PurchaseEntry entry) {
        Intent intent = db.read(tx -> entry.id() == null ? Intent.of("purchase.place", Suppliers.get(tx, entry.supplier()).name())
                : Intent.of("purchase.edit", Purchasing.get(tx, entry.id()).number()));
        return db.write(intent, tx -> {
            PurchaseOrder was = entry.id() == null ? null : Purchasing.get(tx, entry.id());
            PurchaseOrder order = order(tx, entry, was);
            if (was == null) {
                Purchasing.add(tx, List.of(order));
            } else {
                Purchasing.save(tx, order);
            }
            return Purchasing.get(tx, order.id());
        });
    }

    /** Nothing more is to come; what has come stays. @throws BusinessRuleException purchase.closed, purchase.gone */
    public PurchaseOrder cancel(PurchaseOrderId id) {
        PurchaseOrder order = db.read(tx -> Purchasing.get(tx, id));
        return db.write(Intent.of("purchase.cancel", order.number()), tx -> {
            PurchaseOrder now = Purchasing.get(tx, id);
            if (!now.isCancellable()) {
                throw new BusinessRuleException("purchase.closed", now.number());
            }
            Purchasing.save(tx, now.in(PurchaseState.CANCELLED));
            return Purchasing.get(tx, id);
        });
    }

    private static PurchaseOrder order(Tx tx, PurchaseEntry entry, @Nullable PurchaseOrder was) {
        check(entry, was);
        Supplier supplier = Suppliers.get(tx, was == null ? entry.supplier() : was.supplier());
        Currency currency = was == null ? currency(tx, supplier) : was.currency();
        LocalDate today = tx.now().atZone(Settings.read(tx).zone()).toLocalDate();
        boolean sent = !entry.draft() && (was == null || was.stored() == PurchaseState.DRAFT);
        Integer lead = supplier.draft().leadDays();
        return new PurchaseOrder(was == null ? new PurchaseOrderId(tx.newId()) : was.id(), was == null ? number(tx) : was.number(),
                supplier.id(), supplier.name(), entry.draft() ? PurchaseState.DRAFT : PurchaseState.ORDERED, currency,
                sent ? today : was == null ? null : was.orderedOn(),
                entry.expectedOn() != null || !sent || lead == null ? entry.expectedOn() : today.plusDays(lead),
                entry.note() == null || entry.note().isBlank() ? null : entry.note().strip(), lines(tx, entry, supplier, currency, was));
    }

    private static void check(PurchaseEntry entry, @Nullable PurchaseOrder was) {
        if (was != null && !was.isEditable()) {
            throw new BusinessRuleException("purchase.started", was.number());
        }
        if (entry.lines().isEmpty()) {
            throw new BusinessRuleException("purchase.withoutLines");
        }
        if (entry.note() != null && entry.note().length() > LONGEST_NOTE) {
            throw new BusinessRuleException("customer.tooLong", entry.note().substring(0, 40), LONGEST_NOTE);
        }
        entry.lines().stream().filter(line -> !line.quantity().isPositive()).findFirst().ifPresent(line -> {
            throw new BusinessRuleException("order.quantityMissing", line.sku());
        });
    }

    private static Currency currency(Tx tx, Supplier supplier) {
        String theirs = supplier.draft().currency();
        return theirs == null ? Settings.read(tx).currency() : Currency.getInstance(theirs);
    }

    /** Numbers that came with files are passed over. */
    private static String number(Tx tx) {
        NumberSeries.passOver(tx, NumberSeries.PURCHASES, PurchaseStore.all(tx).stream().map(PurchaseOrder::number).toList());
        return NumberSeries.next(tx, NumberSeries.PURCHASES);
    }

    /** A line of the same variant stays the row that it is. */
    private static List<PurchaseLine> lines(Tx tx, PurchaseEntry entry, Supplier supplier, Currency currency, @Nullable PurchaseOrder was) {
        List<SupplierItem> prices = SupplierItems.ofSupplier(tx, supplier.id());
        List<PurchaseLine> left = new ArrayList<>(was == null ? List.of() : was.lines());
        List<PurchaseLine> lines = new ArrayList<>();
        for (PurchaseEntry.Line typed : entry.lines()) {
            Variant variant = Catalog.get(tx, typed.sku());
            Optional<PurchaseLine> same = left.stream().filter(line -> line.variant().equals(variant.id())).findFirst();
            same.ifPresent(left::remove);
            Optional<SupplierItem> item = prices.stream().filter(one -> one.variant().equals(variant.id())).findFirst();
            BigDecimal price = typed.price() != null ? typed.price() : item.map(SupplierItem::price)
                    .filter(asked -> asked.currency().equals(currency)).map(asked -> asked.amount()).orElse(null);
            lines.add(new PurchaseLine(same.map(PurchaseLine::id).orElse(0L), variant.id(), variant.sku().value(), variant.name(),
                    same.map(PurchaseLine::supplierSku).or(() -> item.map(SupplierItem::sku)).orElse(null), typed.quantity(),
                    Quantity.ZERO, Quantity.ZERO, price));
        }
        return lines;
    }
}
