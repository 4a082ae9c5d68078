package app.kontor.invoicing;

import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.SALES_ORDER;

import app.kontor.db.Changes;
import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.index.Entry;
import app.kontor.sales.PaymentState;
import app.kontor.value.InvoiceId;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Record;

/** The SQL of what the index says of invoices. */
final class InvoiceIndexStore {
    private static final Set<String> SETTLED = Set.of(PaymentState.PAID.code(), PaymentState.REFUNDED.code());

    private InvoiceIndexStore() {}

    static List<Long> after(Tx tx, long row, int limit) {
        return tx.sql().select(INVOICE.ID).from(INVOICE).where(INVOICE.ID.gt(new InvoiceId(row)))
                .orderBy(INVOICE.ID).limit(limit).fetch(r -> r.value1().value());
    }

    static List<Entry> entries(Tx tx, Collection<Long> rows) {
        List<Entry> entries = new ArrayList<>(rows.size());
        for (List<InvoiceId> part : Chunks.of(rows.stream().map(InvoiceId::new).toList())) {
            tx.sql().select(INVOICE.ID, INVOICE.NUMBER, INVOICE.CUSTOMER_NAME, INVOICE.ISSUED_ON, INVOICE.DUE_ON, INVOICE.TOTAL, INVOICE.DUE,
                            SALES_ORDER.NUMBER, SALES_ORDER.CHANNEL_NUMBER, SALES_ORDER.PAYMENT)
                    .from(INVOICE).join(SALES_ORDER).on(SALES_ORDER.ID.eq(INVOICE.ORDER_ID)).where(Chunks.in(INVOICE.ID, part))
                    .forEach(r -> entries.add(entry(r)));
        }
        return entries;
    }

    private static Entry entry(Record r) {
        boolean isDue = r.get(INVOICE.DUE).signum() > 0;
        boolean isOpen = isDue && !SETTLED.contains(r.get(SALES_ORDER.PAYMENT));
        Entry entry = new Entry(r.get(INVOICE.ID).value(), String.join(" ", r.get(INVOICE.NUMBER), r.get(INVOICE.CUSTOMER_NAME),
                        r.get(SALES_ORDER.NUMBER), r.get(SALES_ORDER.CHANNEL_NUMBER)))
                .sort("number", r.get(INVOICE.NUMBER))
                .sort("customer", r.get(INVOICE.CUSTOMER_NAME).toLowerCase(Locale.ROOT))
                .sort("issued", InvoiceIndex.day(r.get(INVOICE.ISSUED_ON)))
                .sort("dueOn", InvoiceIndex.day(r.get(INVOICE.DUE_ON)))
                .sort("total", r.get(INVOICE.TOTAL))
                .sort("due", r.get(INVOICE.DUE));
        InvoiceIndex.view(entry, "due", isDue);
        InvoiceIndex.view(entry, "open", isOpen);
        return InvoiceIndex.view(entry, "paid", !isOpen);
    }

    /** The invoices of orders that commands after this one have changed. */
    static Set<Long> ofOrdersSince(Tx tx, long seq) {
        Set<Long> invoices = new TreeSet<>();
        for (List<OrderId> part : Chunks.of(Changes.since(tx, SALES_ORDER.getName(), seq).stream().map(OrderId::new).toList())) {
            tx.sql().select(INVOICE.ID).from(INVOICE).where(Chunks.in(INVOICE.ORDER_ID, part)).forEach(r -> invoices.add(r.value1().value()));
        }
        return invoices;
    }
}
