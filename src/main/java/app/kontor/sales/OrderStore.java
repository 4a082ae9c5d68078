package app.kontor.sales;

import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.ORDER_TAX;
import static app.kontor.schema.Tables.SALES_ORDER;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.OrderLineRecord;
import app.kontor.schema.tables.records.OrderRefRecord;
import app.kontor.schema.tables.records.OrderTaxRecord;
import app.kontor.schema.tables.records.SalesOrderRecord;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The SQL of orders: whole aggregates in, whole aggregates out. */
final class OrderStore {
    private OrderStore() {}

    /** In the order of the ids; ids that are not there are left out. */
    static List<SalesOrder> load(Tx tx, Collection<OrderId> ids) {
        Map<OrderId, SalesOrderRecord> orders = new HashMap<>();
        Map<OrderId, List<OrderLineRecord>> lines = new HashMap<>();
        Map<OrderId, List<OrderTaxRecord>> taxes = new HashMap<>();
        for (List<OrderId> part : Chunks.of(ids)) {
            tx.sql().selectFrom(SALES_ORDER).where(Chunks.in(SALES_ORDER.ID, part)).forEach(r -> orders.put(r.getId(), r));
            lineRecords(tx, part).forEach(r -> lines.computeIfAbsent(r.getOrderId(), i -> new ArrayList<>()).add(r));
            tx.sql().selectFrom(ORDER_TAX).where(Chunks.in(ORDER_TAX.ORDER_ID, part)).orderBy(ORDER_TAX.ORDER_ID, ORDER_TAX.POSITION)
                    .forEach(r -> taxes.computeIfAbsent(r.getOrderId(), i -> new ArrayList<>()).add(r));
        }
        return ids.stream()
                .map(orders::get)
                .filter(Objects::nonNull)
                .map(r -> OrderRecords.order(r, lines.getOrDefault(r.getId(), List.of()), taxes.getOrDefault(r.getId(), List.of())))
                .toList();
    }

    /** What the orders amount to, a sum for each currency, the most used first. */
    static List<Money> sums(Tx tx, Collection<OrderId> ids) {
        Map<Currency, List<Money>> amounts = new LinkedHashMap<>();
        for (List<OrderId> part : Chunks.of(ids)) {
            tx.sql().select(SALES_ORDER.CURRENCY, SALES_ORDER.TOTAL).from(SALES_ORDER)
                    .where(Chunks.in(SALES_ORDER.ID, part)).and(SALES_ORDER.TOTAL.isNotNull())
                    .forEach(r -> amounts.computeIfAbsent(Currency.getInstance(r.value1()), c -> new ArrayList<>())
                            .add(Money.rounded(r.value2(), Currency.getInstance(r.value1()))));
        }
        return amounts.values().stream().sorted(Comparator.comparingInt((List<Money> sum) -> sum.size()).reversed())
                .map(sum -> sum.stream().reduce(Money::plus).orElseThrow()).toList();
    }

    static void insert(Tx tx, Map<SalesOrder, List<OrderRef>> orders) {
        List<SalesOrderRecord> rows = new ArrayList<>();
        List<OrderLineRecord> lines = new ArrayList<>();
        List<OrderTaxRecord> taxes = new ArrayList<>();
        List<OrderRefRecord> refs = new ArrayList<>();
        orders.forEach((order, names) -> {
            SalesOrderRecord row = new SalesOrderRecord();
            row.setId(order.id());
            OrderRecords.fill(row, order);
            row.setSearchText(OrderRecords.searchText(order, names));
            rows.add(row);
            order.lines().forEach(l -> lines.add(newLine(order, l)));
            taxes.addAll(newTaxes(tx, order));
            names.forEach(n -> refs.add(RefStore.row(tx, order, n)));
        });
        tx.insert(rows);
        tx.insert(lines);
        tx.insert(taxes);
        tx.insert(refs);
    }

