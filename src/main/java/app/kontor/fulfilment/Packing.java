package app.kontor.fulfilment;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.db.Database;
import app.kontor.db.Tx;
import app.kontor.sales.OpenOrders;
import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderState;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.stock.Allocation;
import app.kontor.stock.Allocations;
import app.kontor.stock.Bin;
import app.kontor.value.ChannelId;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.PickListId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the packing bench asks: what a code means, what is to pack. It writes nothing; closing a parcel is sending out. */
public final class Packing {
    private static final int MOST = 200;

    private final Database db;

    public Packing(Database db) {
        this.db = db;
    }

    /** What the code means. @param packing an order lies on the bench, so that its items come before other orders' numbers */
    public Scanned find(Scan scan, boolean packing) {
        Optional<ScanCode> command = ScanCode.of(scan.text());
        if (command.isPresent()) {
            return new Scanned.Command(command.get());
        }
        return scan.text().isEmpty() ? new Scanned.Unknown() : db.read(tx -> find(tx, scan, packing));
    }

    /** All that is ready, oldest first. */
    public PackBatch ready() {
        return db.read(tx -> PackBatch.of("", tasks(tx,
                OpenOrders.ready(tx).stream().map(SalesOrder::id).limit(MOST).toList(), null)));
    }

    /** The orders of a pick list. */
    public PackBatch list(PickListId list) {
        return db.read(tx -> PackBatch.of(PickListStore.get(tx, list).getNumber(), listed(tx, list)));
    }

    /** The order as it can be packed now; empty if nothing of it lies ready. */
    public Optional<PackTask> task(OrderId order) {
        return db.read(tx -> tasks(tx, List.of(order), null).stream().findFirst());
    }

    private static Scanned find(Tx tx, Scan scan, boolean packing) {
        List<Optional<? extends Scanned>> found = packing
                ? List.of(item(tx, scan), order(tx, scan.text()), list(tx, scan.text()), ScanStore.sent(tx, scan.text()))
                : List.of(order(tx, scan.text()), list(tx, scan.text()), item(tx, scan), ScanStore.sent(tx, scan.text()));
        return found.stream().flatMap(Optional::stream).map(Scanned.class::cast).findFirst().orElse(new Scanned.Unknown());
    }

    private static Optional<Scanned.Item> item(Tx tx, Scan scan) {
        Optional<ScanStore.Coded> coded = ScanStore.barcode(tx, scan.barcodes());
        if (coded.isPresent()) {
            Variant variant = Catalog.byId(tx, List.of(coded.get().variant())).get(coded.get().variant());
            return Optional.of(item(tx, variant, coded.get().pieces()));
        }
        return Catalog.bySku(tx, List.of(Sku.key(scan.text()))).values().stream().findFirst()
                .map(variant -> item(tx, variant, Quantity.ONE));
    }

    private static Scanned.Item item(Tx tx, Variant variant, Quantity pieces) {
        return new Scanned.Item(variant, pieces, ScanStore.bin(tx, variant.id()), ScanStore.wantedBy(tx, variant.id()));
    }

    private static Optional<Scanned> order(Tx tx, String text) {
        return Orders.numbered(tx, text).stream().findFirst().map(id -> order(tx, id));
    }

    private static Scanned order(Tx tx, OrderId id) {
        SalesOrder order = Orders.get(tx, id);
        if (!order.isOpen()) {
            return new Scanned.Refused(order.number(), closed(order.status().state()));
        }
        return tasks(tx, List.of(id), null).stream().findFirst()
                .<Scanned>map(Scanned.Order::new)
                .orElse(new Scanned.Refused(order.number(), Trouble.Kind.NOT_READY));
    }

    private static Trouble.Kind closed(OrderState state) {
        return switch (state) {
            case CANCELLED -> Trouble.Kind.CANCELLED;
            case HOLD -> Trouble.Kind.HELD;
            default -> Trouble.Kind.SHIPPED;
        };
    }

    private static Optional<Scanned.PickedList> list(Tx tx, String text) {
        return ScanStore.pickList(tx, text)
                .map(id -> new Scanned.PickedList(PickListStore.get(tx, id).getNumber(), listed(tx, id)));
    }

    private static List<PackTask> listed(Tx tx, PickListId list) {
        List<OrderId> orders = Allocations.on(tx, list).stream().map(Allocation::order).distinct().toList();
        return tasks(tx, orders, PickListStore.get(tx, list).getNumber());
    }

    /** In the order of the ids; orders of which nothing can leave are left out. */
    static List<PackTask> tasks(Tx tx, Collection<OrderId> ids, @Nullable String list) {
        Map<OrderId, List<Allocation>> there = Allocations.of(tx, ids).stream()
                .collect(Collectors.groupingBy(Allocation::order, LinkedHashMap::new, Collectors.toList()));
        Map<?, Bin> bins = Picking.bins(tx);
        Map<?, Variant> variants = Catalog.byId(tx, there.values().stream().flatMap(List::stream)
                .map(Allocation::variant).collect(Collectors.toSet()));
        Map<ChannelId, Channel> channels =
                Channels.all(tx).stream().collect(Collectors.toMap(Channel::id, channel -> channel));
        List<PackTask> tasks = new ArrayList<>();
        for (SalesOrder order : Orders.load(tx, ids)) {
            List<Allocation> own = there.getOrDefault(order.id(), List.of());
            List<PackItem> items = order.lines().stream().flatMap(line -> item(line, own, bins, variants)).toList();
            if (order.isOpen() && !items.isEmpty()) {
                Channel channel = channels.get(order.channel());
                tasks.add(new PackTask(order, channel.name(), channel.platform(), items, waiting(order, own), list));
            }
        }
        return tasks;
    }

    private static Stream<PackItem> item(
            OrderLine line, List<Allocation> promised, Map<?, Bin> bins, Map<?, Variant> variants) {
        List<Allocation> own = promised.stream().filter(a -> a.line().equals(line.id())).toList();
        Quantity pieces = sum(own).wholePacks(line.factor()).times(line.factor());
        if (!pieces.isPositive()) {
            return Stream.empty();
        }
        Bin bin = bins.get(own.getFirst().bin());
        String code = bin == null || bin.code().equals(Bin.UNPLACED) ? null : bin.code();
        return Stream.of(new PackItem(line.id(), variants.get(own.getFirst().variant()), line.factor(), pieces, code));
    }

    private static List<String> waiting(SalesOrder order, List<Allocation> promised) {
        Map<OrderLineId, Quantity> there = new HashMap<>();
        promised.forEach(a -> there.merge(a.line(), a.quantity(), Quantity::plus));
        return order.lines().stream()
                .filter(line -> PackTask.waits(line, there.getOrDefault(line.id(), Quantity.ZERO)))
                .map(OrderLine::name).toList();
    }

    private static Quantity sum(List<Allocation> allocations) {
        return allocations.stream().map(Allocation::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }
}
