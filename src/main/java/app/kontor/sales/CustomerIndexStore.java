package app.kontor.sales;

import static app.kontor.schema.Tables.CHANGE;
import static app.kontor.schema.Tables.CUSTOMER;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.kontor.db.Changes;
import app.kontor.db.Chunks;
import app.kontor.db.RowImage;
import app.kontor.db.Tx;
import app.kontor.index.Entry;
import app.kontor.schema.tables.records.CustomerRecord;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            Map<CustomerId, Bought> bought = bought(tx, part);
            tx.sql().select(CUSTOMER.ID, CUSTOMER.NUMBER, CUSTOMER.NAME, CUSTOMER.COMPANY, CUSTOMER.CITY, CUSTOMER.COUNTRY, CUSTOMER.ARCHIVED,
                            CUSTOMER.SEARCH_TEXT, CUSTOMER.CREATED_AT)
                    .from(CUSTOMER).where(CUSTOMER.ID.in(part))
                    .forEach(r -> entries.add(entry(r.into(CUSTOMER), bought.getOrDefault(r.value1(), Bought.NOTHING))));
        }
        return entries;
    }

    /** A customer's orders that were not cancelled. @param open whether one of them is worked on. @param last null without any */
    private record Bought(int orders, boolean open, BigDecimal value, @Nullable Instant last) {
        static final Bought NOTHING = new Bought(0, false, BigDecimal.ZERO, null);
    }

    private static Map<CustomerId, Bought> bought(Tx tx, List<CustomerId> customers) {
        var open = sum(when(SALES_ORDER.STATE.in(OrderState.OPEN.code(), OrderState.HOLD.code()), 1).otherwise(0));
        Map<CustomerId, Bought> bought = new HashMap<>();
        tx.sql().select(SALES_ORDER.CUSTOMER_ID, count(), open, sum(SALES_ORDER.TOTAL), max(SALES_ORDER.PLACED_SORT)).from(SALES_ORDER)
                .where(SALES_ORDER.CUSTOMER_ID.in(customers)).and(SALES_ORDER.STATE.ne(OrderState.CANCELLED.code()))
                .groupBy(SALES_ORDER.CUSTOMER_ID)
                .forEach(r -> bought.put(r.value1(), new Bought(r.value2(), r.value3().signum() > 0,
                        Objects.requireNonNullElse(r.value4(), BigDecimal.ZERO), r.value5())));
        return bought;
    }

    private static Entry entry(CustomerRecord row, Bought bought) {
        String label = !row.getName().isEmpty() ? row.getName() : orEmpty(row.getCompany());
        Entry entry = new Entry(row.getId().value(), row.getSearchText())
                .sort("name", label.toLowerCase(Locale.ROOT))
                .sort("number", row.getNumber())
                .sort("city", orEmpty(row.getCity()).toLowerCase(Locale.ROOT))
                .sort("country", orEmpty(row.getCountry()))
                .sort("orders", BigDecimal.valueOf(bought.orders))
                .sort("value", bought.value)
                .sort("last", Objects.requireNonNullElse(bought.last, row.getCreatedAt()));
        CustomerIndex.views(entry, views(row, bought));
        return entry;
    }

    private static Set<CustomerView> views(CustomerRecord row, Bought bought) {
        if (row.getArchived()) {
            return EnumSet.of(CustomerView.ARCHIVED);
        }
        Set<CustomerView> views = EnumSet.of(CustomerView.ALL);
        add(views, CustomerView.OPEN, bought.open);
        add(views, CustomerView.COMPANIES, row.getCompany() != null);
        add(views, CustomerView.REPEATED, bought.orders > 1);
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
            tx.sql().selectDistinct(SALES_ORDER.CUSTOMER_ID).from(SALES_ORDER).where(SALES_ORDER.ID.in(part)).and(SALES_ORDER.CUSTOMER_ID.isNotNull())
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
