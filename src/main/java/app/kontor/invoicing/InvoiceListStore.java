package app.kontor.invoicing;

import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Tx;
import app.kontor.sales.PaymentState;
import app.kontor.value.InvoiceId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;

/** SQL of the list of invoices: windows by key. */
final class InvoiceListStore {
    private InvoiceListStore() {}

    static Window<Invoice> list(Tx tx, WindowRequest request, LocalDate today) {
        Condition matching = search(request.search()).and(view(request.view(), today));
        Field<?> sort = sort(request.sort());
        boolean downwards = request.descending() != request.sort().isEmpty(); // of its own accord the list begins with the newest
        List<SelectField<?>> columns = new ArrayList<>(InvoiceStore.COLUMNS);
        columns.add(sort.as("sort_value"));
        var query = tx.sql().select(columns).from(INVOICE).join(SALES_ORDER).on(SALES_ORDER.ID.eq(INVOICE.ORDER_ID))
                .where(matching)
                .orderBy(downwards ? sort.desc() : sort.asc(), downwards ? INVOICE.ID.desc() : INVOICE.ID.asc());
        List<? extends Record> found = request.afterKey() == null
                ? query.limit(request.limit() + 1).fetch()
                : query.seekAfter(value(sort, request.afterKey()), id(request.afterKey()))
                        .limit(request.limit() + 1)
                        .fetch();
        boolean more = found.size() > request.limit();
        List<? extends Record> rows = more ? found.subList(0, request.limit()) : found;
        String next = more ? rows.getLast().get(INVOICE.ID).value() + "|" + rows.getLast().get("sort_value") : null;
        long count = request.afterKey() == null ? count(tx, matching) : Window.UNCOUNTED;
        return new Window<>(rows.stream().map(InvoiceStore::invoice).toList(), next, count);
    }

    static Map<String, Long> counts(Tx tx, LocalDate today) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String view : List.of("all", "open", "overdue", "paid")) {
            counts.put(view, count(tx, view, today));
        }
        return counts;
    }

    static long count(Tx tx, String view, LocalDate today) {
        return count(tx, view(view, today));
    }

    /** Whether it is paid is what the order says now; the invoice's own sum to pay is of the day when it was posted. */
    private static Condition view(String code, LocalDate today) {
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

    /** Every word has to be in the number, the customer's name or one of the order's numbers. */
    private static Condition search(String text) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> lower(INVOICE.NUMBER).contains(word)
                        .or(lower(INVOICE.CUSTOMER_NAME).contains(word))
                        .or(lower(SALES_ORDER.NUMBER).contains(word))
                        .or(lower(SALES_ORDER.CHANNEL_NUMBER).contains(word)))
                .reduce(noCondition(), Condition::and);
    }

    private static Field<?> sort(String code) {
        return switch (code) {
            case "number" -> INVOICE.NUMBER;
            case "customer" -> lower(INVOICE.CUSTOMER_NAME);
            case "total" -> INVOICE.TOTAL;
            case "due" -> INVOICE.DUE;
            case "dueOn" -> INVOICE.DUE_ON;
            default -> INVOICE.ISSUED_ON;
        };
    }

    private static Object value(Field<?> sort, String key) {
        return sort.getDataType().convert(key.substring(key.indexOf('|') + 1));
    }

    private static InvoiceId id(String key) {
        return new InvoiceId(Long.parseLong(key.substring(0, key.indexOf('|'))));
    }

    private static long count(Tx tx, Condition matching) {
        return tx.sql().fetchCount(selectOne().from(INVOICE).join(SALES_ORDER).on(SALES_ORDER.ID.eq(INVOICE.ORDER_ID))
                .where(matching).limit(inline((int) Window.CAP)));
    }
}
