package app.kontor.invoicing;

import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.db.Tx;
import app.kontor.index.Hits;
import app.kontor.value.OrderId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Record;
import org.junit.jupiter.api.Test;

/** The index of the invoices against invoices and orders themselves: views, sorts, pages, and what the keys say while it is being made. */
class InvoiceIndexTest {
    private static final List<String> VIEWS = List.of("all", "due", "open", "overdue", "paid");

    @Test
    void itSaysWhatTheInvoicesAndTheirOrdersSay() {
        try (Given given = Given.shop().product("A-1")) {
            List<OrderId> orders = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                orders.add(i % 3 == 0 ? given.order(i % 4 + 1 + " A-1") : given.unpaidOrder(i % 4 + 1 + " A-1"));
                if (i % 3 == 2) {
                    given.shop.invoicing().post(orders.subList(i - 2, i + 1));
                    given.watch.set(given.watch.instant().plus(Duration.ofDays(20)));
                    compare(given);
                }
            }
            given.orders.pay(orders.get(1), null);
            compare(given);
            given.shop.history().undo(given.last());
            compare(given);
            String number = given.get(orders.get(4)).number();
            assertThat(list(given, new WindowRequest(number, "", "", false, null, 5))).isEqualTo(byKeys(given, new WindowRequest(number, "", "", false, null, 5)))
                    .hasSize(1);
        }
    }

    private static void compare(Given given) {
        LocalDate today = given.shop.invoicing().today();
        for (String view : VIEWS) {
            List<Long> newest = truth(given, view, "", today).reversed();
            for (String sort : List.of("number", "customer", "total", "due", "dueOn")) {
                assertThat(list(given, new WindowRequest("", view, sort, false, null, 4))).as(view + " by " + sort).isEqualTo(truth(given, view, sort, today));
            }
            assertThat(list(given, new WindowRequest("", view, "", false, null, 4))).as(view).isEqualTo(newest);
            assertThat(byKeys(given, new WindowRequest("", view, "", false, null, 4))).as(view + " by keys").isEqualTo(newest);
            assertThat(byKeys(given, new WindowRequest("", view, "", true, null, 4))).as(view + " back by keys").isEqualTo(newest.reversed());
            assertThat(given.shop.invoicing().counts().getOrDefault(view, (long) newest.size())).as(view).isEqualTo(newest.size());
        }
        assertThat(given.db.<Long>read(tx -> given.shop.invoicing().overdue(tx, today))).isEqualTo(truth(given, "overdue", "", today).size());
    }

    private static List<Long> truth(Given given, String view, String sort, LocalDate today) {
        return given.db.read(tx -> tx.sql().select().from(INVOICE).join(SALES_ORDER).on(SALES_ORDER.ID.eq(INVOICE.ORDER_ID)).fetch().stream()
                .filter(r -> belongs(r, view, today)).sorted(by(sort)).map(r -> r.get(INVOICE.ID).value()).toList());
    }

    private static boolean belongs(Record r, String view, LocalDate today) {
        boolean due = r.get(INVOICE.DUE).compareTo(BigDecimal.ZERO) > 0;
        boolean open = due && !Set.of("paid", "refunded").contains(r.get(SALES_ORDER.PAYMENT));
        return switch (view) {
            case "due" -> due;
            case "open" -> open;
            case "overdue" -> open && r.get(INVOICE.DUE_ON).isBefore(today);
            case "paid" -> !open;
            default -> true;
        };
    }

    private static Comparator<Record> by(String sort) {
        Comparator<Record> order = switch (sort) {
            case "number" -> Comparator.comparing(r -> r.get(INVOICE.NUMBER));
            case "customer" -> Comparator.comparing(r -> r.get(INVOICE.CUSTOMER_NAME).toLowerCase(Locale.ROOT));
            case "total" -> Comparator.comparing(r -> r.get(INVOICE.TOTAL));
            case "due" -> Comparator.comparing(r -> r.get(INVOICE.DUE));
            case "dueOn" -> Comparator.comparing(r -> r.get(INVOICE.DUE_ON));
            default -> Comparator.comparing(r -> r.get(INVOICE.ISSUED_ON));
        };
        return order.thenComparing(r -> r.get(INVOICE.ID).value());
    }

    private static List<Long> list(Given given, WindowRequest first) {
        List<Long> found = new ArrayList<>();
        Window<Invoice> page = null;
        do {
            page = given.shop.invoicing().list(next(first, page == null ? null : page.nextKey()));
            page.rows().forEach(invoice -> found.add(invoice.id().value()));
        } while (page.nextKey() != null);
        return found;
    }

    private static List<Long> byKeys(Given given, WindowRequest first) {
        return given.db.read(tx -> {
            List<Long> found = new ArrayList<>();
            Hits page = null;
            do {
                page = store(given, tx).newest(next(first, page == null ? null : page.next()));
                found.addAll(page.rows());
            } while (page.next() != null);
            return found;
        });
    }

    private static InvoiceListStore store(Given given, Tx tx) {
        return new InvoiceListStore(tx, new InvoiceIndex(null), given.db, given.shop.invoicing().today());
    }

    private static WindowRequest next(WindowRequest first, String after) {
        return new WindowRequest(first.search(), first.view(), first.sort(), first.descending(), after, first.limit());
    }
}
