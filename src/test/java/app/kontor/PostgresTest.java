package app.kontor;

import static app.kontor.schema.Tables.STOCK_LEVEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.db.Postgres;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.sales.SalesOrder;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same shop on PostgreSQL, where several PCs may share it: the same work has the same results. */
class PostgresTest {
    @TempDir
    Path dir;

    @Test
    void aDayOnPostgresIsTheDayOnH2() throws Exception {
        Watch watch = new Watch();
        List<String> onPostgres;
        try (Given shop = Given.in(Postgres.open(Postgres.database("day", watch), watch), dir, watch)) {
            onPostgres = day(shop);
        }
        try (Given shop = Given.shop()) {
            assertThat(onPostgres).isEqualTo(day(shop)).hasSizeGreaterThan(40);
        }
    }

    @Test
    void randomDaysAreRightOnPostgresToo() throws Exception {
        Watch watch = new Watch();
        try (Given shop = Given.in(Postgres.open(Postgres.database("random", watch), watch), dir, watch)) {
            RandomDays days = new RandomDays(20260303, shop);
            Books books = new Books();
            for (int step = 1; step <= 60; step++) {
                String done = days.step();
                books.check(shop);
                assertThat(done).isNotEmpty();
            }
        }
    }

    @Test
    void twoPcsNeverPromiseTheSamePieceNorGiveTheSameId() throws Exception {
        Watch watch = new Watch();
        var source = Postgres.database("two", watch);
        try (Given one = Given.in(Postgres.open(source, watch), dir, watch).product("A-1").onHand("A-1", 1)) {
            OrderId first = one.order("1 A-1", "1 tip!");
            OrderId second = one.order("1 A-1", "1 tip!");
            var other = new app.kontor.app.Shop(Postgres.open(source, watch), one.shop.folder());
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Integer>> both = List.of(
                        () -> one.shop.fulfilment().allocate(List.of(first)).orders(),
                        () -> other.fulfilment().allocate(List.of(second)).orders());
                int served = 0;
                for (var result : threads.invokeAll(both)) {
                    served += result.get();
                }
                assertThat(served).isOne();
            }
            other.orders().hold(List.of(first), "there");
            one.orders.hold(List.of(second), "here");
            assertThat(one.shop.history().firstBroken()).isEmpty();
            assertThat(one.stock.check()).isEmpty();
        }
    }

    @Test
    void theDatabaseItselfRefusesNegativeStock() throws Exception {
        Watch watch = new Watch();
        try (Given shop = Given.in(Postgres.open(Postgres.database("negative", watch), watch), dir, watch)) {
            shop.product("A-1").onHand("A-1", 1);
            assertThatThrownBy(() -> shop.run(tx -> tx.sql().update(STOCK_LEVEL)
                    .set(STOCK_LEVEL.ON_HAND, Quantity.of(-1)).execute())).isInstanceOf(DataAccessException.class);
            assertThat(shop.available("A-1")).isEqualTo("1");
        }
    }

    /** One day of work, and everything that can be seen of it. */
    private static List<String> day(Given shop) {
        List<String> seen = new ArrayList<>();
        shop.product("A-1").product("B-1").product("ß-Ä 1").onHand("A-1", 10, "R-2").onHand("A-1", 3, "R-10").onHand("B-1", 1);
        ShopifyOrder first = ShopifyOrder.of(1001).line(2, "A-1", "19.90").line(1, "B-1", "5.00").with("Shipping", "4.90");
        ShopifyOrder second = ShopifyOrder.of(1002).line(12, "a-1", "19.90").of("Øre Æble", "X@Example.com", "8000");
        ShopifyOrder third = ShopifyOrder.of(1003).line(1, "ODD", "Candle \"quoted\" %_", "3.33").unpaid();
        see(seen, shop.imports(ShopifyOrder.file(third, second, first)));
        see(seen, shop.imports(ShopifyOrder.file(third, second, first.with("Notes", "x"))));
        seen.add(shop.shop.matching().unmatched().stream().map(u -> u.text() + u.orders()).toList().toString());
        seen.add("" + shop.shop.matching().match("odd", "ß-Ä 1", Quantity.of(2)));
        seen.add(shop.shop.fulfilment().allocate().missing().toString());
        seen.add(shop.shop.fulfilment().pick().stops().stream().map(s -> s.bin().code() + s.pieces()).toList().toString());
        OrderId one = shop.numbered("1001").id();
        OrderId two = shop.numbered("#1002").id();
        seen.add("" + shop.shop.sendingOut().ship(List.of(one), ShipRequest.complete("DHL", "1")).shipped().shipments().size());
        seen.add("" + shop.shop.fulfilment().ship(List.of(two), ShipRequest.complete(null, null).partly()).shipments().size());
        seen.add(refusal(() -> shop.shop.fulfilment().ship(List.of(two), ShipRequest.complete(null, null))));
        shop.shop.invoicing().post(List.of(one, two)).invoices()
                .forEach(i -> seen.add(i.number() + " " + i.net() + " " + i.tax() + " " + i.total() + " " + i.due() + " " + i.customer()));
        seen.add("" + shop.shop.invoicing().check());
        shop.orders.cancel(List.of(shop.numbered("1003").id()));
        seen.add("" + shop.shop.history().undo((CommandId) null).undone());
        seen.add(refusal(() -> shop.stock.set(new app.kontor.value.Sku("A-1"), Quantity.of(-4), "no", null, null)));
        for (String view : List.of("", "open", "ready", "short", "unpaid", "hold", "shipped", "history")) {
            for (String sort : List.of("", "number", "customer", "total", "channel")) {
                seen.add(view + " " + sort + " " + shop.orders.list(new WindowRequest("", view, sort, false, null, 2)).rows().stream()
                        .map(r -> r.number() + r.customer() + r.total() + r.wanted() + r.allocated()).toList());
            }
        }
        seen.add(shop.orders.counts().toString());
        seen.add(shop.orders.list(new WindowRequest("%_", "", "", false, null, 9)).rows().size() + " with %_");
        seen.add(shop.orders.list(new WindowRequest("øre x@example", "", "", false, null, 9)).rows().size() + " of Øre");
        Books.orders(shop).forEach(o -> seen.add(text(o)));
        shop.shop.catalog().find("", 99).variants().forEach(v -> seen.add(v.sku() + " " + shop.available(v.sku().value())));
        shop.stock.movements(null, new WindowRequest("", "", "", false, null, 99)).rows()
                .forEach(m -> seen.add(m.kind() + " " + m.quantity() + " " + m.reason()));
        shop.shop.history().list(99).forEach(c -> seen.add(c.seq() + c.kind() + c.subject() + c.changes() + c.undone()));
        shop.shop.partners().find("", 9).customers().forEach(c -> seen.add(c.number() + c.name() + c.email() + c.zip()));
        new Books().check(shop);
        return seen;
    }

    private static void see(List<String> seen, ImportPlan plan) {
        seen.add(plan.batch() + " " + plan.unknownSkus() + " " + plan.shortLines() + " "
                + plan.files().stream().map(f -> f.counts() + f.totals().toString() + f.problems()).toList());
    }

    private static String text(SalesOrder o) {
        BigDecimal total = o.charges().total() == null ? null : o.charges().total().amount();
        return o.number() + o.channelNumber() + o.status() + total + o.placed() + o.delivery() + o.lines().stream()
                .map(l -> l.quantity() + " " + l.sku() + l.name() + l.shipped() + l.cancelled() + l.factor() + (l.variant() != null)).toList();
    }

    private static String refusal(Runnable action) {
        try {
            action.run();
            return "done";
        } catch (BusinessRuleException e) {
            return e.key() + e.arguments();
        }
    }
}
