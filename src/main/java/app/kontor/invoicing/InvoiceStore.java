package app.kontor.invoicing;

import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.INVOICE_LINE;
import static app.kontor.schema.Tables.NUMBER_SERIES;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.SHIPMENT;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.sales.PaymentState;
import app.kontor.schema.tables.records.InvoiceLineRecord;
import app.kontor.schema.tables.records.InvoiceRecord;
import app.kontor.value.Coded;
import app.kontor.value.InvoiceId;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** SQL of posted invoices. They are inserted and read; there is no update and no delete. */
final class InvoiceStore {
    /**
     * The running number inside an invoice's number, without zeros before it: with its length before itself it sorts in the order of
     * posting. The time of posting does not: a clock can be set back.
     */
    private static final Field<String> COUNTER = DSL.ltrim(
            DSL.substring(INVOICE.NUMBER, DSL.position(INVOICE.SERIES, "{n}"), DSL.length(INVOICE.NUMBER).minus(DSL.length(INVOICE.SERIES)).plus(3)),
            DSL.inline("0"));

    /** Everything but the snapshot, which is large. */
    static final List<SelectField<?>> COLUMNS = List.of(
            INVOICE.ID, INVOICE.NUMBER, INVOICE.ORDER_ID, SALES_ORDER.NUMBER, SALES_ORDER.CHANNEL_NUMBER,
            INVOICE.CUSTOMER_NAME,
            INVOICE.ISSUED_ON, INVOICE.DELIVERED_ON, INVOICE.DUE_ON, INVOICE.CURRENCY, INVOICE.NET, INVOICE.TAX,
            INVOICE.TOTAL,
            INVOICE.PAID, INVOICE.DUE, SALES_ORDER.PAYMENT);

    private InvoiceStore() {}

    static List<InvoiceId> ids(Tx tx) {
        return tx.sql().select(INVOICE.ID).from(INVOICE).orderBy(INVOICE.ID).fetch(INVOICE.ID);
    }

