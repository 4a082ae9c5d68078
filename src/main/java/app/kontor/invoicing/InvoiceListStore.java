package app.kontor.invoicing;

import static app.kontor.schema.Tables.CUSTOMER;
import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Chunks;
import app.kontor.db.Database;
import app.kontor.db.Tx;
import app.kontor.index.Hits;
import app.kontor.index.Sorting;
import app.kontor.sales.Orders;
import app.kontor.sales.PaymentState;
import app.kontor.value.InvoiceId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The SQL of the list of invoices: which ones the index has found; while it is being made, the newest by the table's keys. */
final class InvoiceListStore {
    private static final int AT_A_TIME = 1_000;

    private final Tx tx;
    private final InvoiceIndex index;
    private final Database db;
    private final LocalDate today;

    /** @param db for an index that has to be made beside the questions. @param today on which an invoice may be overdue */
    InvoiceListStore(Tx tx, InvoiceIndex index, Database db, LocalDate today) {
        this.tx = tx;
        this.index = index;
        this.db = db;
        this.today = today;
    }

    Window<Invoice> list(WindowRequest request) {
        boolean isPart = !request.search().isBlank() || !request.sort().isEmpty() || !Set.of("", "all").contains(request.view());
        boolean byKeys = (request.soon() || !isPart) && (request.afterKey() == null || request.sort().isEmpty()) && !index.isReady(tx, db);
        Hits page = byKeys ? newest(request) : index.page(tx, request, today);
        List<Invoice> rows = rows(page.rows());
        long count = request.afterKey() != null ? Window.UNCOUNTED
                : page.next() == null || byKeys && isPart ? rows.size()
                : byKeys ? all() : index.count(tx, request.search(), request.view(), today);
        return new Window<>(rows, page.next(), count, byKeys); // of its own list too: the views are not counted yet
    }

    /** Of all, and of the views once the index is there. */
    Map<String, Long> counts() {
        if (!index.isReady(tx, db)) {
            return Map.of("all", all());
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        List.of("all", "open", "overdue", "paid").forEach(view -> counts.put(view, index.count(tx, "", view, today)));
        return counts;
    }

    long overdue() {
        return index.isReady(tx, db) ? index.count(tx, "", "overdue", today)
                : tx.sql().fetchCount(selectOne().from(INVOICE).join(SALES_ORDER).on(SALES_ORDER.ID.eq(INVOICE.ORDER_ID))
                        .where(view("overdue")).limit(inline((int) Window.CAP)));
    }

    private long all() {
        return Math.min(Window.CAP, tx.sql().fetchCount(INVOICE));
    }

    private List<Invoice> rows(List<Long> ids) {
        Map<Long, Invoice> found = new HashMap<>();
        Chunks.of(ids.stream().map(InvoiceId::new).toList()).forEach(part -> tx.sql().select(InvoiceStore.COLUMNS)
                .from(INVOICE).join(SALES_ORDER).on(SALES_ORDER.ID.eq(INVOICE.ORDER_ID)).where(Chunks.in(INVOICE.ID, part))
                .fetch(InvoiceStore::invoice).forEach(invoice -> found.put(invoice.id().value(), invoice)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Of those issued last, or found by number or e-mail address, the ones in the view; the index can go on with what begins in the list's own order. */
    Hits newest(WindowRequest request) {
        boolean down = request.descending() != request.sort().isEmpty();
        Condition which = request.search().isBlank() ? beyond(request.afterKey(), down) : numbered(request.search().strip());
        List<Sorting.Moment> looked = tx.sql().select(INVOICE.ID, INVOICE.ISSUED_ON).from(INVOICE).where(which)
                .orderBy(down ? INVOICE.ISSUED_ON.desc() : INVOICE.ISSUED_ON.asc(), down ? INVOICE.ID.desc() : INVOICE.ID.asc()).limit(AT_A_TIME)
                .fetch(r -> new Sorting.Moment(r.value1().value(), InvoiceIndex.day(r.value2())));
        Set<Long> meant = in(request.view(), looked.stream().map(Sorting.Moment::row).toList());
        List<Sorting.Moment> page = looked.stream().filter(one -> meant.contains(one.row())).limit(request.limit()).toList();
        Sorting.Moment last = page.size() == request.limit() ? page.getLast() : looked.size() == AT_A_TIME ? looked.getLast() : null;
        boolean goesOn = last != null && request.search().isBlank() && request.sort().isEmpty();
        return new Hits(page.stream().map(Sorting.Moment::row).toList(), goesOn ? Sorting.key(last.row(), last.time()) : null);
    }

    private static Condition beyond(@Nullable String key, boolean down) {
        if (key == null) {
            return noCondition();
        }
        Sorting.Moment last = Sorting.moment(key);
        LocalDate day = LocalDate.ofInstant(last.time(), ZoneOffset.UTC);
        Condition tied = down ? INVOICE.ID.lt(new InvoiceId(last.row())) : INVOICE.ID.gt(new InvoiceId(last.row()));
        return down ? INVOICE.ISSUED_ON.le(day).and(INVOICE.ISSUED_ON.lt(day).or(tied)) : INVOICE.ISSUED_ON.ge(day).and(INVOICE.ISSUED_ON.gt(day).or(tied));
    }

    /** By one key after the other: of either H2 would go through all invoices. */
    private Condition numbered(String number) {
        Set<Long> found = new TreeSet<>(tx.sql().select(INVOICE.ID).from(INVOICE).where(INVOICE.NUMBER.eq(number.toUpperCase(Locale.ROOT)))
                .fetch(r -> r.value1().value()));
        found.addAll(tx.sql().select(INVOICE.ID).from(INVOICE).where(INVOICE.ORDER_ID.in(Orders.numbered(tx, number))).fetch(r -> r.value1().value()));
        tx.sql().select(INVOICE.ID).from(CUSTOMER).join(INVOICE).on(INVOICE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(CUSTOMER.EMAIL_KEY.eq(number.toLowerCase(Locale.ROOT))).limit(AT_A_TIME).forEach(r -> found.add(r.value1().value()));
        return INVOICE.ID.in(found.stream().map(InvoiceId::new).toList());
    }

    private Set<Long> in(String view, List<Long> invoices) {
        Set<Long> in = new TreeSet<>();
        Chunks.of(invoices.stream().map(InvoiceId::new).toList()).forEach(part -> tx.sql().select(INVOICE.ID).from(INVOICE)
                .join(SALES_ORDER).on(SALES_ORDER.ID.eq(INVOICE.ORDER_ID)).where(Chunks.in(INVOICE.ID, part)).and(view(view))
                .forEach(r -> in.add(r.value1().value())));
        return in;
    }

    /** Whether it is paid is what the order says now; the invoice's own sum to pay is of the day when it was posted. */
    private Condition view(String code) {
        Condition unpaid = INVOICE.DUE.gt(BigDecimal.ZERO)
                .and(SALES_ORDER.PAYMENT.notIn(PaymentState.PAID.code(), PaymentState.REFUNDED.code()));
        return switch (code) {
            case "due" -> INVOICE.DUE.gt(BigDecimal.ZERO);
            case "open" -> unpaid;
            case "overdue" -> unpaid.and(INVOICE.DUE_ON.lt(today));
            case "paid" -> unpaid.not();
            default -> noCondition();
        };
    }
}
