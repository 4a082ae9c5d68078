package app.kontor.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.importing.ReadOptions;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.online.Loopback.Answered;
import app.kontor.value.BusinessRuleException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders out of Shopify, within what Shopify lets anybody ask for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopifyFetchTest {
    private static final Course QUIET = (done, total) -> {};

    @TempDir
    Path folder;

    private ShopifyServer shop;
    private Loopback server;
    private Reached common;

    @BeforeAll
    void connect() {
        common = new Reached("shopify", URI.create("http://127.0.0.1:1"), ShopifyServer.TOKEN, Path.of("unused"));
    }

    @BeforeEach
    void serve() {
        shop = new ShopifyServer();
        server = new Loopback("X-Shopify-Access-Token", shop::answer);
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

    private Fetching.Fetched fetch() {
        return common.fetch(server.address(), folder, QUIET);
    }

    private static String text(Fetching.Fetched fetched) {
        return new String(fetched.request().files().getFirst().bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> names(String text) {
        return text.lines().map(line -> Web.JSON.readTree(line).path("name").asString()).toList();
    }

    private static List<String> all(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "#" + n).toList();
    }

    @Test
    void comesInOnceWithEveryLineThoughSomeChangeMeanwhile() {
        IntStream.rangeClosed(1, 60).forEach(n -> shop.order(n, n * 10, n == 7 ? 140 : 1));
        int[] page = {0};
        shop.before = () -> {
            if (++page[0] == 2) {
                shop.touch(3, 5_000).touch(40, 5_001).order(61, 5_002, 1);
            }
        };
        Reached reached = new Reached("shopify", server.address(), ShopifyServer.TOKEN, folder);
        reached.given.product("A-1").onHand("A-1", 500);
        Fetching.Fetched first = reached.fetch();
        assertThat(names(text(first))).containsAll(all(61));
        assertThat(reached.fetch().orders()).as("nothing is applied: goes on from the end").isEqualTo(first.orders());
        FilePlan.Counts counts = reached.given.imports(first.request()).files().getFirst().counts();
        assertThat(counts.created()).isEqualTo(61);
        assertThat(counts.rejected()).isZero();
        assertThat(reached.given.numbered("#7").lines()).hasSize(140);
        assertThat(reached.connection().since()).isEqualTo("2026-11-02T01:21:22Z");
        assertThat(reached.given.plan(reached.fetch().request()).files().getFirst().counts().same()).isEqualTo(3);
        reached.close();
    }

    /** A query may cost 1,000 at most: pages become smaller until it does, and nothing is lost. */
    @ParameterizedTest
    @CsvSource({"10, 25", "60, 12", "200, 3", "1000, 1"})
    void asksForLessWhereItCostsTooMuch(int costOfOne, int size) {
        shop.costOfOne = costOfOne;
        shop.available = 1_000_000;
        IntStream.rangeClosed(1, 30).forEach(n -> shop.order(n, n * 10, 1));
        assertThat(names(text(fetch()))).containsExactlyElementsOf(all(30));
        assertThat(server.asked.getLast().body()).contains("\"first\":" + size);
    }

    /** The bucket is waited for before it is empty, and when it is. */
    @Test
    void waitsForTheBucket() {
        shop.available = 400;
        IntStream.rangeClosed(1, 60).forEach(n -> shop.order(n, n * 10, 1));
        assertThat(names(text(fetch()))).containsExactlyElementsOf(all(60));
        assertThat(common.waited).isGreaterThanOrEqualTo(Duration.ofSeconds(1)).isLessThan(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @CsvSource({"cut", "garbled"})
    void goesOnWhereItStopped(String how) {
        IntStream.rangeClosed(1, 70).forEach(n -> shop.order(n, n * 10, 1));
        String whole = text(common.fetch(server.address(), folder.resolve("other"), QUIET));
        Answered cut = new Answered(200, java.util.Map.of(), "{\"data\":{\"orders\":{\"nodes\":[]}}}", true);
        server.after(1, how.equals("cut") ? new Answered[] {cut, cut, cut, cut, cut} : new Answered[] {Answered.of("<html>")});
        assertThatThrownBy(this::fetch).isInstanceOf(BusinessRuleException.class);
        int before = server.asked.size();
        assertThat(text(fetch())).isEqualTo(whole);
        assertThat(server.asked.size() - before).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        401 | {"errors":"[API] Invalid API key"}                                                             | online.refused
        404 | {"errors":"Not Found"}                                                                         | online.missing.shopify
        402 | {"errors":"shpat_0123456789abcdef is frozen"}                                                  | online.said
        200 | {"errors":[{"message":"Access denied","extensions":{"code":"ACCESS_DENIED"}}],"data":null}     | online.said
        200 | [1]                                                                                            | online.garbled
        200 | {"data":{"orders":{"nodes":[7]}}}                                                              | online.garbled
        """)
    void saysWhatIsWrong(int status, String body, String key) {
        shop.order(1, 10, 1);
        server.after(0, new Answered(status, java.util.Map.of(), body, false));
        assertThatThrownBy(this::fetch).isInstanceOfSatisfying(BusinessRuleException.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.toString() + e.arguments()).doesNotContain("shpat_0123");
        });
    }

    /** Shopify's file and its answer are the same order. */
    @Test
    void theSameOrderAsFileIsTheSame() throws Exception {
        Path golden = Path.of("src/test/resources/importing/shopify-orders");
        common.given.imports(new ImportRequest(List.of(new InputFile("orders.csv", Files.readAllBytes(golden.resolve("01-generation-2026.csv")))), ReadOptions.RECOGNISE, "Shop"));
        var plan = common.given.plan(new ImportRequest(List.of(new InputFile("orders.jsonl", Files.readAllBytes(golden.resolve("36-api.jsonl")))), ReadOptions.RECOGNISE, "Shop"));
        assertThat(plan.files().getFirst().orders().getFirst().changes()).as("the answer knows discount and tax of each line")
                .extracting(change -> change.field()).containsExactly("lines", "taxes");
    }
}
