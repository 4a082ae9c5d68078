package app.kontor.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.db.ShopFolder;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.online.Loopback.Answered;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.ShopKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders out of WooCommerce: all of them once, however the shop and the line behave. */
class WooFetchTest extends WooFetchCase {
    /** Fetched, planned, applied; then only what is new; undone, and it is all asked for again. */
    @Test
    void comesInOnceAndIsTakenBack() {
        orders(130);
        Reached reached = fresh();
        Fetching.Fetched first = reached.fetch();
        assertThat(ids(text(first))).containsAll(IntStream.rangeClosed(1, 130).mapToObj(String::valueOf).toList());
        assertThat(server.asked).hasSize(2);
        assertThat(reached.connection().since()).as("nothing is applied").isEqualTo(Reached.SINCE);
        ImportPlan done = apply(reached, first);
        assertThat(done.files().getFirst().counts().created()).isEqualTo(130);
        assertThat(reached.connection().since()).isEqualTo(Instant.parse("2026-11-02T00:19:40Z"));
        assertThat(folder.resolve("online").resolve(reached.channel.id().value() + "")).doesNotExist();
        shop.order(131, 5_000);
        Fetching.Fetched second = reached.fetch();
        assertThat(reached.given.plan(second.request()).files().getFirst().counts()).satisfies(counts -> {
            assertThat(counts.created()).isEqualTo(1);
            assertThat(counts.same()).isBetween(1, 13);
        });
        reached.given.shop.history().undo(reached.given.shop.importing().batch(done.batch()));
        assertThat(reached.connection().since()).isEqualTo(Reached.SINCE);
        assertThat(reached.fetch().orders()).isGreaterThanOrEqualTo(131);
        nothingNewIsRemembered(reached);
        reached.close();
    }

    /** What is the same needs no batch, but need not be fetched again either. */
    private void nothingNewIsRemembered(Reached reached) {
        apply(reached, reached.fetch());
        shop.touch(2, 9_000);
        assertThat(apply(reached, reached.fetch()).batch()).isNull();
        assertThat(reached.connection().since()).isEqualTo(Instant.parse("2026-11-02T02:28:00Z"));
        assertThat(reached.fetch().orders()).isEqualTo(1);
    }

    /** Orders that change between two pages move to the end; none is skipped. */
    @Test
    void changesWhilePagingSkipNothing() {
        orders(320);
        int[] page = {0};
        shop.before = () -> {
            if (++page[0] > 1 && page[0] < 5) {
                IntStream.rangeClosed(1, 30).forEach(n -> shop.touch((page[0] - 2) * 100 + n, 5_000 + page[0]));
                shop.order(1_000 + page[0], 6_000 + page[0]);
            }
        };
        Fetching.Fetched fetched = fetch();
        assertThat(ids(text(fetched))).containsAll(IntStream.rangeClosed(1, 320).mapToObj(String::valueOf).toList()).contains("1002");
        assertThat(common.given.plan(fetched.request()).files().getFirst().counts()).satisfies(counts -> {
            assertThat(counts.created()).isEqualTo(323);
            assertThat(counts.rejected()).isZero();
        });
    }

    /** More orders of one second than a page has. */
    @Test
    void manyOfOneSecondComeToAnEnd() {
        IntStream.rangeClosed(1, 210).forEach(id -> shop.order(id, 60));
        assertThat(ids(text(fetch()))).containsAll(IntStream.rangeClosed(1, 210).mapToObj(String::valueOf).toList());
    }

