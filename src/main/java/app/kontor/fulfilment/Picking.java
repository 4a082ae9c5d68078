package app.kontor.fulfilment;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.db.Tx;
import app.kontor.document.NumberSeries;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.stock.Allocation;
import app.kontor.stock.Allocations;
import app.kontor.stock.Bin;
import app.kontor.stock.Stock;
import app.kontor.value.BinId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import app.kontor.value.PickListId;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes pick lists of allocations, and reads what lies ready for orders. */
final class Picking {
    /** As orders were placed. */
    static final Comparator<SalesOrder> PLACED =
            Comparator.comparing((SalesOrder o) -> o.placed().sort()).thenComparing(o -> o.id().value());

    private Picking() {}

    /** A list that holds those of the allocations that no list holds yet and whose order is open. @param known is told of it before it holds them */
    static PickList create(Tx tx, List<Allocation> allocations, Consumer<PickList> known) {
        List<Allocation> free = allocations.stream().filter(a -> a.pickList() == null).toList();
        List<SalesOrder> open = Orders.load(tx, orders(free)).stream().filter(SalesOrder::isOpen).toList();
        Set<OrderId> ids = open.stream().map(SalesOrder::id).collect(Collectors.toSet());
        List<Allocation> listed = free.stream().filter(a -> ids.contains(a.order())).toList();
        if (listed.isEmpty()) {
            throw new BusinessRuleException("pick.nothing");
        }
        String number = NumberSeries.next(tx, NumberSeries.PICK_LISTS);
        PickListId id = PickListStore.insert(tx, number);
        PickList list = new PickList(id, number, tx.now(), orders(tx, listed, open));
        known.accept(list);
        Allocations.hold(tx, listed, id);
        return list;
    }

    static PickList read(Tx tx, PickListId id) {
        var row = PickListStore.get(tx, id);
        return new PickList(id, row.getNumber(), row.getCreatedAt(), orders(tx, Allocations.on(tx, id)));
    }

    /** The orders of these allocations as they were placed, each with what lies ready for it along the walk. */
    static List<PickOrder> orders(Tx tx, List<Allocation> allocations) {
        return orders(tx, allocations, Orders.load(tx, orders(allocations)));
    }

    private static List<PickOrder> orders(Tx tx, List<Allocation> allocations, List<SalesOrder> orders) {
        Map<BinId, Bin> bins = bins(tx);
        Map<VariantId, Variant> variants =
                Catalog.byId(tx, allocations.stream().map(Allocation::variant).collect(Collectors.toSet()));
        Map<OrderId, List<PickLine>> lines = new HashMap<>();
        for (Allocation a : allocations) {
            lines.computeIfAbsent(a.order(), id -> new ArrayList<>())
                    .add(new PickLine(a.line(), variants.get(a.variant()), bins.get(a.bin()), a.quantity(), a.picked()));
        }
        return orders.stream().sorted(PLACED).map(o -> new PickOrder(o, walk(lines.get(o.id())))).toList();
    }

    static Map<BinId, Bin> bins(Tx tx) {
        return Stock.walk(tx).stream().collect(Collectors.toMap(Bin::id, b -> b));
    }

    private static List<PickLine> walk(List<PickLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(PickLine::bin, Bin.WALK).thenComparing(PickLine::variant, PickList.BY_SKU))
                .toList();
    }

    private static Set<OrderId> orders(Collection<Allocation> allocations) {
        return allocations.stream().map(Allocation::order).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