    /** Writes what differs from the rows as they are now; lines and refs that are new are inserted, taxes replaced if they differ. */
    static void save(Tx tx, Collection<SalesOrder> orders) {
        Map<OrderId, SalesOrder> byId = new LinkedHashMap<>();
        orders.forEach(o -> byId.put(o.id(), o));
        for (List<OrderId> part : Chunks.of(byId.keySet())) {
            List<SalesOrderRecord> rows = tx.sql().selectFrom(SALES_ORDER).where(Chunks.in(SALES_ORDER.ID, part)).fetch();
            Map<OrderId, List<OrderRef>> names = RefStore.of(tx, part);
            for (SalesOrderRecord row : rows) {
                SalesOrder order = byId.get(row.getId());
                OrderRecords.fill(row, order);
                row.setSearchText(OrderRecords.searchText(order, names.getOrDefault(row.getId(), List.of())));
            }
            tx.update(rows);
            saveLines(tx, part, byId);
        }
    }

    /** Writes how the orders stand, and nothing else of them. */
    static void saveStatus(Tx tx, Collection<SalesOrder> orders) {
        Map<OrderId, SalesOrder> byId = new LinkedHashMap<>();
        orders.forEach(o -> byId.put(o.id(), o));
        for (List<OrderId> part : Chunks.of(byId.keySet())) {
            List<SalesOrderRecord> rows = tx.sql().selectFrom(SALES_ORDER).where(Chunks.in(SALES_ORDER.ID, part)).fetch();
            rows.forEach(r -> OrderRecords.fill(r, byId.get(r.getId()).status()));
            tx.update(rows);
        }
    }

    private static void saveLines(Tx tx, List<OrderId> part, Map<OrderId, SalesOrder> byId) {
        Map<OrderLineId, OrderLineRecord> there = new HashMap<>();
        lineRecords(tx, part).forEach(r -> there.put(r.getId(), r));
        List<OrderLineRecord> added = new ArrayList<>();
        for (OrderId id : part) {
            SalesOrder order = byId.get(id);
            for (OrderLine line : order.lines()) {
                OrderLineRecord row = there.get(line.id());
                if (row == null) {
                    added.add(newLine(order, line));
                } else {
                    OrderRecords.fill(row, order, line);
                }
            }
        }
        tx.update(there.values());
        tx.insert(added);
    }

    /** The order's taxes and names, as the channel states them now; what it said before is replaced. */
    static void replaceTaxes(Tx tx, Collection<SalesOrder> orders) {
        for (List<OrderId> part : Chunks.of(orders.stream().map(SalesOrder::id).toList())) {
            tx.delete(tx.sql().selectFrom(ORDER_TAX).where(Chunks.in(ORDER_TAX.ORDER_ID, part)).fetch());
        }
        tx.insert(orders.stream().flatMap(o -> newTaxes(tx, o).stream()).toList());
    }

    private static List<OrderLineRecord> lineRecords(Tx tx, List<OrderId> ids) {
        return tx.sql().selectFrom(ORDER_LINE).where(Chunks.in(ORDER_LINE.ORDER_ID, ids))
                .orderBy(ORDER_LINE.ORDER_ID, ORDER_LINE.POSITION).fetch();
    }

    private static OrderLineRecord newLine(SalesOrder order, OrderLine line) {
        OrderLineRecord row = new OrderLineRecord();
        row.setId(line.id());
        OrderRecords.fill(row, order, line);
        return row;
    }

    private static List<OrderTaxRecord> newTaxes(Tx tx, SalesOrder order) {
        List<OrderTaxRecord> rows = new ArrayList<>();
        for (OrderTax tax : order.taxes()) {
            OrderTaxRecord row = new OrderTaxRecord();
            row.setId(tx.newId());
            OrderRecords.fill(row, order, rows.size(), tax);
            rows.add(row);
        }
        return rows;
    }
}
