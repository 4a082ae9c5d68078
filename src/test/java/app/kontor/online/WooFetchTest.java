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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders out of WooCommerce: all of them once, however the shop and the line behave. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WooFetchTest {
    private static final Course QUIET = (done, total) -> {};
    private static final char[] PASSWORD = "loopback".toCharArray();

    @TempDir
    Path folder;

    private WooServer shop;
    private Loopback server;
    /** Shared by what imports nothing: a shop of ours takes longer than all else here. */
    private Reached common;

    @BeforeAll
    void connect() {
        common = new Reached("woocommerce", URI.create("http://127.0.0.1:1"), WooServer.KEY, Path.of("unused"));
    }

    @BeforeEach
    void serve() {
        shop = new WooServer();
        server = new Loopback("Authorization", shop::answer);
        common.waited = Duration.ZERO;
    }

    @AfterEach
    void close() {
        server.close();
    }

    @AfterAll
    void closeCommon() {
        common.close();
    }

    private Reached fresh() {
        Reached reached = new Reached("woocommerce", server.address(), WooServer.KEY, folder);
        reached.given.product("A-1").onHand("A-1", 500);
        return reached;
    }

    private Fetching.Fetched fetch() {
        return common.fetch(server.address(), folder, QUIET);
    }

    private void orders(int count) {
        IntStream.rangeClosed(1, count).forEach(id -> shop.order(id, id * 10));
    }

    private static ImportPlan apply(Reached reached, Fetching.Fetched fetched) {
        return reached.given.shop.importing().apply(fetched.request(), reached.given.shop.importing().plan(fetched.request()));
    }

    private static String text(Fetching.Fetched fetched) {
        return new String(fetched.request().files().getFirst().bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> ids(String text) {
        return text.lines().map(line -> Web.JSON.readTree(line).path("id").asString()).toList();
    }

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

    /** What stays wrong is said in a sentence, and the key in none. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        401, '',             online.refused
        403, '',             online.refused
        404, '',             online.missing.woocommerce
        400, '',             online.said
        429, 5,              online.busy
        429, 100000,         online.busy
        500, '',             online.failed
        301, https://evil.example/wp-json/wc/v3/orders, online.moved
        301, https://[evil, online.garbled
        """)
    void saysWhatIsWrong(int status, String header, String key) {
        Answered answer = header.isEmpty() ? Answered.failed(status) : Answered.failed(status, status == 301 ? "Location" : "Retry-After", header);
        server.after(0, answer, answer, answer, answer, answer, answer);
        assertThatThrownBy(this::fetch).isInstanceOfSatisfying(BusinessRuleException.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.toString() + e.arguments()).doesNotContain("ck_key", "cs_secret", "Basic");
        });
    }

    @Test
    void followsWithinTheHostAndNowhereElse() {
        orders(2);
        server.after(0, Answered.failed(301, "Location", "/wp-json/wc/v3/orders?per_page=100&page=1"));
        assertThat(fetch().orders()).isEqualTo(2);
        server.close();
        assertThatThrownBy(this::fetch).hasMessageContaining("online.unreachable");
    }

    /** A certificate that anybody can make: nothing goes out, the key least of all. */
    @Test
    void aCertificateOfItsOwnIsNotTrusted() throws Exception {
        KeyStore keys = KeyStore.getInstance(Path.of("src/test/resources/online/self-signed.p12").toFile(), PASSWORD);
        KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identity.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identity.getKeyManagers(), null, null);
        try (Loopback impostor = new Loopback("Authorization", shop::answer, context)) {
            assertThatThrownBy(() -> common.fetch(impostor.address(), folder, QUIET)).hasMessageContaining("online.untrusted");
            assertThat(impostor.asked).isEmpty();
        }
    }

    /** A shop that takes the request and never answers. */
    @Test
    void silenceIsABrokenLine() throws Exception {
        int[] looks = {0};
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); Line line = new Line(() -> looks[0]++, Duration.ofMillis(500))) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + silent.getLocalPort())).build();
            assertThatThrownBy(() -> line.send(request)).isInstanceOf(IOException.class).hasMessageContaining("no answer");
            assertThat(looks[0]).as("it can be stopped meanwhile").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        shop.example,                        https://shop.example
        ' https://Shop.Example/store/ ',     https://shop.example/store
        https://shop.example/wp-admin/x.php, https://shop.example
        http://localhost:8080,               http://localhost:8080
        http://shop.example,                 online.plain
        http://127.0.0.1.evil.example,       online.plain
        https://me:secret@shop.example,      online.address
        ftp://shop.example,                  online.address
        'no address',                        online.address
        """)
    void takesOneAddress(String typed, String address) {
        if (address.startsWith("online")) {
            assertThatThrownBy(() -> ShopAddress.of(typed)).hasMessageContaining(address);
        } else {
            assertThat(ShopAddress.of(typed)).hasToString(address);
        }
    }

    /** The keyring has the key, and nothing that the shop keeps or logs. */
    @Test
    void theKeyIsInTheKeyringAlone() {
        Reached reached = fresh();
        assertThat(reached.kept).hasSize(1);
        assertThat(new String(reached.kept.values().iterator().next(), StandardCharsets.UTF_8)).isEqualTo(WooServer.KEY);
        assertThat(reached.connections.secrets().get(reached.connection()) + "" + reached.connection()).doesNotContain("cs_secret");
        assertThat(reached.secret.hiddenIn("cs_secret0123456789 is wrong")).isEqualTo("… is wrong");
        String address = server.address().toString();
        assertThat(reached.connections.draft(reached.channel, address, null).since()).as("goes on").isEqualTo(Reached.SINCE);
        assertThat(reached.connections.draft(reached.channel, address, Instant.EPOCH).since()).isEqualTo(Instant.EPOCH);
        reached.connections.disconnect(reached.connection());
        assertThat(reached.connections.draft(reached.channel, address, null).since()).isAfter(Instant.EPOCH);
        assertThat(reached.kept).isEmpty();
        assertThat(Connection.variable("Mein Shop (DE)")).isEqualTo("KONTOR_MEIN_SHOP_DE_KEY");
        reached.close();
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
