package app.kontor.sales;

import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.SALES_ORDER;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.SalesOrderRecord;
import app.kontor.value.Address;
import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The SQL of one customer's page. It reads the heads of invoices, because what is open is the first question about a customer. */
final class CustomerPageStore {
    private CustomerPageStore() {}

    static List<CustomerPage.Seen> addresses(Tx tx, CustomerId id) {
        Map<Address, CustomerPage.Seen> seen = new LinkedHashMap<>();
        tx.sql().selectFrom(SALES_ORDER).where(SALES_ORDER.CUSTOMER_ID.eq(id))
                .orderBy(SALES_ORDER.PLACED_SORT.desc(), SALES_ORDER.ID.desc())
                .forEach(r -> {
                    var delivery = OrderRecords.delivery(r);
                    for (Address address : List.of(delivery.shipping(), delivery.billing())) {
                        if (!address.isEmpty()) {
                            seen.putIfAbsent(address, new CustomerPage.Seen(address, r.getId(), r.getNumber()));
                        }
                    }
                });
        return List.copyOf(seen.values());
    }

    static List<CustomerPage.Bill> invoices(Tx tx, CustomerId id) {
        return tx.sql().select(INVOICE.ID, INVOICE.NUMBER, INVOICE.ISSUED_ON, INVOICE.TOTAL, INVOICE.DUE, INVOICE.CURRENCY, SALES_ORDER.NUMBER)
                .from(INVOICE).join(SALES_ORDER).on(SALES_ORDER.ID.eq(INVOICE.ORDER_ID))
                .where(SALES_ORDER.CUSTOMER_ID.eq(id))
                .orderBy(INVOICE.ISSUED_ON.desc(), INVOICE.ID.desc())
                .fetch(r -> new CustomerPage.Bill(r.value1(), r.value2(), r.value3(), money(r.value4(), r.value6()),
                        money(r.value5(), r.value6()), r.value7()));
    }

    static void moveOrders(Tx tx, CustomerId to, Collection<CustomerId> from) {
        List<SalesOrderRecord> rows = tx.sql().selectFrom(SALES_ORDER).where(Chunks.in(SALES_ORDER.CUSTOMER_ID, from)).fetch();
        rows.forEach(r -> r.setCustomerId(to));
        tx.update(rows);
    }

    private static Money money(BigDecimal amount, String currency) {
        return Money.rounded(amount, Currency.getInstance(currency));
    }
}
