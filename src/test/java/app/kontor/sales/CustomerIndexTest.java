package app.kontor.sales;

import static app.kontor.schema.Tables.CUSTOMER;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.db.Tx;
import app.kontor.index.Hits;
import app.kontor.partner.CustomerDraft;
import app.kontor.schema.tables.records.CustomerRecord;
import app.kontor.schema.tables.records.SalesOrderRecord;
import app.kontor.value.CommandId;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import app.kontor.value.Selection;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index of the customers against the customers and orders themselves, whatever was done to them. */
class CustomerIndexTest {
    private static final List<String> NAMES = List.of("Mira Jensen", "mira abel", "Zoë Özil", "Ärmel Groß", "");
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    /** A customer as the tables have them. */
    private record Known(CustomerRecord row, List<SalesOrderRecord> all) {
        List<SalesOrderRecord> orders() {
            return all.stream().filter(o -> !o.getState().equals("cancelled")).toList();
        }

        boolean belongs(CustomerView view) {
            boolean active = !row.getArchived();
            return switch (view) {
                case ALL -> active;
                case OPEN -> active && all.stream().anyMatch(o -> Set.of("open", "hold").contains(o.getState()));
                case COMPANIES -> active && row.getCompany() != null;
                case REPEATED -> active && orders().size() > 1;
                case ARCHIVED -> !active;
            };
        }

        Comparable<?> key(String sort) {
            return switch (sort) {
                case "number" -> row.getNumber();
                case "city" -> Objects.requireNonNullElse(row.getCity(), "").toLowerCase(Locale.ROOT);
                case "country" -> Objects.requireNonNullElse(row.getCountry(), "");
                case "orders" -> orders().size();
                case "value" -> orders().stream().map(SalesOrderRecord::getTotal).reduce(BigDecimal.ZERO, BigDecimal::add);
                case "last" -> orders().stream().map(SalesOrderRecord::getPlacedSort).max(Comparator.naturalOrder()).orElse(row.getCreatedAt());
                default -> (row.getName().isEmpty() ? row.getCompany() : row.getName()).toLowerCase(Locale.ROOT);
            };
        }

        CustomerId id() {
            return row.getId();
        }
    }

    @Test
    void itSaysWhatTheCustomersAndTheirOrdersSayWhateverWasDone() {
        long seed = new Random().nextLong();
        System.out.println("CustomerIndexTest seed " + seed);
        Random random = new Random(seed);
        try (Given given = Given.shop().product("A-1")) {
            for (int step = 0; step < 45; step++) {
                work(given, random);
                if (step % 15 == 14) {
                    compare(given, random);
                }
            }
        }
    }

    private static void work(Given given, Random random) {
        List<CustomerId> ids = given.db.read(tx -> tx.sql().select(CUSTOMER.ID).from(CUSTOMER).orderBy(CUSTOMER.ID).fetch(CUSTOMER.ID));
        if (ids.size() < 4 || random.nextInt(5) == 0) {
            given.shop.partners().save(somebody(random, ids.size()));
            return;
        }
        CustomerId one = ids.get(random.nextInt(ids.size()));
        CustomerId other = ids.get((ids.indexOf(one) + 1) % ids.size());
        List<OrderId> theirs = given.shop.customerBook().page(one).orders().stream().map(OrderRow::id).toList();
        switch (random.nextInt(9)) {
            case 0 -> given.shop.partners().archive(List.of(one), random.nextBoolean());
            case 1 -> given.shop.customerBook().merge(one, List.of(other));
            case 2 -> given.orders.each(theirs, new BulkVerb.Cancel());
            case 3 -> given.orders.each(theirs, new BulkVerb.Hold("Address"));
            case 4 -> given.shop.history().undo((CommandId) null);
            case 5 -> eraseWhoWaitsForNothing(given, one, theirs);
            default -> order(given, one, random);
        }
    }

