package app.kontor.sales;

import static app.kontor.schema.Tables.CHANGE;
import static app.kontor.schema.Tables.CUSTOMER;
import static app.kontor.schema.Tables.SALES_ORDER;

import app.kontor.db.Changes;
import app.kontor.db.Chunks;
import app.kontor.db.RowImage;
import app.kontor.db.Tx;
import app.kontor.index.Entry;
import app.kontor.schema.tables.records.CustomerRecord;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The SQL of what the index says of customers. */
final class CustomerIndexStore {
    private CustomerIndexStore() {}

    static List<Long> after(Tx tx, long row, int limit) {
        return tx.sql().select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.ID.gt(new CustomerId(row)))
                .orderBy(CUSTOMER.ID).limit(limit).fetch(r -> r.value1().value());
    }

    static List<Entry> entries(Tx tx, Collection<Long> rows) {
        List<Entry> entries = new ArrayList<>(rows.size());
        for (List<CustomerId> part : Chunks.of(rows.stream().map(CustomerId::new).toList())) {
            entries.addAll(entries(tx, part, BuyerSums.of(tx, part)));
        }
        return entries;
    }

    /** @param sums of these, or of all */
    static List<Entry> entries(Tx tx, Collection<CustomerId> rows, BuyerSums sums) {
        List<Entry> entries = new ArrayList<>(rows.size());
        for (List<CustomerId> part : Chunks.of(rows)) {
            tx.sql().select(CUSTOMER.ID, CUSTOMER.NUMBER, CUSTOMER.NAME, CUSTOMER.COMPANY, CUSTOMER.PHONE, CUSTOMER.CITY, CUSTOMER.COUNTRY, CUSTOMER.ARCHIVED,
                            CUSTOMER.SEARCH_TEXT, CUSTOMER.CREATED_AT)
                    .from(CUSTOMER).where(Chunks.in(CUSTOMER.ID, part))
                    .forEach(r -> entries.add(entry(r.into(CUSTOMER), sums.of(r.value1()))));
        }
        return entries;
    }

    private static Entry entry(CustomerRecord row, BuyerSums.Sums bought) {
        String label = !row.getName().isEmpty() ? row.getName() : orEmpty(row.getCompany());
        Entry entry = new Entry(row.getId().value(), row.getSearchText())
                .sort("name", label.toLowerCase(Locale.ROOT))
                .sort("number", row.getNumber())
                .sort("city", orEmpty(row.getCity()).toLowerCase(Locale.ROOT))
                .sort("country", orEmpty(row.getCountry()))
                .sort("orders", BigDecimal.valueOf(bought.orders()))
                .sort("value", bought.value())
                .sort("last", Objects.requireNonNullElse(bought.last(), row.getCreatedAt()));
        CustomerIndex.views(entry, views(row, bought));
        CustomerIndex.phone(entry, CustomerTwinStore.digits(row.getPhone()));
        return entry;
    }

    private static Set<CustomerView> views(CustomerRecord row, BuyerSums.Sums bought) {
        if (row.getArchived()) {
            return EnumSet.of(CustomerView.ARCHIVED);
        }
        Set<CustomerView> views = EnumSet.of(CustomerView.ALL);
        add(views, CustomerView.OPEN, bought.open());
        add(views, CustomerView.COMPANIES, row.getCompany() != null);
        add(views, CustomerView.REPEATED, bought.orders() > 1);
        return views;
    }

    private static void add(Set<CustomerView> views, CustomerView view, boolean belongs) {
        if (belongs) {
            views.add(view);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whose orders were made, changed, moved or taken away by commands after this one. */
    static Set<Long> buyersSince(Tx tx, long seq) {
        Set<Long> buyers = new TreeSet<>();
        for (List<OrderId> part : Chunks.of(Changes.since(tx, SALES_ORDER.getName(), seq).stream().map(OrderId::new).toList())) {
            tx.sql().selectDistinct(SALES_ORDER.CUSTOMER_ID).from(SALES_ORDER).where(Chunks.in(SALES_ORDER.ID, part)).and(SALES_ORDER.CUSTOMER_ID.isNotNull())
                    .forEach(r -> buyers.add(r.value1().value()));
        }
        try (var images = tx.sql().select(CHANGE.BEFORE_IMAGE).from(CHANGE)
                .where(CHANGE.SEQ.gt(seq)).and(CHANGE.TABLE_NAME.eq(SALES_ORDER.getName())).and(CHANGE.BEFORE_IMAGE.isNotNull()).fetchLazy()) {
            images.forEach(r -> {
                String buyer = RowImage.columns(r.value1()).get(SALES_ORDER.CUSTOMER_ID.getName());
                if (buyer != null) {
                    buyers.add(Long.parseLong(buyer));
                }
            });
        }
        return buyers;
    }
}
