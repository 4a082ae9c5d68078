package app.kontor.sales;

import static app.kontor.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;

import app.kontor.db.Database;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.CustomerRecord;
import app.kontor.value.CustomerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The SQL that finds customers who are there twice (R52). */
final class CustomerTwinStore {
    private static final int PHONE_DIGITS = 7;
    private static final int MOST = 200;

    private CustomerTwinStore() {}

    static List<CustomerTwins> all(Tx tx) {
        List<CustomerTwins> found = new ArrayList<>();
        Set<Set<CustomerId>> known = new HashSet<>();
        for (CustomerTwins.By by : CustomerTwins.By.values()) {
            groups(tx, by).forEach((value, ids) -> {
                if (known.add(Set.copyOf(ids))) {
                    found.add(new CustomerTwins(by, value, CustomerListStore.rows(tx, ids)));
                }
            });
        }
        return found;
    }

    /** @param index of all; asked only where it is there already: by their phones H2 would go through all customers */
    static List<CustomerRow> twinsOf(Tx tx, CustomerId id, CustomerIndex index, Database db) {
        CustomerRecord one = tx.sql().selectFrom(CUSTOMER).where(CUSTOMER.ID.eq(id)).fetchOne();
        if (one == null || one.getArchived()) {
            return List.of();
        }
        Set<CustomerId> twins = new HashSet<>();
        for (CustomerTwins.By by : CustomerTwins.By.values()) {
            String value = value(one, by);
            if (counts(by, value) && by == CustomerTwins.By.PHONE && index.isOpen() && index.isReady(tx, db)) {
                twins.addAll(index.phoned(tx, value));
                twins.remove(id);
            } else if (counts(by, value)) {
                twins.addAll(tx.sql().select(CUSTOMER.ID).from(CUSTOMER)
                        .where(field(by).eq(value)).and(CUSTOMER.ARCHIVED.isFalse()).and(CUSTOMER.ID.ne(id)).fetch(CUSTOMER.ID));
            }
        }
        return CustomerListStore.rows(tx, twins.stream().sorted(Comparator.comparing(CustomerId::value)).toList());
    }

    private static Map<String, List<CustomerId>> groups(Tx tx, CustomerTwins.By by) {
        Field<String> field = field(by);
        List<String> several = tx.sql().select(field).from(CUSTOMER).where(CUSTOMER.ARCHIVED.isFalse()).and(field.ne(""))
                .groupBy(field).having(count().gt(1)).orderBy(field).limit(MOST).fetch(field); // alone: H2 would ask it again for each customer
        Map<String, List<CustomerId>> groups = new LinkedHashMap<>();
        tx.sql().select(field, CUSTOMER.ID).from(CUSTOMER)
                .where(CUSTOMER.ARCHIVED.isFalse()).and(field.in(several))
                .orderBy(CUSTOMER.ID)
                .forEach(r -> {
                    if (counts(by, r.value1())) {
                        groups.computeIfAbsent(r.value1(), v -> new ArrayList<>()).add(r.value2());
                    }
                });
        return groups;
    }

    private static boolean counts(CustomerTwins.By by, @Nullable String value) {
        return value != null && !value.isEmpty() && (by != CustomerTwins.By.PHONE || value.length() >= PHONE_DIGITS);
    }

    static @Nullable String digits(@Nullable String phone) {
        return phone == null ? null : phone.replaceAll("[^0-9]", "");
    }

    private static @Nullable String value(CustomerRecord r, CustomerTwins.By by) {
        return switch (by) {
            case VAT_ID -> r.getVatId();
            case EMAIL -> r.getEmailKey();
            case PHONE -> digits(r.getPhone());
            case NAME -> r.getNameZipKey();
        };
    }

    private static Field<String> field(CustomerTwins.By by) {
        return switch (by) {
            case VAT_ID -> CUSTOMER.VAT_ID;
            case EMAIL -> CUSTOMER.EMAIL_KEY;
            case PHONE -> function("regexp_replace", String.class, CUSTOMER.PHONE, inline("[^0-9]"), inline(""), inline("g")); // jOOQ's own takes away the first only
            case NAME -> CUSTOMER.NAME_ZIP_KEY;
        };
    }
}
