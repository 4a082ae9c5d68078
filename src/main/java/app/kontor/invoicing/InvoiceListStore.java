package app.kontor.invoicing;

import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Tx;
import app.kontor.value.InvoiceId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;

/** SQL of the list of invoices: windows by key. */
final class InvoiceListStore {
    private InvoiceListStore() {}

    static Window<Invoice> list(Tx tx, WindowRequest request) {
        Condition due = request.view().equals("due") ? INVOICE.DUE.gt(BigDecimal.ZERO) : noCondition();
        Condition matching = search(request.search()).and(due);
        Field<?> sort = sort(request.sort());
        List<SelectField<?>> columns = new ArrayList<>(InvoiceStore.COLUMNS);
        columns.add(sort.as("sort_value"));
        var query = tx.sql().select(columns).from(INVOICE).join(SALES_ORDER).on(SALES_ORDER.ID.eq(INVOICE.ORDER_ID))
                .where(matching)
                .orderBy(request.descending() ? sort.desc() : sort.asc(),
                        request.descending() ? INVOICE.ID.desc() : INVOICE.ID.asc());
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
