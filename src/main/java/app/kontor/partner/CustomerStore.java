package app.kontor.partner;

import static app.kontor.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.CustomerRecord;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;
import app.kontor.value.SearchText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** The SQL of customers. */
final class CustomerStore {
    private static final int SEARCH_LENGTH = 1500;
    private static final int SOON_READ = 20_000;

    private CustomerStore() {}

    static FoundCustomers find(Tx tx, String search, int limit) {
        Condition matching = words(search);
        return new FoundCustomers(tx.sql().fetchCount(CUSTOMER, matching), some(tx, matching, limit));
    }

    static List<Customer> suggest(Tx tx, String search, Collection<CustomerId> likely, int limit) {
        return tx.sql().fetchCount(CUSTOMER) <= SOON_READ ? some(tx, words(search), limit) : byKeys(tx, search, likely, limit);
    }

    /** Where looking for words would read hundreds of thousands of rows. */
    static List<Customer> byKeys(Tx tx, String search, Collection<CustomerId> likely, int limit) {
        String typed = search.strip();
        Map<CustomerId, Customer> found = new LinkedHashMap<>();
        Stream.of(some(tx, CUSTOMER.NUMBER.eq(typed.toUpperCase(Locale.ROOT)), limit), begin(tx, CUSTOMER.EMAIL_KEY, CustomerKeys.email(typed), limit),
                        some(tx, Chunks.in(CUSTOMER.ID, likely).and(words(typed)), limit), begin(tx, CUSTOMER.NAME_ZIP_KEY, CustomerKeys.fold(typed), limit))
                .flatMap(List::stream).forEach(customer -> found.putIfAbsent(customer.id(), customer));
        return found.values().stream().limit(limit).toList();
    }

    /** In the order of the key: by id H2 would fetch all who begin with one letter. */
    private static List<Customer> begin(Tx tx, Field<String> key, @Nullable String typed, int limit) {
        return typed == null || typed.isEmpty() ? List.of() : tx.sql().selectFrom(CUSTOMER).where(key.ge(typed).and(key.lt(typed + Character.MAX_VALUE)))
                .orderBy(key).limit(limit).fetch(CustomerStore::customer);
    }