    /** Numbers, chains and writes drafts of one series. */
    static List<InvoiceId> insert(Tx tx, List<Draft> drafts, List<String> numbers, String series) {
        List<InvoiceRecord> invoices = new ArrayList<>();
        List<InvoiceLineRecord> lines = new ArrayList<>();
        String previous = lastHash(tx, series);
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            InvoiceSnapshot snapshot = draft.snapshot().numbered(numbers.get(i));
            String json = SnapshotJson.write(snapshot);
            previous = SnapshotJson.hash(previous, json);
            InvoiceRecord invoice = invoice(tx, draft, snapshot);
            invoice.setSeries(series);
            invoice.setSnapshot(json);
            invoice.setSnapshotHash(previous);
            invoices.add(invoice);
            lines.addAll(lines(tx, draft, invoice.getId()));
        }
        tx.insert(invoices);
        tx.insert(lines);
        return invoices.stream().map(InvoiceRecord::getId).toList();
    }

    private static InvoiceRecord invoice(Tx tx, Draft draft, InvoiceSnapshot s) {
        InvoiceRecord r = new InvoiceRecord();
        r.setId(new InvoiceId(tx.newId()));
        r.setNumber(s.number());
        r.setOrderId(draft.posting().order().id());
        r.setCustomerId(draft.posting().order().customer());
        r.setCustomerName(s.buyer().displayName());
        r.setIssuedOn(s.issuedOn());
        r.setDeliveredOn(s.deliveredOn());
        r.setDueOn(s.dueOn());
        r.setCurrency(s.currency());
        r.setNet(s.net());
        r.setTax(s.tax());
        r.setTotal(s.total());
        r.setPaid(s.paid());
        r.setDue(s.due());
        r.setPostedAt(tx.now());
        return r;
    }

    private static List<InvoiceLineRecord> lines(Tx tx, Draft draft, InvoiceId invoice) {
        return draft.figures().lines().stream()
                .map(l -> new InvoiceLineRecord(
                        tx.newId(), invoice, draft.posting().order().lines().get(l.position()).id(),
                        draft.shares().get(l.position()).quantity(), l.total().amount(), tx.command().id()))
                .toList();
    }

    private static String lastHash(Tx tx, String series) {
        return tx.sql().select(INVOICE.SNAPSHOT_HASH).from(INVOICE)
                .where(INVOICE.SERIES.eq(series))
                .orderBy(DSL.length(COUNTER).desc(), COUNTER.desc())
                .limit(1)
                .fetchOptional(INVOICE.SNAPSHOT_HASH)
                .orElse("");
    }

    /**
     * What earlier invoices took, by order; orders that nothing was taken of and nothing was shipped of are left out.
     */
    static Map<OrderId, Invoiced> invoiced(Tx tx, Collection<OrderId> orders) {
        Map<OrderId, Invoiced> all = new HashMap<>();
        for (List<OrderId> part : Chunks.of(orders)) {
            Map<OrderId, Map<OrderLineId, Quantity>> quantities = quantities(tx, part);
            Map<OrderId, BigDecimal> paid = tx.sql().select(INVOICE.ORDER_ID, DSL.sum(INVOICE.PAID)).from(INVOICE)
                    .where(Chunks.in(INVOICE.ORDER_ID, part)).groupBy(INVOICE.ORDER_ID)
                    .fetchMap(r -> r.value1(), r -> r.value2());
            Map<OrderId, LocalDate> shipped = tx.sql().select(SHIPMENT.ORDER_ID, DSL.max(SHIPMENT.SHIPPED_ON))
                    .from(SHIPMENT)
                    .where(Chunks.in(SHIPMENT.ORDER_ID, part)).groupBy(SHIPMENT.ORDER_ID)
                    .fetchMap(r -> r.value1(), r -> r.value2());
            for (OrderId id : part) {
                if (quantities.containsKey(id) || shipped.containsKey(id)) {
                    all.put(id, new Invoiced(
                            quantities.getOrDefault(id, Map.of()), paid.getOrDefault(id, BigDecimal.ZERO),
                            shipped.get(id)));
                }
            }
        }
        return all;
    }

    private static Map<OrderId, Map<OrderLineId, Quantity>> quantities(Tx tx, List<OrderId> orders) {
        Map<OrderId, Map<OrderLineId, Quantity>> quantities = new HashMap<>();
        tx.sql().select(INVOICE.ORDER_ID, INVOICE_LINE.ORDER_LINE_ID, INVOICE_LINE.QUANTITY)
                .from(INVOICE_LINE).join(INVOICE).on(INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                .where(Chunks.in(INVOICE.ORDER_ID, orders))
                .forEach(r -> quantities.computeIfAbsent(r.value1(), id -> new HashMap<>())
                        .merge(r.value2(), r.value3(), Quantity::plus));
        return quantities;
    }

    /** Oldest first within an order. */
    /** Whose invoices these are. */
    static Map<String, OrderId> orders(Tx tx, Collection<String> numbers) {
        Map<String, OrderId> found = new HashMap<>();
        for (List<String> part : Chunks.of(numbers)) {
            tx.sql().select(INVOICE.NUMBER, INVOICE.ORDER_ID).from(INVOICE).where(INVOICE.NUMBER.in(part))
                    .forEach(r -> found.put(r.value1(), r.value2()));
        }
        return found;
    }

    static Map<OrderId, List<Invoice>> ofOrders(Tx tx, Collection<OrderId> orders) {
        Map<OrderId, List<Invoice>> found = new HashMap<>();
        for (List<OrderId> part : Chunks.of(orders)) {
            tx.sql().select(COLUMNS).from(INVOICE).join(SALES_ORDER).on(SALES_ORDER.ID.eq(INVOICE.ORDER_ID))
                    .where(Chunks.in(INVOICE.ORDER_ID, part)).orderBy(INVOICE.ID)
                    .fetch(InvoiceStore::invoice)
                    .forEach(i -> found.computeIfAbsent(i.order(), id -> new ArrayList<>()).add(i));
        }
        return found;
    }

    static Optional<Invoice> find(Tx tx, InvoiceId id) {
        return tx.sql().select(COLUMNS).from(INVOICE).join(SALES_ORDER).on(SALES_ORDER.ID.eq(INVOICE.ORDER_ID))
                .where(INVOICE.ID.eq(id)).fetchOptional(InvoiceStore::invoice);
    }

    /** In the order of the ids. */
    static Map<InvoiceId, InvoiceSnapshot> snapshots(Tx tx, Collection<InvoiceId> ids) {
        Map<InvoiceId, InvoiceSnapshot> ordered = new LinkedHashMap<>();
        for (List<InvoiceId> part : Chunks.of(ids)) {
            Map<InvoiceId, String> found = tx.sql().select(INVOICE.ID, INVOICE.SNAPSHOT).from(INVOICE)
                    .where(Chunks.in(INVOICE.ID, part)).fetchMap(INVOICE.ID, INVOICE.SNAPSHOT);
            part.stream().filter(found::containsKey).forEach(id -> ordered.put(id, SnapshotJson.read(found.get(id))));
        }
        return ordered;
    }

    static Invoice invoice(Record r) {
        Currency currency = Currency.getInstance(r.get(INVOICE.CURRENCY));
        return new Invoice(
                r.get(INVOICE.ID), r.get(INVOICE.NUMBER), r.get(INVOICE.ORDER_ID), r.get(SALES_ORDER.NUMBER),
                r.get(SALES_ORDER.CHANNEL_NUMBER), r.get(INVOICE.CUSTOMER_NAME), r.get(INVOICE.ISSUED_ON),
                r.get(INVOICE.DELIVERED_ON), r.get(INVOICE.DUE_ON), Money.rounded(r.get(INVOICE.NET), currency),
                Money.rounded(r.get(INVOICE.TAX), currency), Money.rounded(r.get(INVOICE.TOTAL), currency),
                Money.rounded(r.get(INVOICE.PAID), currency), Money.rounded(r.get(INVOICE.DUE), currency),
                Coded.of(PaymentState.class, r.get(SALES_ORDER.PAYMENT)));
    }

    static InvoiceCheck check(Tx tx) {
        Map<String, String> hashes = new HashMap<>();
        Map<String, Long> counts = new HashMap<>();
        List<String> broken = new ArrayList<>();
        forEachPosted(tx, r -> {
            String hash = SnapshotJson.hash(hashes.getOrDefault(r.value1(), ""), r.value3());
            if (!hash.equals(r.value4()) || !SnapshotJson.read(r.value3()).number().equals(r.value2())) {
                broken.add(r.value2());
            }
            hashes.put(r.value1(), r.value4());
            counts.merge(r.value1(), 1L, Long::sum);
        });
        int count = counts.values().stream().mapToInt(Long::intValue).sum();
        return new InvoiceCheck(count, broken, gaps(tx, counts));
    }

    /** Series, number, snapshot and hash of every invoice in the order of posting, a thousand in memory at a time. */
    private static void forEachPosted(Tx tx, Consumer<Record4<String, String, String, String>> look) {
        try (var rows = tx.sql().select(INVOICE.SERIES, INVOICE.NUMBER, INVOICE.SNAPSHOT, INVOICE.SNAPSHOT_HASH)
                .from(INVOICE)
                .orderBy(INVOICE.SERIES, DSL.length(COUNTER), COUNTER)
                .fetchLazy()) {
            while (rows.hasNext()) {
                rows.fetchNext(1000).forEach(look);
            }
        }
    }

    private static List<String> gaps(Tx tx, Map<String, Long> counts) {
        Map<String, Long> next = tx.sql().select(NUMBER_SERIES.CODE, NUMBER_SERIES.NEXT_NUMBER).from(NUMBER_SERIES)
                .where(NUMBER_SERIES.LAST_DATE.isNotNull())
                .fetchMap(NUMBER_SERIES.CODE, NUMBER_SERIES.NEXT_NUMBER);
        return next.keySet().stream()
                .filter(code -> next.get(code) - 1 != counts.getOrDefault(code, 0L))
                .sorted()
                .toList();
    }
}
