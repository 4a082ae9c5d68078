package app.kontor.sales;

import static app.kontor.schema.Tables.CHANNEL;
import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.ORDER_REF;
import static app.kontor.schema.Tables.ORDER_TAX;
import static app.kontor.schema.Tables.PAYMENT;
import static app.kontor.schema.Tables.SALES_ORDER;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.OrderLineRecord;
import app.kontor.schema.tables.records.OrderRefRecord;
import app.kontor.schema.tables.records.OrderTaxRecord;
import app.kontor.schema.tables.records.PaymentRecord;
import app.kontor.schema.tables.records.SalesOrderRecord;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;

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
            names.forEach(n -> refs.add(newRef(tx, order, n)));
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
            Map<OrderId, List<OrderRef>> names = refs(tx, part);
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

    static void addRefs(Tx tx, SalesOrder order, Collection<OrderRef> refs) {
        Set<String> there = Set.copyOf(refs(tx, order.id()).stream().map(r -> r.kind() + r.ref()).toList());
        tx.insert(refs.stream()
                .filter(r -> !there.contains(r.kind() + r.ref()))
                .map(r -> newRef(tx, order, r))
                .toList());
    }

    static List<OrderRef> refs(Tx tx, OrderId id) {
        return tx.sql().selectFrom(ORDER_REF).where(ORDER_REF.ORDER_ID.eq(id)).orderBy(ORDER_REF.ID)
                .fetch(r -> new OrderRef(r.getKind(), r.getRef()));
    }

    static Map<OrderId, List<OrderRef>> refs(Tx tx, Collection<OrderId> ids) {
        Map<OrderId, List<OrderRef>> result = new HashMap<>();
        for (List<OrderId> part : Chunks.of(ids)) {
            tx.sql().selectFrom(ORDER_REF).where(Chunks.in(ORDER_REF.ORDER_ID, part)).orderBy(ORDER_REF.ID)
                    .forEach(r -> result.computeIfAbsent(r.getOrderId(), i -> new ArrayList<>())
                            .add(new OrderRef(r.getKind(), r.getRef())));
        }
        return result;
    }

    /** Orders of the channel that any of the names means. A large file asks for so many that all of the channel are read at once. */
    /** Every order that a person may mean by this number: Kontor's, or any of the channels'. */
    static List<OrderId> byNumber(Tx tx, String number) {
        String key = OrderRef.key(number);
        Condition own = SALES_ORDER.NUMBER.eq(key.toUpperCase(Locale.ROOT));
        return tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER).where(own)
                .union(tx.sql().select(ORDER_REF.ORDER_ID).from(ORDER_REF).where(ORDER_REF.REF_KEY.eq(key)))
                .fetch(Record1::value1);
    }

    /** What the same orders as of {@link #allocatable} wait for, summed up by the database. */
    static WaitingGoods waiting(Tx tx) {
        Field<BigDecimal> pieces = DSL.sum(ORDER_LINE.QUANTITY.coerce(BigDecimal.class)
                .minus(ORDER_LINE.CANCELLED.coerce(BigDecimal.class)).minus(ORDER_LINE.SHIPPED.coerce(BigDecimal.class))
                .times(ORDER_LINE.FACTOR.coerce(BigDecimal.class)));
        Map<VariantId, Quantity> open = new HashMap<>();
        tx.sql().select(ORDER_LINE.VARIANT_ID, pieces)
                .from(SALES_ORDER).join(CHANNEL).on(CHANNEL.ID.eq(SALES_ORDER.CHANNEL_ID))
                .join(ORDER_LINE).on(ORDER_LINE.ORDER_ID.eq(SALES_ORDER.ID))
                .where(mayBePromised()).and(ORDER_LINE.VARIANT_ID.isNotNull()).and(ORDER_LINE.REQUIRES_SHIPPING)
                .groupBy(ORDER_LINE.VARIANT_ID)
                .forEach(r -> open.put(r.value1(), new Quantity(r.value2().stripTrailingZeros())));
        return new WaitingGoods(open, tx.sql().select(SALES_ORDER.ID)
                .from(SALES_ORDER).join(CHANNEL).on(CHANNEL.ID.eq(SALES_ORDER.CHANNEL_ID))
                .where(mayBePromised()).and(SALES_ORDER.ALLOCATION.ne(AllocationState.NONE.code()))
                .fetch(Record1::value1));
    }

    private static Condition mayBePromised() {
        return SALES_ORDER.STATE.eq(OrderState.OPEN.code())
                .and(SALES_ORDER.ALLOCATION.ne(AllocationState.FULL.code()))
                .and(SALES_ORDER.PAYMENT.eq(PaymentState.PAID.code()).or(CHANNEL.ALLOCATES_UNPAID));
    }

    /** Open orders with something to ship that have no full allocation, oldest first by the field; paid ones, or of a channel that does not wait. */
    static List<OrderId> allocatable(Tx tx, boolean byPayment) {
        Field<?> first = byPayment ? SALES_ORDER.PAID_AT : SALES_ORDER.PLACED_SORT;
        return tx.sql().select(SALES_ORDER.ID)
                .from(SALES_ORDER).join(CHANNEL).on(CHANNEL.ID.eq(SALES_ORDER.CHANNEL_ID))
                .where(mayBePromised())
                .orderBy(first.asc().nullsLast(), SALES_ORDER.PLACED_SORT, SALES_ORDER.ID)
                .fetch(Record1::value1);
    }

    static List<OrderId> ready(Tx tx) {
        return tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER)
                .where(SALES_ORDER.STATE.eq(OrderState.OPEN.code())).and(SALES_ORDER.ALLOCATION.eq(AllocationState.FULL.code()))
                .orderBy(SALES_ORDER.PLACED_SORT, SALES_ORDER.ID).fetch(Record1::value1);
    }

    static List<OrderId> held(Tx tx, Collection<OrderId> ids, String reason) {
        List<OrderId> held = new ArrayList<>();
        for (List<OrderId> part : Chunks.of(ids)) {
            held.addAll(tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER)
                    .where(Chunks.in(SALES_ORDER.ID, part)).and(SALES_ORDER.HOLD_REASON.eq(reason))
                    .fetch(Record1::value1));
        }
        return held;
    }

    static void insertPayment(Tx tx, SalesOrder order, Money amount, String source) {
        tx.insert(new PaymentRecord(tx.newId(), order.id(), amount.amount(), amount.currency().getCurrencyCode(), tx.now(),
                order.delivery().paymentMethod(), source, tx.command().id()));
    }

    /** Lines that have no variant, of all orders: history's too, they show what was sold. */
    static List<UnmatchedText> unmatched(Tx tx) {
        return tx.sql().select(ORDER_LINE.SKU, DSL.max(ORDER_LINE.NAME), ORDER_LINE.MATCH_KEY,
                        DSL.countDistinct(ORDER_LINE.ORDER_ID))
                .from(ORDER_LINE)
                .where(ORDER_LINE.VARIANT_ID.isNull())
                .groupBy(ORDER_LINE.SKU, ORDER_LINE.MATCH_KEY)
                .orderBy(ORDER_LINE.MATCH_KEY)
                .fetch(r -> new UnmatchedText(r.value1() == null ? r.value2() : r.value1(), r.value1(), r.value2(), r.value4()));
    }

    static long countUnmatched(Tx tx) {
        return tx.sql().fetchCount(DSL.select(ORDER_LINE.SKU, ORDER_LINE.MATCH_KEY).from(ORDER_LINE).where(ORDER_LINE.VARIANT_ID.isNull())
                .groupBy(ORDER_LINE.SKU, ORDER_LINE.MATCH_KEY));
    }

    /** Orders with a line of one of these texts that has no variant yet. */
    static List<OrderId> withUnmatched(Tx tx, Collection<String> texts) {
        List<OrderId> ids = new ArrayList<>();
        for (List<String> part : Chunks.of(texts.stream().map(OrderRecords::matchKey).distinct().toList())) {
            ids.addAll(tx.sql().selectDistinct(ORDER_LINE.ORDER_ID).from(ORDER_LINE)
                    .where(ORDER_LINE.MATCH_KEY.in(part)).and(ORDER_LINE.VARIANT_ID.isNull())
                    .fetch(Record1::value1));
        }
        return ids.stream().distinct().toList();
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

    private static OrderRefRecord newRef(Tx tx, SalesOrder order, OrderRef ref) {
        return new OrderRefRecord(tx.newId(), order.id(), order.channel(), ref.kind(), ref.ref(), ref.key(), tx.command().id());
    }
}