    private static CustomerDraft somebody(Random random, int number) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String company = name.isEmpty() || random.nextInt(3) == 0 ? "Kiel " + number + " GmbH" : null;
        return new CustomerDraft(null, name, company, "mail" + number + "@example.org", null, null, random.nextBoolean() ? "24103" : null,
                random.nextBoolean() ? "kiel" : random.nextBoolean() ? "Aarhus" : null, random.nextBoolean() ? "DE" : null, null, null);
    }

    private static void order(Given given, CustomerId customer, Random random) {
        OrderId id = given.place(START.plusSeconds(random.nextInt(10)), random.nextBoolean(), 1 + random.nextInt(3) + " A-1");
        given.run(tx -> {
            SalesOrderRecord row = tx.sql().selectFrom(SALES_ORDER).where(SALES_ORDER.ID.eq(id)).fetchSingle();
            row.setCustomerId(customer);
            tx.update(row);
        });
    }

    private static void eraseWhoWaitsForNothing(Given given, CustomerId customer, List<OrderId> theirs) {
        given.orders.each(theirs, new BulkVerb.Release());
        given.orders.each(theirs, new BulkVerb.Cancel());
        given.shop.personalData().erase(customer);
    }

    private static void compare(Given given, Random random) {
        List<Known> known = given.db.read(CustomerIndexTest::known);
        Map<CustomerView, Long> counts = given.shop.customerBook().counts();
        for (CustomerView view : CustomerView.values()) {
            List<Known> theirs = known.stream().filter(one -> one.belongs(view)).toList();
            for (String sort : List.of("", "number", "city", "country", "orders", "value", "last")) {
                List<CustomerId> wanted = theirs.stream().sorted(by(sort)).map(Known::id).toList();
                boolean down = random.nextBoolean();
                assertThat(list(given, "", view, sort, down)).as(view + " by " + sort).isEqualTo(down ? wanted.reversed() : wanted);
            }
            List<CustomerId> byName = theirs.stream().sorted(by("")).map(Known::id).toList();
            assertThat(given.shop.customerBook().resolve(new Selection.Matching<>("", view.code(), Set.of()))).isEqualTo(byName);
            assertThat(counts).containsEntry(view, (long) theirs.size());
            withoutIndex(given, view, theirs.stream().sorted(Comparator.comparing(one -> one.id().value())).map(Known::id).toList());
        }
        known.stream().filter(one -> !one.row.getArchived()).limit(2).forEach(one -> isFound(given, one));
    }

    private static void isFound(Given given, Known one) {
        List<String> words = Stream.of(one.row.getNumber(), one.row.getEmail()).filter(Objects::nonNull).toList();
        words.forEach(word -> assertThat(list(given, word, CustomerView.ALL, "", false)).as(word).contains(one.id()));
        assertThat(list(given, one.row.getNumber(), CustomerView.ARCHIVED, "", false)).doesNotContain(one.id());
        words.forEach(word -> given.db.read(tx -> assertThat(byKeys(tx, new WindowRequest(word, "", "", false, null, 9))).as(word).contains(one.id())));
    }

    /** While it is being made the keys say the same, the newest first, page by page. */
    private static void withoutIndex(Given given, CustomerView view, List<CustomerId> oldestFirst) {
        given.db.read(tx -> {
            assertThat(byKeys(tx, new WindowRequest("", view.code(), "", true, null, 2))).as(view.code()).isEqualTo(oldestFirst);
            assertThat(byKeys(tx, new WindowRequest("", view.code(), "", false, null, 3))).as(view.code()).isEqualTo(oldestFirst.reversed());
            assertThat(new CustomerKeyStore(tx).counts().getOrDefault(view, (long) oldestFirst.size())).isEqualTo(oldestFirst.size());
            return tx;
        });
    }

    private static List<CustomerId> byKeys(Tx tx, WindowRequest first) {
        List<CustomerId> found = new ArrayList<>();
        Hits page = new Hits(List.of(), first.afterKey());
        do {
            page = new CustomerKeyStore(tx).page(new WindowRequest(first.search(), first.view(), "", first.descending(), page.next(), first.limit()));
            page.rows().forEach(row -> found.add(new CustomerId(row)));
        } while (page.next() != null);
        return found;
    }

    private static List<Known> known(Tx tx) {
        List<SalesOrderRecord> orders = tx.sql().selectFrom(SALES_ORDER).where(SALES_ORDER.CUSTOMER_ID.isNotNull()).fetch();
        return tx.sql().selectFrom(CUSTOMER).fetch().stream()
                .map(row -> new Known(row, orders.stream().filter(o -> row.getId().equals(o.getCustomerId())).toList())).toList();
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Known> by(String sort) {
        return Comparator.<Known, Comparable<Object>>comparing(one -> (Comparable<Object>) one.key(sort)).thenComparing(one -> one.id().value());
    }

    /** In pages of seven. */
    private static List<CustomerId> list(Given given, String search, CustomerView view, String sort, boolean down) {
        List<CustomerId> ids = new ArrayList<>();
        Window<CustomerRow> page = null;
        do {
            page = given.shop.customerBook().list(new WindowRequest(search, view.code(), sort, down, page == null ? null : page.nextKey(), 7));
            page.rows().forEach(row -> ids.add(row.id()));
        } while (page.nextKey() != null);
        return ids;
    }
}