    /** Stopped by the line, by the owner, by the shop: the next time it goes on, and the file is the one of a fetch in one go. */
    @ParameterizedTest
    @CsvSource({"1, cut", "2, cut", "1, cancel", "2, garbled", "1, gone"})
    void goesOnWhereItStopped(int good, String how) {
        orders(280);
        String whole = text(common.fetch(server.address(), folder.resolve("other"), QUIET));
        Answered page = shop.answer(server.asked.getLast());
        Answered cut = new Answered(200, Map.of(), page.body(), true);
        switch (how) {
            case "cut" -> server.after(good, cut, cut, cut, cut, cut);
            case "garbled" -> server.after(good, Answered.of("<br />\n<b>Warning</b>: PHP " + page.body()));
            case "gone" -> server.after(good, Answered.failed(404));
            default -> assertThatThrownBy(() -> common.fetch(server.address(), folder, (done, total) -> {
                if (done >= 100L * good) {
                    throw new CancellationException();
                }
            })).isInstanceOf(CancellationException.class);
        }
        if (!how.equals("cancel")) {
            assertThatThrownBy(this::fetch).isInstanceOf(BusinessRuleException.class);
        }
        int before = server.asked.size();
        assertThat(text(fetch())).isEqualTo(whole);
        assertThat(server.asked.size() - before).as("pages that were there are not asked for again").isEqualTo(3 - good);
    }

    /** Passing trouble is waited out as the shop asks, and nobody notices. */
    @ParameterizedTest
    @CsvSource({"429, 7, 7", "429, '', 1", "503, 'Sun, 22 Nov 2026 12:00:30 GMT', 30", "500, '', 1", "502, '', 1"})
    void waitsAsAsked(int status, String after, int seconds) {
        orders(3);
        server.after(0, after.isEmpty() ? Answered.failed(status) : Answered.failed(status, "Retry-After", after));
        assertThat(fetch().orders()).isEqualTo(3);
        assertThat(common.waited).isEqualTo(Duration.ofSeconds(seconds));
    }

    /** An encrypted shop has no plain page lying about, and two at once don't get in each other's way. */
    @Test
    void pagesAreSealedAndOneFetchesAtATime() throws Exception {
        orders(2);
        ShopFolder sealed = new ShopFolder(folder.resolve("sealed")).with(ShopKey.random());
        List<String> second = new ArrayList<>();
        Fetching fetching = new Fetching(sealed, common.reach());
        Fetching.Fetched fetched = fetching.fetch(common.at(server.address()), common.secret, (done, total) -> {
            if (second.isEmpty()) {
                second.add("tried");
                assertThatThrownBy(() -> fetching.fetch(common.at(server.address()), common.secret, (d, t) -> {})).hasMessageContaining("online.running");
            }
        });
        assertThat(ids(text(fetched))).containsExactly("1", "2");
        try (Stream<Path> files = Files.walk(sealed.path())) {
            assertThat(files.filter(Files::isRegularFile).toList()).hasSize(3).noneMatch(file -> plain(file).contains("example.org"));
        }
    }

    private static String plain(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a plugin and the shop's answer are the same orders. */
    @Test
    void theSameOrdersAsFileAreTheSame() {
        orders(5);
        Reached reached = fresh();
        StringBuilder csv = new StringBuilder("Order Number,Order Status,Order Date,Currency,First Name (Billing),Last Name (Billing),Address 1 (Billing),"
                + "City (Billing),Postcode (Billing),Country Code (Billing),Email (Billing),SKU,Name,Quantity,Order Line Subtotal,Order Line Total,Order Line Tax,"
                + "Cart Discount Amount,Order Shipping Amount,Order Total Tax Amount,Order Total Amount,Payment Method Title,Paid Date\n");
        IntStream.rangeClosed(1, 5).forEach(id -> csv.append(id + ",Processing,2026-11-01 08:00,EUR,Ana,No " + id + ",Markt 1,Kiel,24103,DE,ana" + id
                + "@example.org,A-1,Mug,2,20.00,20.00,3.80,0.00,4.00,4.56,28.56,Card,2026-11-01 08:00\n"));
        reached.given.imports(new ImportRequest(
                List.of(new InputFile("aoe.csv", csv.toString().getBytes(StandardCharsets.UTF_8))), ReadOptions.RECOGNISE, "Shop"));
        var plan = reached.given.plan(reached.fetch().request()).files().getFirst();
        assertThat(plan.counts().created()).isZero();
        assertThat(plan.orders()).as("the shop knows its own id and the second of the payment besides")
                .allSatisfy(order -> assertThat(order.changes()).extracting(change -> change.field()).containsExactlyInAnyOrder("paidAt", "refs"));
        reached.close();
    }
}
