package app.kontor.fulfilment;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.stock.Allocation;
import app.kontor.stock.Allocations;
import app.kontor.stock.LevelKey;
import app.kontor.stock.MovementKind;
import app.kontor.stock.Stock;
import app.kontor.stock.StockMovement;
import app.kontor.value.BinId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import app.kontor.value.CommandId;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.PickListId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The walk through the shelves: make a list, tick its stops, say what was not there, take the list back. */
public final class PickLists {
    private final Database db;

    public PickLists(Database db) {
        this.db = db;
    }

    /** One place of the walk. @param order whose pieces are meant; null for all that the list fetches there */
    public record Stop(PickListId list, BinId bin, VariantId variant, @Nullable OrderId order) {
        public Stop(PickListId list, BinId bin, VariantId variant) {
            this(list, bin, variant, null);
        }
    }

    /** What a picker brought instead of all: so many pieces, and why. */
    public record Found(Quantity pieces, String reason) {}

    /** A list, and the command by which it can be taken back. */
    public record Made(PickList list, CommandId command) {}

    /** Newest first; those that hold nothing any more are done. */
    public List<PickListRow> all(int limit) {
        return db.read(tx -> PickListStore.newest(tx, limit));
    }

    /** How many still hold goods. */
    public long open() {
        return db.read(PickListStore::open);
    }

    public PickList get(PickListId id) {
        return db.read(tx -> Picking.read(tx, id));
    }

    /** How many open orders have goods that no list holds yet, by channel. */
    public Map<ChannelId, Long> free() {
        return db.read(tx -> free(tx).stream().collect(Collectors.groupingBy(SalesOrder::channel, Collectors.counting())));
    }

    /**
     * A list of what is promised and on no list yet, for the oldest orders.
     *
     * @param most    so many orders at most
     * @param channel null for all
     * @throws BusinessRuleException pick.nothing
     */
    public Made make(int most, @Nullable ChannelId channel) {
        return db.write(Intent.of("pick.all", ""), tx -> {
            Set<OrderId> wanted = free(tx).stream()
                    .filter(order -> channel == null || order.channel().equals(channel))
                    .limit(most).map(SalesOrder::id).collect(Collectors.toCollection(LinkedHashSet::new));
            return new Made(Fulfilment.pick(tx, Allocations.of(tx, wanted)), tx.command().id());
        });
    }

    /** The stop's pieces are in the cart, or are not after all. */
    public void tick(Stop stop, boolean picked) {
        db.write(Intent.of(picked ? "pick.tick" : "pick.untick", number(stop.list())), tx -> {
            Allocations.pick(tx, at(tx, stop), picked);
            return null;
        });
    }

    /**
     * Not all was there: the oldest orders get what was found, the others' pieces are freed, and the shelf's stock is
     * corrected by what is missing.
     *
     * @throws BusinessRuleException pick.shortTooMuch, stock.reasonMissing
     */
    public CommandId shortPick(Stop stop, Found found) {
        return db.write(Intent.of("pick.short", number(stop.list())), tx -> {
            shortPick(tx, at(tx, stop), found);
            return tx.command().id();
        });
    }

    /** The same at the bench, for one line of an order. */
    public CommandId shortPick(OrderId order, OrderLineId line, Found found) {
        String subject = db.read(tx -> Orders.get(tx, order).number());
        return db.write(Intent.of("pick.short", subject), tx -> {
            shortPick(tx, Allocations.of(tx, List.of(order)).stream().filter(a -> a.line().equals(line)).toList(), found);
            return tx.command().id();
        });
    }

    /** The list is gone, what it held is free for another one. */
    public CommandId takeBack(PickListId list) {
        return db.write(Intent.of("pick.takeBack", number(list)), tx -> {
            Allocations.unlist(tx, Allocations.on(tx, list));
            PickListStore.delete(tx, list);
            return tx.command().id();
        });
    }

    private static List<SalesOrder> free(Tx tx) {
        List<OrderId> ids = Allocations.unlisted(tx).stream().map(Allocation::order).distinct().toList();
        return Orders.load(tx, ids).stream().filter(SalesOrder::isOpen).sorted(Picking.PLACED).toList();
    }

    private static List<Allocation> at(Tx tx, Stop stop) {
        return Allocations.on(tx, stop.list()).stream()
                .filter(a -> a.bin().equals(stop.bin()) && a.variant().equals(stop.variant()))
                .filter(a -> stop.order() == null || a.order().equals(stop.order())).toList();
    }

    private static void shortPick(Tx tx, List<Allocation> promised, Found found) {
        Quantity all = promised.stream().map(Allocation::quantity).reduce(Quantity.ZERO, Quantity::plus);
        if (found.pieces().isNegative() || found.pieces().compareTo(all) >= 0) {
            throw new BusinessRuleException("pick.shortTooMuch", all);
        }
        List<SalesOrder> orders = Orders.load(tx, promised.stream().map(Allocation::order).distinct().toList())
                .stream().sorted(Picking.PLACED).toList();
        List<Allocation> freed = freed(orders, promised, found.pieces());
        Allocations.free(tx, freed);
        Allocations.pick(tx, promised, true);
        correct(tx, promised, all.minus(found.pieces()), found.reason());
        Promising.settle(tx, Promising.promises(orders, Promising.allocations(tx, orders)));
    }

    /** Who was first gets what there is; of a line in packs only whole ones are kept. */
    private static List<Allocation> freed(List<SalesOrder> orders, List<Allocation> promised, Quantity found) {
        Map<OrderLineId, Quantity> factors = orders.stream().flatMap(o -> o.lines().stream())
                .collect(Collectors.toMap(l -> l.id(), l -> l.factor()));
        Map<OrderId, Integer> turns = new HashMap<>();
        orders.forEach(o -> turns.put(o.id(), turns.size()));
        List<Allocation> freed = new ArrayList<>();
        Quantity rest = found;
        for (Allocation a : sorted(promised, turns::get)) {
            Quantity factor = factors.get(a.line());
            Quantity kept = rest.compareTo(a.quantity()) >= 0
                    ? a.quantity() : rest.wholePacks(factor).times(factor).min(a.quantity());
            rest = rest.minus(kept);
            if (kept.compareTo(a.quantity()) < 0) {
                freed.add(a.with(a.quantity().minus(kept)));
            }
        }
        return freed;
    }

    private static List<Allocation> sorted(List<Allocation> promised, Function<OrderId, Integer> turn) {
        return promised.stream()
                .sorted(Comparator.comparing((Allocation a) -> turn.apply(a.order())).thenComparing(Allocation::id)).toList();
    }

    /** Takes what is missing off the shelves that it should have been on. */
    private static void correct(Tx tx, List<Allocation> promised, Quantity missing, String reason) {
        List<StockMovement> movements = new ArrayList<>();
        Quantity rest = missing;
        for (Allocation a : promised.reversed()) {
            Quantity off = rest.min(a.quantity());
            if (off.isPositive()) {
                LevelKey shelf = new LevelKey(a.variant(), a.bin());
                movements.add(StockMovement.of(MovementKind.ADJUSTMENT, shelf, off.negate(), reason, tx.now()));
                rest = rest.minus(off);
            }
        }
        Stock.post(tx, movements);
    }

    private String number(PickListId list) {
        return db.read(tx -> PickListStore.get(tx, list).getNumber());
    }
}
