package app.kontor.online;

import app.kontor.importing.plan.ImportPlan;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A folder and a WooCommerce shop on this machine, from which orders are fetched. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WooFetchCase {
    static final Course QUIET = (done, total) -> {};

    static final char[] PASSWORD = "loopback".toCharArray();

    @TempDir
    Path folder;

    WooServer shop;
    Loopback server;

    /** Shared by what imports nothing: a shop of ours takes longer than all else here. */
    Reached common;

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

    Reached fresh() {
        Reached reached = new Reached("woocommerce", server.address(), WooServer.KEY, folder);
        reached.given.product("A-1").onHand("A-1", 500);
        return reached;
    }

    Fetching.Fetched fetch() {
        return common.fetch(server.address(), folder, QUIET);
    }

    void orders(int count) {
        IntStream.rangeClosed(1, count).forEach(id -> shop.order(id, id * 10));
    }

    static ImportPlan apply(Reached reached, Fetching.Fetched fetched) {
        return reached.given.shop.importing().apply(fetched.request(), reached.given.shop.importing().plan(fetched.request()));
    }

    static String text(Fetching.Fetched fetched) {
        return new String(fetched.request().files().getFirst().bytes(), StandardCharsets.UTF_8);
    }

    static List<String> ids(String text) {
        return text.lines().map(line -> Web.JSON.readTree(line).path("id").asString()).toList();
    }
}