    private static Condition words(String search) {
        return Stream.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> CUSTOMER.SEARCH_TEXT.contains(word))
                .reduce(noCondition(), Condition::and);
    }

    private static List<Customer> some(Tx tx, Condition matching, int limit) {
        return tx.sql().selectFrom(CUSTOMER).where(matching).orderBy(CUSTOMER.ID).limit(limit).fetch(CustomerStore::customer);
    }

    static Optional<Customer> get(Tx tx, CustomerId id) {
        return tx.sql().selectFrom(CUSTOMER).where(CUSTOMER.ID.eq(id)).fetchOptional(CustomerStore::customer);
    }

    static Map<String, List<CustomerId>> byVatId(Tx tx, Collection<@Nullable String> keys) {
        return by(tx, CUSTOMER.VAT_ID, keys);
    }

    static Map<String, List<CustomerId>> byEmail(Tx tx, Collection<@Nullable String> keys) {
        return by(tx, CUSTOMER.EMAIL_KEY, keys);
    }

    static Map<String, List<CustomerId>> byNameZip(Tx tx, Collection<@Nullable String> keys) {
        return by(tx, CUSTOMER.NAME_ZIP_KEY, keys);
    }

    /** What one who is not in the archive is recognised by. */
    interface Key {
        void is(String by, @Nullable String key, CustomerId id);
    }

    static void eachKey(Tx tx, Key each) {
        try (var rows = tx.sql().select(CUSTOMER.ID, CUSTOMER.VAT_ID, CUSTOMER.EMAIL_KEY, CUSTOMER.NAME_ZIP_KEY).from(CUSTOMER)
                .where(CUSTOMER.ARCHIVED.isFalse()).fetchLazy()) {
            rows.forEach(r -> {
                each.is("VAT", r.value2(), r.value1());
                each.is("e-mail", r.value3(), r.value1());
                each.is("name", r.value4(), r.value1());
            });
        }
    }

    /** Whether there are not more customers than so many. */
    static boolean areFew(Tx tx, long most) {
        return tx.sql().fetchCount(selectOne().from(CUSTOMER).limit(most + 1)) <= most;
    }

    /** Who has one of these values in the field: value to customers. */
    private static Map<String, List<CustomerId>> by(Tx tx, TableField<CustomerRecord, String> field, Collection<@Nullable String> values) {
        Map<String, List<CustomerId>> found = new HashMap<>();
        List<String> wanted = values.stream().filter(Objects::nonNull).filter(v -> !v.isEmpty()).distinct().toList();
        for (List<String> part : Chunks.of(wanted)) {
            tx.sql().select(field, CUSTOMER.ID).from(CUSTOMER).where(field.in(part)).and(CUSTOMER.ARCHIVED.isFalse())
                    .orderBy(CUSTOMER.ID)
                    .forEach(r -> found.computeIfAbsent(r.value1(), v -> new ArrayList<>()).add(r.value2()));
        }
        return found;
    }

    static void insert(Tx tx, Collection<Customer> customers) {
        tx.insert(customers.stream().map(c -> row(tx, c)).toList());
    }

    /** All that the drafts say, each with its number. */
    static void insert(Tx tx, Map<String, CustomerDraft> drafts) {
        List<CustomerRecord> rows = new ArrayList<>();
        drafts.forEach((number, draft) -> {
            CustomerRecord row = row(tx, customer(Objects.requireNonNull(draft.id()), number, draft));
            fill(row, draft);
            rows.add(row);
        });
        tx.insert(rows);
    }

    /** Who has one of these numbers, those in the archive too. */
    static Map<String, CustomerId> byNumber(Tx tx, Collection<String> numbers) {
        Map<String, CustomerId> found = new HashMap<>();
        for (List<String> part : Chunks.of(numbers)) {
            tx.sql().select(CUSTOMER.NUMBER, CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.NUMBER.in(part))
                    .forEach(r -> found.put(r.value1(), r.value2()));
        }
        return found;
    }

    private static CustomerRecord row(Tx tx, Customer c) {
        CustomerRecord row = new CustomerRecord();
        row.setId(c.id());
        row.setNumber(c.number());
        row.setName(c.name());
        row.setCompany(c.company());
        row.setEmail(c.email());
        row.setEmailKey(CustomerKeys.email(c.email()));
        row.setPhone(c.phone());
        row.setVatId(CustomerKeys.vatId(c.vatId()));
        row.setNameZipKey(CustomerKeys.nameZip(c.name(), c.zip()));
        row.setCountry(c.country());
        row.setCity(c.city());
        row.setZip(c.zip());
        row.setLanguage(c.language());
        row.setArchived(false);
        row.setSearchText(searchText(c));
        row.setCreatedAt(tx.now());
        return row;
    }

    /** @throws BusinessRuleException customer.gone */
    static CustomerRecord row(Tx tx, CustomerId id) {
        return tx.sql().selectFrom(CUSTOMER).where(CUSTOMER.ID.eq(id)).fetchOptional()
                .orElseThrow(() -> new BusinessRuleException("customer.gone"));
    }

    static CustomerCard card(CustomerRecord r) {
        return new CustomerCard(new CustomerDraft(r.getId(), r.getName(), r.getCompany(), r.getEmail(), r.getPhone(), r.getVatId(),
                r.getZip(), r.getCity(), r.getCountry(), r.getLanguage(), r.getNote(), r.getStreet(), r.getStreet2(), r.getRegion()), r.getNumber(), r.getArchived(),
                r.getCreatedAt());
    }

    static List<CustomerRecord> rows(Tx tx, Collection<CustomerId> ids) {
        return tx.sql().selectFrom(CUSTOMER).where(Chunks.in(CUSTOMER.ID, ids)).orderBy(CUSTOMER.ID).fetch();
    }

    /** What the draft says, on a row that is there. */
    static void fill(CustomerRecord row, CustomerDraft d) {
        row.setName(d.name());
        row.setCompany(d.company());
        row.setEmail(d.email());
        row.setEmailKey(CustomerKeys.email(d.email()));
        row.setPhone(d.phone());
        row.setVatId(CustomerKeys.vatId(d.vatId()));
        row.setNameZipKey(CustomerKeys.nameZip(d.label(), d.zip()));
        row.setCountry(d.country());
        row.setCity(d.city());
        row.setZip(d.zip());
        row.setLanguage(d.language());
        row.setNote(d.note());
        row.setStreet(d.street());
        row.setStreet2(d.street2());
        row.setRegion(d.region());
        row.setSearchText(searchText(customer(row)));
    }

    static Customer customer(CustomerId id, String number, CustomerDraft d) {
        return new Customer(id, number, d.name(), d.company(), d.email(), d.phone(), d.vatId(), d.country(), d.city(), d.zip(),
                d.language());
    }

    private static String searchText(Customer c) {
        return SearchText.of(SEARCH_LENGTH, c.number(), c.name(), c.company(), c.email(), c.phone(), c.city(), c.zip(), c.vatId());
    }

    private static Customer customer(CustomerRecord r) {
        return new Customer(r.getId(), r.getNumber(), r.getName(), r.getCompany(), r.getEmail(), r.getPhone(), r.getVatId(),
                r.getCountry(), r.getCity(), r.getZip(), r.getLanguage());
    }
}
